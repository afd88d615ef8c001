import { v4 as uuid } from 'uuid';
import type { Arrival } from '../../core/arrival.ts';
import { isTooLong } from '../../core/bounds.ts';
import { UserError, type Mistake } from '../../core/failure.ts';
import type { Audience, Claims, Clock, Ledger } from '../../core/ports.ts';
import type { Project } from '../../core/project.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Background } from '../background.ts';
import type { Locked } from '../locked.ts';
import type { Materials } from '../project/materials.ts';
import type { Projects } from '../project/projects.ts';

export type Held = ReturnType<typeof createHeld>;

interface HeldDeps {
  readonly audience: Audience;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly locked: Locked;
  readonly projects: Projects;
  readonly materials: Materials;
  readonly background: Background;
  readonly clock: Clock;
  readonly power: AbortSignal;
  readonly burstMs: number;
}

/** Pictures that came without words: uploaded at once, acknowledged by name, and kept until somebody says what should happen. */
export function createHeld({ audience, ledger, claims, locked, projects, materials, background, clock, power, burstMs }: HeldDeps) {
  /** Several messages of a burst get one acknowledgement, and none when words have come meanwhile. */
  async function acknowledge({ id: projectId }: Project, to: Addressee, leftOut: readonly Mistake[]): Promise<void> {
    const quietAt = clock.now() + burstMs;
    const parts = (await projects.heldIn(projectId)).filter((part) => part.messageId === to.replyTo);
    await materials.bringEarly(parts, { to: projectId, forWhom: to.requester.id }, power);
    await clock.sleepUntil(quietAt, power);
    const held = await projects.heldIn(projectId);
    if (held.at(-1)?.messageId !== to.replyTo && leftOut.length === 0) return;
    const usable = await materials.usable(held);
    const refused = await materials.refused(held);
    const done = await projects.keepOf(projectId, held, usable); // words that come are not about what was refused
    const [mistake] = leftOut;
    if (held.length === 0 && mistake !== undefined) return audience.note(to, { kind: 'mistake', mistake });
    const more = mistake === undefined ? {} : { leftOut };
    await audience.note(to, { kind: 'files-arrived', projectId, names: materials.names(usable), refused, ...more });
    for (const { messageId } of done) if (messageId !== null) await ledger.messages.put(messageId, '');
  }

  /** At once: words may come in the next moment, and take along what is here. */
  async function sayWhatIsLeft({ id: projectId }: Project, to: Addressee, left: number): Promise<void> {
    const held = await projects.heldIn(projectId);
    await audience.note(to, { kind: 'files-left', projectId, names: materials.names(held), left });
    const bring = () => materials.bringEarly(held, { to: projectId, forWhom: to.requester.id }, power);
    background.start('early uploads', bring, { project: projectId, message: to.id });
  }

  /** Only now the message is known: until then a kill lets it be read again. What words have taken along is known by them. */
  async function conclude({ id: projectId }: Project, { messageId }: Arrival): Promise<void> {
    await locked(`project-${projectId}`, async () => {
      const isHeld = (await projects.heldIn(projectId)).some((part) => part.messageId === messageId);
      if (isHeld) await ledger.messages.put(messageId, '');
    });
  }

  return {
    /** Keeps the first that find room. Throws what the person reads where none does. */
    async keep(arrival: Arrival, project: Project, to: Addressee, leftOut: readonly Mistake[]): Promise<void> {
      const { channelId, messageId, files, links } = arrival;
      if (links.some(isTooLong)) throw new UserError({ kind: 'link-too-long' });
      const claim = `message:${channelId}:${messageId}:${uuid()}`; // a claim of its own: that of a dead reader is let go of meanwhile
      await claims.take(claim);
      const left = await projects.hold(project.id, { messageId, text: '', files, links, about: null });
      if (left === files.length + links.length) {
        await claims.release(claim);
        throw new UserError({ kind: 'too-many-held' });
      }
      if (left > 0) await sayWhatIsLeft(project, to, left);
      const answer = async () => {
        if (left === 0 || leftOut.length > 0) await acknowledge(project, to, leftOut);
        await conclude(project, arrival);
        await claims.release(claim);
      };
      background.start('held pictures', answer, { project: project.id, thread: channelId, message: messageId });
    },
  };
}
