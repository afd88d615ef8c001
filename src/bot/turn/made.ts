import { answeringWords } from '../../core/gui.ts';
import { shownOnceMore } from '../../core/project.ts';
import type { Cost, Addressee } from '../../core/telling.ts';
import { ownWords } from '../../core/request.ts';
import { spokenTimelineWords } from '../../core/timeline.ts';
import type { Turn } from '../../core/turn.ts';
import { announce } from '../progress/announce.ts';
import { retract } from '../progress/card.ts';
import { refusedOf } from '../project/materials.ts';
import { changeVersion, versionOf } from '../render/shelf.ts';
import { changesOf, storyOf } from '../render/versions.ts';
import { guildOf, settingsOf } from '../rules/rules.ts';
import { sceneChangedBy } from '../scenes.ts';
import type { World } from '../world.ts';

interface Made {
  readonly number: number;
  /** What the agent said of it, in plain words. */
  readonly text: string;
  readonly late: boolean;
  readonly cost: Cost | null;
}

/** Whether what a request has made is told without its file. One that is ordered already tells its request. */
export async function waitsForWish(world: World, turn: Turn): Promise<boolean> {
  const { exportsOnDemand } = await settingsOf(world, await guildOf(world, turn));
  return exportsOnDemand && (await world.ledger.renders.get(turn.id)) === undefined;
}

/** Tells what a request has made, without its file: that is made once somebody wants it, free as every export. */
export async function tellMade(world: World, turn: Turn, to: Addressee, made: Made): Promise<void> {
  const { number, text, late, cost } = made;
  const { projectId, requester, parts, history, askedAt } = turn;
  const version = await versionOf(world, projectId, number);
  if (version === undefined) throw new Error(`version ${number} of project ${projectId} is not on disk`);
  const asked = ownWords(parts);
  const inWords = turn.batch === null ? await changesOf(world, version) : () => [];
  const changes = inWords(spokenTimelineWords(requester.locale));
  const scene = await sceneChangedBy(world, turn, version);
  const refused = await refusedOf(world, turn);
  const said = answeringWords(asked ?? '', text);
  const telling = { kind: 'made', version: number, late, text: said, changes, refused, cost } as const;
  const since = history.at(-1)?.at ?? askedAt;
  const told = scene === undefined ? telling : { ...telling, scene };
  const posted = await announce(world, projectId, to, told, since);
  const story = storyOf({ asked, changes, cost }, inWords);
  const result = posted && { requestId: turn.id, askedBy: requester.id, ...posted };
  const { threadId = to.threadId } = (await world.ledger.projects.get(projectId)) ?? {};
  await changeVersion(world, version, (now) => ({
    ...(result && shownOnceMore(now, result, threadId)),
    story: now.story ?? story,
  }));
  await retract(world, turn);
}
