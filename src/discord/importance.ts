/** What waits for a place, in the order in which it leaves. An `answer` waits for none. */
export const waiting = ['thread', 'message', 'last state', 'mark', 'early edit', 'edit'] as const;

export type Waiting = (typeof waiting)[number];

/**
 * What a request says of itself where its route does not tell: a last state is an edit as well, and so is one of the
 * first states. Never leaves the process.
 */
const HEADER = 'x-importance';
export const asLastState = { [HEADER]: 'last state' } as const;
export const asEarlyEdit = { [HEADER]: 'early edit' } as const;

/** One of these as headers, or nothing. */
export type Said = Readonly<Record<string, string>>;

/** Interactions, and what is said in answer to them, have a limit of their own: they wait behind nothing. */
const answer = /\/(?:interactions|webhooks)\//;
const thread = /\/channels\/\d+(?:\/messages\/\d+)?\/threads$|\/thread-members\/\d+$/;
const message = /\/channels\/\d+\/messages\/\d+$/;
const channel = /\/channels\/\d+$/;
const mark = /\/reactions\//;

/** How much somebody waits for a request. Takes its own word for it out of its headers. */
export function importanceOf(method: string, url: string, headers: Headers): Waiting | 'answer' {
  const said = headers.get(HEADER);
  headers.delete(HEADER);
  if (said === asLastState[HEADER] || said === asEarlyEdit[HEADER]) return said;
  const { pathname } = new URL(url);
  if (answer.test(pathname)) return 'answer';
  if (mark.test(pathname)) return 'mark';
  if (message.test(pathname)) return method === 'PATCH' ? 'edit' : 'last state';
  if (thread.test(pathname) || (method === 'PATCH' && channel.test(pathname))) return 'thread';
  return 'message';
}

/** While Discord refuses too much, these do not leave at all. */
export function canBeDoneWithout(importance: Waiting | 'answer'): boolean {
  return importance === 'mark' || importance === 'early edit' || importance === 'edit';
}
