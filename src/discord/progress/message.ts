import { randomInt } from 'node:crypto';
import { Routes, SnowflakeUtil } from 'discord.js';
import type { Addressee } from '../../core/telling.ts';
import { awake } from '../awake.ts';
import { asLastState, type Said } from '../importance.ts';
import { givenId, NONCE_CHARS, nonceOf } from '../nonce.ts';
import { ownMessage } from '../own-message.ts';
import { postMessage } from '../post.ts';
import { hasCode, isRefusal } from '../trouble.ts';
import type { Body } from '../views/parts.ts';
import type { Board } from './board.ts';

/**
 * Kept beside the messages: what tells those of this store from another's. Behind the longest ids a nonce has room for
 * fewer letters of it.
 */
const MARK = 'mark';
const MARK_CHARS = 8;

const EDIT_MS = 20_000;
/** Discord lets messages older than an hour be edited a few times only (30046): from then on another one is used. */
const ROLL_OVER_MS = 55 * 60_000;
const UNKNOWN_MESSAGE = 10_008;
/** Discord's SUPPRESS_NOTIFICATIONS: progress never rings. */
const SILENT = 1 << 12;

interface State {
  readonly body: Body;
  /** Whether somebody has to answer it. */
  readonly asks: boolean;
  readonly said: Said;
}

/** Brings the message of a request to this state: the one there is, else a new one. */
export async function sendProgress(board: Board, to: Addressee, { body, asks, said }: State): Promise<void> {
  const known = await knownMessage(board, to);
  if (known === undefined) return post(board, to, body);
  if (ageOf(board, known) < ROLL_OVER_MS)
    return edit(board, to, known, body, said).catch((error: unknown) => {
      if (!asks || !hasCode(error, UNKNOWN_MESSAGE)) throw error;
      return post(board, to, body, known);
    });
  await post(board, to, body); // first the new one: a kill in between leaves two that say the same, never none
  await edit(board, to, known, board.continued(to), asLastState).catch((error: unknown) => {
    if (!hasCode(error, UNKNOWN_MESSAGE)) throw error;
  });
}

/** The message of a request, if there is one. */
export async function knownMessage(board: Board, to: Addressee): Promise<string | undefined> {
  return (await knownOf(board, to)) ?? (mayBeOlder(board, to) ? await postedBefore(board, to) : undefined);
}

/** Whoever had the request before may have been killed between posting its message and noting which one it is. */
async function postedBefore(board: Board, to: Addressee): Promise<string | undefined> {
  const { rest, botId } = board;
  const id = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'stop', botId: botId() });
  if (id !== undefined) note(board, to, id);
  return id;
}

/** The message of a request, as far as it has been noted. */
export async function knownOf({ lines, going, messages }: Board, { id }: Addressee): Promise<string | undefined> {
  return lines.get(id)?.messageId ?? (going.has(id) ? undefined : messages.get(id));
}

/** It is found again without a note too: nobody waits for that. */
function note({ lines, messages }: Board, { id }: Addressee, messageId: string): void {
  const line = lines.get(id);
  if (line !== undefined) line.messageId = messageId;
  messages.later(id, (known) => (line === undefined || lines.get(id) === line ? messageId : known));
}

export async function takeAway({ rest }: Board, to: Addressee, messageId: string): Promise<void> {
  await awake(rest, to.threadId, () => rest.delete(Routes.channelMessage(to.threadId, messageId))).catch(
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
    },
  );
}

/**
 * Processes on one store post one message for a request, whichever of them comes first; two stores with one token,
 * which hear the same requests, post one each: by that they find each other.
 * @param gone the message in whose place it comes: Discord gives that one for what bears the same nonce
 */
async function post(board: Board, to: Addressee, body: Body, gone?: string): Promise<void> {
  const { rest, messages } = board;
  const mark = await messages.update(MARK, (known) => known ?? randomInt(36 ** MARK_CHARS).toString(36));
  const whose = gone === undefined ? nonceOf('p', to.id) : nonceOf('q', gone);
  const nonce = `${whose}.${mark}`.slice(0, NONCE_CHARS);
  const message = { ...body, nonce, enforce_nonce: true, flags: body.flags | SILENT };
  const id = await postMessage(rest, to.threadId, message);
  note(board, to, id);
}

async function edit({ rest }: Board, to: Addressee, messageId: string, body: Body, said: Said): Promise<void> {
  const patch = () =>
    rest.patch(Routes.channelMessage(to.threadId, messageId), {
      body: { ...body, allowed_mentions: { parse: [] } },
      headers: said,
      signal: AbortSignal.timeout(EDIT_MS),
    });
  await awake(rest, to.threadId, patch);
}

function ageOf({ clock }: Board, messageId: string): number {
  return clock.now() - SnowflakeUtil.timestampFrom(messageId);
}

/** Whether an earlier life of this bot may have posted the message of a request. */
function mayBeOlder(board: Board, { id }: Addressee): boolean {
  board.startedAt ??= board.clock.now() - (performance.now() - board.bornAt);
  return SnowflakeUtil.timestampFrom(givenId(id)) <= board.startedAt;
}
