import type { Ledger } from '../../core/ports.ts';
import { isShownBy } from '../../core/project.ts';
import type { Render } from '../../core/render.ts';
import type { Turn } from '../../core/turn.ts';

/** What is known of one request: the turn, its export, or an export that somebody asked for by itself. */
export interface Traced {
  readonly turn: Turn | undefined;
  readonly render: Render | undefined;
}

/**
 * The ids in what somebody has copied, the most telling first: of a link those of the message and of its thread, not of
 * the server.
 */
export function idsIn(text: string): readonly string[] {
  const [, thread, message] = /channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?/.exec(text) ?? [];
  if (thread !== undefined) return message === undefined ? [thread] : [message, thread];
  return /^\d+$/.test(text.trim()) ? [text.trim()] : [];
}

/**
 * The requests that an id leads to, oldest first: its own, that of a message, or all of a thread. A thread that a
 * mention began has the id of its first request.
 */
export async function find(ledger: Ledger, id: string): Promise<readonly Traced[]> {
  const turnId = (await ledger.messages.get(id)) || (await shownBy(ledger, id)) || id;
  const one = { turn: await ledger.turns.get(turnId), render: await ledger.renders.get(turnId) };
  const isThread = (await ledger.projects.get(id)) !== undefined || (await ledger.places.get(id)) !== undefined;
  return isThread || (one.turn === undefined && one.render === undefined) ? allIn(ledger, id) : [one];
}

/** The turn whose version was posted by a message of ours, or whose progress is shown by it. */
async function shownBy(ledger: Ledger, messageId: string): Promise<string | undefined> {
  for await (const version of ledger.versions.all())
    if (isShownBy(version, messageId)) return version.turnId.replace(/^\D+/, '');
  for await (const { id } of ledger.turns.all()) if ((await ledger.progressMessages.get(id)) === messageId) return id;
  return undefined;
}

async function allIn(ledger: Ledger, id: string): Promise<readonly Traced[]> {
  const isThere = (one: Turn | Render) => one.projectId === id || ('threadId' in one && one.threadId === id);
  const found = new Map<string, Traced>();
  for await (const turn of ledger.turns.all()) if (isThere(turn)) found.set(turn.id, { turn, render: undefined });
  for await (const render of ledger.renders.all())
    if (isThere(render)) found.set(render.id, { turn: found.get(render.id)?.turn, render });
  return [...found.values()].toSorted((a, b) => askedAt(a) - askedAt(b));
}

function askedAt({ turn, render }: Traced): number {
  return turn?.askedAt ?? render?.askedAt ?? 0;
}
