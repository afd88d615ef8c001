const ofOneId = ['turn', 'render', 'project', 'interaction', 'answer', 'sent', 'gone', 'vote', 'erasure'] as const;
const locked = ['session', 'project'] as const;

/**
 * What only one process may work on at a time, or (`sent`, `gone`) what is done or said only once. `answer` is an
 * answer that was promised to an interaction; `vote` and `erasure` are those of a project; a `message` is claimed by
 * whoever reads it, and again by each `reader` that still has to write down what came of it; a `lock` guards what is
 * read, changed and written back.
 */
export type Claim =
  | { readonly kind: (typeof ofOneId)[number]; readonly id: string }
  | { readonly kind: 'button'; readonly customId: string }
  | { readonly kind: 'message'; readonly channelId: string; readonly messageId: string; readonly reader: string | null }
  | { readonly kind: 'lock'; readonly of: (typeof locked)[number]; readonly projectId: string };

/** What is done or said by the first who comes to it, and by nobody ever after: no kill gives it back. */
export function happensOnce({ kind }: Claim): boolean {
  return kind === 'sent' || kind === 'gone';
}

/** The key by which a claim stands in the store. */
export function keyOf(claim: Claim): string {
  if ('id' in claim) return `${claim.kind}:${claim.id}`;
  switch (claim.kind) {
    case 'button':
      return `button:${claim.customId}`;
    case 'message':
      return ['message', claim.channelId, claim.messageId, ...(claim.reader === null ? [] : [claim.reader])].join(':');
    case 'lock':
      return `lock:${claim.of}-${claim.projectId}`;
  }
}

/** The claim that a key of the store stands for; null for a key that `keyOf` makes of none. */
export function claimOf(key: string): Claim | null {
  const [, word = '', rest = ''] = /^([a-z]+):(.+)$/s.exec(key) ?? [];
  const kind = ofOneId.find((one) => one === word);
  if (kind !== undefined) return { kind, id: rest };
  switch (word) {
    case 'button':
      return { kind: 'button', customId: rest };
    case 'message':
      return messageIn(rest);
    case 'lock':
      return lockIn(rest);
    default:
      return null;
  }
}

function messageIn(text: string): Claim | null {
  const [, channelId, messageId, reader = null] = /^([^:]+):([^:]+)(?::(.+))?$/s.exec(text) ?? [];
  return channelId === undefined || messageId === undefined ? null : { kind: 'message', channelId, messageId, reader };
}

function lockIn(text: string): Claim | null {
  const of = locked.find((one) => text.startsWith(`${one}-`));
  const projectId = of === undefined ? '' : text.slice(`${of}-`.length);
  return of === undefined || projectId === '' ? null : { kind: 'lock', of, projectId };
}
