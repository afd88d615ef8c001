/** A request as either server hands it to its gate. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** One kind of request that the bot makes. */
export interface Kind {
  readonly to: 'discord' | 'nemo';
  /** `reply`: the body of the answer; undefined before it is known. */
  readonly is: (asked: Asked, reply: string | undefined) => boolean;
}

export type KindName = keyof typeof kinds;

const bodyOf = ({ body }: Asked): string => JSON.stringify(body) ?? '';
const to =
  (server: Kind['to'], method: string, path: RegExp) =>
  (is: Kind['is'] = () => true): Kind => ({
    to: server,
    is: (asked, reply) => asked.method === method && path.test(asked.path) && is(asked, reply),
  });

const posted = to('discord', 'POST', /^\/channels\/\d+\/messages$/);
const edited = to('discord', 'PATCH', /^\/channels\/\d+\/messages\/\d+$/);
const polled = to('nemo', 'GET', /^\/api\/render\/proxy\/lambda\//);

const hasNonce = (kind: 'p' | 'r' | 'n' | 'd') => (asked: Asked) => new RegExp(`"nonce":"${kind}`).test(bodyOf(asked));
const isOverview = (asked: Asked) => /▫️|🎬|✅|❌/u.test(bodyOf(asked));
const hasStop = (asked: Asked) => bodyOf(asked).includes('v1:stop:');

/** Every kind of request of a whole turn and its render, by what it is for. */
export const kinds = {
  answer: to('discord', 'POST', /^\/interactions\/\d+\/[^/]+\/callback$/)(),
  original: to('discord', 'GET', /^\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original$/)(),
  answerEdit: to('discord', 'PATCH', /^\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original$/)(),
  direct: to('discord', 'POST', /^\/users\/(?:@|%40)me\/channels$/)(),
  /** What begins a project in a direct message. */
  firstDirect: posted(hasNonce('d')),
  thread: to('discord', 'POST', /^\/channels\/\d+\/messages\/\d+\/threads$/)(),
  privateThread: to('discord', 'POST', /^\/channels\/\d+\/threads$/)(),
  threadMember: to('discord', 'PUT', /^\/channels\/\d+\/thread-members\/\d+$/)(),
  progress: posted((asked) => hasNonce('p')(asked) && !isOverview(asked)),
  progressEdit: edited((asked) => hasStop(asked) && !isOverview(asked)),
  /** A card goes when its request is over. */
  lastEdit: to('discord', 'DELETE', /^\/channels\/\d+\/messages\/\d+$/)(),
  overview: posted((asked) => hasNonce('p')(asked) && isOverview(asked)),
  overviewEdit: edited(isOverview),
  telling: posted(hasNonce('r')),
  note: posted(hasNonce('n')),
  history: to('discord', 'GET', /^\/channels\/\d+\/messages$/)(),
  mark: to('discord', 'PUT', /\/reactions\//)(),
  unmark: to('discord', 'DELETE', /\/reactions\//)(),
  download: to('discord', 'GET', /^\/(?:ephemeral-)?attachments\//)(),

  token: to('nemo', 'POST', /^\/api\/auth\/anonymous-token$/)(),
  session: to('nemo', 'POST', /^\/api\/tasks\/me\/with-session\//)(),
  upload: to('nemo', 'POST', /^\/api\/upload-video\//)(),
  state: to('nemo', 'GET', /^\/api\/state\//)(),
  credits: to('nemo', 'GET', /^\/api\/credits\//)(),
  run: to('nemo', 'POST', /^\/run_sse$/)(),
  submit: to('nemo', 'POST', /^\/api\/render\/proxy\/lambda$/)(),
  runningPoll: polled((_asked, reply) => reply === undefined || /"(?:pending|processing)"/.test(reply)),
  finishedPoll: polled((_asked, reply) => reply?.includes('"completed"') === true),
  clip: to('nemo', 'GET', /^\/cdn\/render-result\//)(),
} as const satisfies Readonly<Record<string, Kind>>;
