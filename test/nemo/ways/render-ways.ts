import { expect } from 'vitest';
import { failureOf, signal } from './stage.ts';
import type { Ways } from './way.ts';

export const renderWays: Ways<
  | 'renderShape'
  | 'submitReply'
  | 'attribution'
  | 'plan'
  | 'duplicateRender'
  | 'renderProgress'
  | 'renderFailure'
  | 'renderError'
  | 'renderUrl'
  | 'unknownTrack'
  | 'bigNumbers'
> = {
  renderShape: {
    says: 'a finished clip is found and can be fetched',
    async holds(stage) {
      const [status] = await stage.outcome(await stage.submit(await stage.animated()));
      if (status?.kind !== 'finished') return expect.fail(`it is ${status?.kind}`);
      const clip = await stage.bot.clip(status.url, 10_000_000, signal);
      expect(Buffer.from(clip ?? []).toString('latin1', 4, 8)).toBe('ftyp');
    },
  },
  submitReply: {
    says: 'a submitted render is followed by the id it was given here',
    async holds(stage) {
      const renderId = await stage.submit(await stage.animated());
      expect(await stage.outcome(renderId)).toMatchObject([{ kind: 'finished' }, { kind: 'finished' }]);
    },
  },
  attribution: {
    says: 'an export goes through, also when the credits are used up',
    async holds(stage) {
      const session = await stage.animated();
      for (const account of stage.accounts()) account.available = 0;
      expect(await stage.outcome(await stage.submit(session))).toMatchObject([
        { kind: 'finished' },
        { kind: 'finished' },
      ]);
    },
  },
  plan: {
    says: 'an export that the plan blocks is known as that, and is no matter of credits',
    async holds(stage, value) {
      const submitted = stage.submit(await stage.animated());
      if (value === 'blocked') expect(await failureOf(submitted)).toBe('export-blocked');
      else expect(await stage.outcome(await submitted)).toMatchObject([{ kind: 'finished' }, { kind: 'finished' }]);
    },
  },
  duplicateRender: {
    says: 'a second submit with the same id leaves the first one as it is',
    async holds(stage, value) {
      const session = await stage.animated();
      const renderId = await stage.submit(session);
      const again = stage.submit(session, renderId);
      if (value === 'error') expect(await failureOf(again)).toBe('busy'); // it says 409, as a busy session does
      else expect(await again).toBe(renderId);
      expect(await stage.outcome(renderId)).toMatchObject([{ kind: 'finished' }, { kind: 'finished' }]);
    },
  },
  renderProgress: {
    says: 'progress is shown in whole percent, or not at all',
    async holds(stage, value) {
      stage.nemo.pace.renderMs = 500;
      const status = await stage.bot.pollRender(await stage.submit(await stage.animated()), signal);
      if (status.kind !== 'running') return expect.fail(`it is ${status.kind}`);
      const likely = value === 'absent' ? [null] : Array.from({ length: 95 }, (_, index) => 5 + index);
      expect(likely).toContain(status.percent);
    },
  },
  renderFailure: {
    says: 'a render that failed is tried with a new id, and its end is known',
    async holds(stage, value) {
      const session = await stage.animated();
      const [first] = await stage.outcome(await stage.submit(session));
      const [second] = await stage.outcome(await stage.submit(session));
      const kinds = { none: ['finished', 'finished'], once: ['failed', 'finished'], always: ['failed', 'failed'] };
      expect([first?.kind, second?.kind]).toEqual(Object.entries(kinds).find(([name]) => name === value)?.[1]);
    },
  },
  renderError: {
    says: 'a failed render is known as failed, whether or not it says why',
    async holds(stage) {
      stage.nemo.switches.renderFailure = 'always';
      expect(await stage.outcome(await stage.submit(await stage.animated()))).toEqual([
        { kind: 'failed' },
        { kind: 'failed' },
      ]);
    },
  },
  renderUrl: {
    says: 'a clip is finished only once its link is there',
    async holds(stage, value) {
      const outcome = await stage.outcome(await stage.submit(await stage.animated()));
      expect(outcome.map(({ kind }) => kind)).toEqual([
        value === 'one-poll-later' ? 'running' : 'finished',
        'finished',
      ]);
    },
  },
  unknownTrack: {
    says: 'a track of an unknown type goes along into the export',
    async holds(stage, value) {
      const session = await stage.animated();
      expect((await stage.state(session)).draft?.includes('"tt":12')).toBe(value === 'on');
      expect(await stage.outcome(await stage.submit(session))).toMatchObject([
        { kind: 'finished' },
        { kind: 'finished' },
      ]);
    },
  },
  bigNumbers: {
    says: 'the numbers of a draft come back as they were written',
    async holds(stage, value) {
      const session = await stage.animated();
      expect(/"id":\d{19}\D/.test((await stage.state(session)).draft ?? '')).toBe(value === 'on');
      expect(await stage.outcome(await stage.submit(session))).toMatchObject([
        { kind: 'finished' },
        { kind: 'finished' },
      ]);
    },
  },
};
