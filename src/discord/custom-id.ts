export const verbs = [
  'animate',
  'animate-private',
  'animate-this',
  'describe',
  'propose',
  'upload',
  'refine',
  'again',
  'go-further',
  'loop-film',
  'answer',
  'answer-1',
  'answer-2',
  'answer-3',
  'answer-4',
  'answer-5',
  'timeline',
  'scene',
  'scene-motion',
  'scene-longer',
  'scene-shorter',
  'scene-remove',
  'scene-replace',
  'take-back',
  'versions',
  'vote',
  'end-vote',
  'fresh-link',
  'back-to',
  'compare',
  'stop',
  'start',
  'go-on',
  'allow',
  'attach',
  'role',
  'loop',
  'no-loop',
  'change',
  'not-now',
  'always',
  'never',
  'keep-picture',
  'more-credits',
  'set-roles',
  'set-channels',
  'set-blocked',
  'set-threads',
  'set-age',
  'set-price',
  'set-others',
  'set-owner',
  'set-export',
  'set-language',
  'set-limits',
  'set-more',
  'set-words',
  'set-account',
  'set-no-account',
  'forget-project',
  'forget-said',
  'forget-mine',
  'forget-mine-said',
] as const;

/** What a button or a modal does. The id behind it names a turn, an export or a project, never data. */
export type Verb = (typeof verbs)[number];

/**
 * `v1:verb:id`: all that a button keeps, so that it works for ever. Several of one verb in a message are told apart by
 * their place: `v1:verb.2:id`.
 */
export function customId(verb: Verb, id: string, place?: number): string {
  return place === undefined ? `v1:${verb}:${id}` : `v1:${verb}.${place}:${id}`;
}

interface Meant {
  readonly verb: Verb;
  readonly id: string;
  readonly place?: number;
}

/** Undefined for anything that this bot did not write. */
export function parseCustomId(text: string): Meant | undefined {
  const [version, name, id = '', ...more] = text.split(':');
  const verb = verbs.find((one) => one === name?.replace(/\.\d+$/, ''));
  const place = /\.(\d+)$/.exec(name ?? '')?.[1];
  if (version !== 'v1' || verb === undefined || id === '' || more.length > 0) return undefined;
  return { verb, id, ...(place !== undefined && { place: Number(place) }) };
}
