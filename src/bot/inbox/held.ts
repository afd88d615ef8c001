import { v4 as uuid } from 'uuid';
import type { Arrival } from '../../core/arrival.ts';
import { namesIn, whose } from '../../core/asking.ts';
import { isTooLong } from '../../core/bounds.ts';
import { proposedMotions } from '../../core/proposals.ts';
import { UserError, type Mistake } from '../../core/failure.ts';
import type { Addressee } from '../../core/telling.ts';
import { heldIn, hold, keepOnly } from '../project/held.ts';
import { inspectAll, refusedOf, usable } from '../project/materials.ts';
import { newestVersion } from '../render/versions.ts';
import type { World } from '../world.ts';
import { sayBeside } from './reply.ts';

/**
 * Pictures that came without words: looked at, acknowledged by name, and kept until somebody says what should happen.
 * Keeps the first that find room. Throws what the person reads where none does.
 */
export async function keepHeld(
  world: World,
  { channelId, messageId, authorId, files, links, coveredLinks = [], ofOther = authorId }: Arrival,
  projectId: string,
  to: Addressee,
  leftOut: readonly Mistake[],
): Promise<void> {
  const { engine, background } = world;
  if (links.some(isTooLong)) throw new UserError({ kind: 'link-too-long' });
  // of its own: that of a dead reader is let go of meanwhile
  const claim = { kind: 'message', channelId, messageId, reader: uuid() } as const;
  await engine.own(claim);
  const left = await hold(world, projectId, {
    messageId,
    text: '',
    files,
    links,
    coveredLinks,
    ...whose(ofOther),
    about: null,
  });
  if (left === files.length + links.length) {
    await engine.release(claim);
    throw new UserError({ kind: 'too-many-held' });
  }
  if (left > 0) await sayWhatIsLeft(world, projectId, to, left);
  const answer = async () => {
    if (left === 0 || leftOut.length > 0) await acknowledge(world, { projectId, messageId, to }, leftOut);
    // Only now the message is known: until then a kill lets it be read again. What words have taken along is known by
    // them.
    await world.ledger.messages.update(messageId, (known) => known ?? '');
    await engine.release(claim);
  };
  background.start('held pictures', answer, { project: projectId, thread: channelId, message: messageId });
}

/** Several messages of a burst get one acknowledgement, and none when words have come meanwhile. */
async function acknowledge(
  world: World,
  { projectId, messageId, to }: { readonly projectId: string; readonly messageId: string; readonly to: Addressee },
  leftOut: readonly Mistake[],
) {
  const { audience, ledger, clock, power, config } = world;
  const quietAt = clock.now() + config.BURST_MS;
  const own = (await heldIn(world, projectId)).filter((part) => part.messageId === messageId);
  await inspectAll(world, { projectId, parts: own });
  await clock.sleepUntil(quietAt, power);
  const held = await heldIn(world, projectId);
  if (held.at(-1)?.messageId !== messageId && leftOut.length === 0) return;
  const left = await usable(world, { projectId, parts: held });
  const refused = await refusedOf(world, { projectId, parts: held });
  const done = await keepOnly(world, projectId, held, left); // words that come are not about what was refused
  const [mistake] = leftOut;
  if (held.length === 0 && mistake !== undefined) return audience.note(to, { kind: 'mistake', mistake });
  const isFirst = (await newestVersion(world, projectId)) === undefined;
  const more = { ...(isFirst && { proposals: proposedMotions(left) }), ...(mistake !== undefined && { leftOut }) };
  await audience.note(to, { kind: 'files-arrived', projectId, names: left.flatMap(namesIn), refused, ...more });
  for (const part of done) if (part.messageId !== null) await ledger.messages.put(part.messageId, '');
}

/** At once: words may come in the next moment, and take along what is here. */
async function sayWhatIsLeft(world: World, projectId: string, to: Addressee, left: number): Promise<void> {
  const held = await heldIn(world, projectId);
  await sayBeside(world, to, { kind: 'files-left', projectId, names: held.flatMap(namesIn), left });
}
