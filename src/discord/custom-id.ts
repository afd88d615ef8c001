const verbs = [
  'animate',
  'animate-private',
  'animate-this',
  'upload',
  'refine',
  'again',
  'timeline',
  'versions',
  'fresh-link',
  'stop',
  'more-credits',
] as const;

/** What a button or a modal does. The id behind it names a turn, an export or a project, never data. */
export type Verb = (typeof verbs)[number];

/** `v1:verb:id`: all that a button keeps, so that it works for ever. */
export function customId(verb: Verb, id: string): string {
  return `v1:${verb}:${id}`;
}

/** Undefined for anything that this bot did not write. */
export function parseCustomId(text: string): { readonly verb: Verb; readonly id: string } | undefined {
  const [version, name, id = '', ...more] = text.split(':');
  const verb = verbs.find((one) => one === name);
  return version === 'v1' && verb !== undefined && id !== '' && more.length === 0 ? { verb, id } : undefined;
}
