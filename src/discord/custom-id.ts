/** What a button or a modal does. The id behind it names a turn, an export or a project, never data. */
export type Verb = 'refine' | 'again' | 'timeline' | 'versions' | 'stop' | 'animate' | 'upload' | 'fresh-link' | 'more-credits';

const verbs: readonly string[] = [
  'refine',
  'again',
  'timeline',
  'versions',
  'stop',
  'animate',
  'upload',
  'fresh-link',
  'more-credits',
] satisfies readonly Verb[];

/** `v1:verb:id`: all that a button keeps, so that it works for ever. */
export function customId(verb: Verb, id: string): string {
  return `v1:${verb}:${id}`;
}

/** Undefined for anything that this bot did not write. */
export function parseCustomId(text: string): { readonly verb: Verb; readonly id: string } | undefined {
  const [version, verb = '', id = ''] = text.split(':');
  return version === 'v1' && isVerb(verb) && id !== '' ? { verb, id } : undefined;
}

function isVerb(verb: string): verb is Verb {
  return verbs.includes(verb);
}
