import { answering, directs, hasMaterial, type Arrival } from '../../core/arrival.ts';
import { whose, type Part, type Person } from '../../core/asking.ts';
import { asksForEach } from '../../core/each.ts';
import { UserError, type Mistake } from '../../core/failure.ts';
import { versionIn } from '../../core/intent.ts';
import { isBarred } from '../../core/permission.ts';
import { isShownBy, type Place, type Project } from '../../core/project.ts';
import type { Addressee } from '../../core/telling.ts';
import { ownAnswer } from '../own-answer.ts';
import { readerOf } from '../project/people.ts';
import { projectMeant } from '../project/projects.ts';
import { requestExport } from '../render/exports.ts';
import { versionsOf } from '../render/shelf.ts';
import { aboutOf } from '../render/versions.ts';
import { demandMayAsk } from '../rules/rules.ts';
import { wordingOf } from '../turn/asked.ts';
import { receiveMessage } from '../turn/receive.ts';
import type { World } from '../world.ts';
import { isWaitingIn } from '../under-way.ts';
import { answerIn, answerNothing, takeAnswer } from './answers.ts';
import { joinBurst } from './bursts.ts';
import { keepHeld } from './held.ts';
import { holdBack } from './hold-back.ts';
import { asksNothing, meantBy } from './meant.ts';
import { readAll } from './reading.ts';
import { mistakeOf } from './refusals.ts';
import { beside, reply, replyMissing, sayBeside } from './reply.ts';
import { saidMore } from './said-more.ts';
import { takeThanks } from './thanks.ts';

/** What is written in a project: words for the agent, pictures that wait for words, or something for the bot itself. */
export async function directProject(world: World, written: Arrival, place: Place): Promise<void> {
  const project = await projectMeant(world, place, written.repliesTo);
  if (project === undefined || !directs(written, place, project.ownerId)) return;
  if (!written.readable) return reply(world, written, { kind: 'address-me' });
  const { arrival, leftOut, readFrom } = await readAll(world, written, project);
  const author = await readerOf(world, arrival);
  const to = answering(arrival, author);
  const [mistake] = leftOut;
  const deed = await deedOf(world, arrival, project, author);
  if (deed === 'only-pictures') return holdIn(world, arrival, project, { to, leftOut });
  if (deed !== 'for-agent') {
    if (hasMaterial(written)) await holdBeside(world, arrival, project, { to, leftOut });
    else if (mistake !== undefined) await sayBeside(world, to, { kind: 'mistake', mistake });
    return deed();
  }
  if (hasMaterial(arrival) && (arrival.text === '' || mistake !== undefined))
    return holdIn(world, arrival, project, { to, leftOut });
  if (mistake !== undefined) return reply(world, arrival, { kind: 'mistake', mistake });
  if (readFrom.length > 0) await sayBeside(world, to, { kind: 'words-read', names: readFrom });
  if (hasMaterial(arrival) || arrival.text !== '') return forAgent(world, arrival, project, author);
  if (arrival.mentioned) await reply(world, arrival, { kind: 'help' });
}

/** What the bot does about words by itself; beside pictures, words that ask for nothing are as good as none. */
type Deed = (() => Promise<void>) | 'only-pictures' | 'for-agent';

async function deedOf(world: World, arrival: Arrival, project: Project, author: Person): Promise<Deed> {
  const { text, keepsOrder = false } = arrival;
  const give = await answerIn(world, project, wordingOf(world, arrival));
  if (give !== null) return () => takeAnswer(world, arrival, author, give);
  if (!hasMaterial(arrival) && (await holdBack(world, arrival, project, author))) return async () => undefined;
  const meant = meantBy(text, project.question);
  if (meant === 'words') return 'for-agent';
  if (hasMaterial(arrival) && asksNothing(meant, project.question)) return 'only-pictures';
  if (meant === 'thanks') return () => takeThanks(world, arrival, author);
  if (meant === 'export') return () => exportFor(world, arrival, project.id, author);
  const request = { text, to: answering(arrival, author), keepsOrder, from: arrival };
  const intent = meant === 'wondering' ? 'status' : meant;
  return async () => {
    const answer =
      intent === 'answer' ? answerNothing(world, project, author.id) : ownAnswer(world, project, intent, request);
    await reply(world, arrival, await answer);
  };
}

interface Bringing {
  readonly to: Addressee;
  /** What else was brought and cannot be used. */
  readonly leftOut: readonly Mistake[];
}

/** Its pictures wait for words. Throws what the person reads where they may not ask for anything there. */
async function holdIn(world: World, arrival: Arrival, project: Project, { to, leftOut }: Bringing): Promise<void> {
  await demandMayAsk(world, arrival);
  if (isBarred(project, arrival.authorId)) throw new UserError({ kind: 'not-yours' });
  await keepHeld(world, arrival, project.id, to, leftOut);
}

/** The same beside what its words ask of the bot, which is done in any case. */
async function holdBeside(world: World, arrival: Arrival, project: Project, { to, leftOut }: Bringing): Promise<void> {
  const mistake = await mistakeOf(() => holdIn(world, arrival, project, { to: beside(to), leftOut }));
  if (mistake !== undefined) await sayBeside(world, to, { kind: 'mistake', mistake });
}

async function exportFor(world: World, arrival: Arrival, projectId: string, author: Person): Promise<void> {
  const to = answering(arrival, author);
  const request = { id: to.id, projectId, to, thumbnail: null }; // a request may have come of what it said before
  const noted = await requestExport(world, request, versionIn(arrival.text));
  if (noted === 'under-way') await reply(world, arrival, { kind: 'under-way' });
}

/** More of a burst that still waits, or a turn of its own, with the pictures that waited for words. */
async function forAgent(world: World, arrival: Arrival, project: Project, requester: Person): Promise<void> {
  if (arrival.missing.length > 0) return replyMissing(world, arrival);
  const part = await partOf(world, arrival, project);
  const begin = async (): Promise<void> => {
    const parts = [...project.held.filter(({ messageId }) => messageId !== arrival.messageId), part];
    if (await saidMore(world, project, { parts, personId: requester.id, repliesTo: arrival.repliesTo })) return;
    const { messageId: id, channelId: threadId } = arrival;
    const what = { parts, each: asksForEach(parts), pauseMs: world.config.BURST_MS };
    return receiveMessage(world, { id, projectId: project.id, threadId, requester, ...what });
  };
  await joinBurst(world, { projectId: project.id, requester }, part, begin);
}

/**
 * A reply to a film is about its version, whatever is current when its turn comes. Whoever waits for something of their
 * own there replies to the newest film to go on from that.
 */
async function partOf(
  world: World,
  arrival: Arrival,
  project: Project,
): Promise<Part & { readonly messageId: string }> {
  const { messageId, text, files, links, coveredLinks = [], repliesTo, pointsAt } = arrival;
  const all = repliesTo === null ? [] : await versionsOf(world, project.id);
  const meant = all.find((version) => isShownBy(version, repliesTo));
  const isOlder = (await aboutOf(world, project.id, meant)) !== null;
  const goesOn = !isOlder && (await isWaitingIn(world, project.id, arrival.authorId));
  const about = meant === undefined || goesOn ? null : meant.number;
  const said = { messageId, text, files, links, coveredLinks, ...whose(arrival.ofOther), about };
  return pointsAt === undefined ? said : { ...said, pointsAt };
}
