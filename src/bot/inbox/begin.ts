import { whose } from '../../core/asking.ts';
import { answering, hasMaterial, type Arrival } from '../../core/arrival.ts';
import { asksForEach } from '../../core/each.ts';
import { isTalk } from '../../core/intent.ts';
import { authorOf, readerOf } from '../project/people.ts';
import { receiveAtDoor, startTurn } from '../turn/receive.ts';
import type { World } from '../world.ts';
import { beginHeld } from './begin-held.ts';
import { meantBy } from './meant.ts';
import { readAll } from './reading.ts';
import { reply, replyMissing, sayBeside } from './reply.ts';
import { takeThanks } from './thanks.ts';
import { isAboutProject, ownAnswer } from './without-project.ts';

/**
 * Something for the bot where there is no project. Pictures begin one right there, and wait where nothing is said that
 * is for the agent; what the bot knows by itself it answers; whoever calls it with neither is told what to do.
 */
export async function beginProjectAt(world: World, written: Arrival): Promise<void> {
  if (!written.readable) return reply(world, written, { kind: 'address-me' });
  const { arrival, leftOut, readFrom } = await readAll(world, written, undefined);
  const meant = meantBy(arrival.text, null);
  const isThankful = meant === 'thanks' && !isTalk(arrival.text);
  if (!hasMaterial(arrival) && isThankful) return takeThanks(world, arrival, await readerOf(world, arrival));
  const about = meant === 'thanks' && !isThankful ? 'help' : meant; // who greets may not know what it is there for
  const own = hasMaterial(arrival) && isAboutProject(meant) ? null : await ownAnswer(world, arrival, about);
  if (!hasMaterial(arrival) && own !== null) return reply(world, arrival, own);
  const [mistake = { kind: 'nothing-shown' } as const] = leftOut;
  if (!hasMaterial(arrival) || leftOut.length > 0) return reply(world, arrival, { kind: 'mistake', mistake });
  const { messageId, channelId, guildId, text, files, links, coveredLinks = [], ofOther, opens } = arrival;
  const requester = await authorOf(world, arrival.authorId, text, arrival.locale);
  if (arrival.missing.length > 0) return replyMissing(world, arrival);
  if (text === '' || meant !== 'words') return beginHeld(world, arrival, requester, own);
  if (readFrom.length > 0) {
    const to = answering(arrival, await readerOf(world, arrival));
    await sayBeside(world, to, { kind: 'words-read', names: readFrom });
  }
  const parts = [{ messageId, text, files, links, coveredLinks, ...whose(ofOther), about: null }];
  const door = { kind: 'message', messageId, channelId, opens } as const;
  const request = { id: messageId, requester, guildId, door, parts, each: asksForEach(parts), projectId: null };
  const turn = await receiveAtDoor(world, request);
  if (turn !== null) startTurn(world, turn);
  await world.ledger.messages.put(messageId, messageId);
}
