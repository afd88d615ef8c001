import { expect } from 'vitest';
import type { WireSwitches } from '../../../playground/nemo/wire-switches.ts';
import { failureOf, goodNews, pictureBytes, signal, type Stage } from './stage.ts';
import type { Ways } from './way.ts';

export const wireWays: Ways<keyof WireSwitches> = {
  userAgent: {
    says: 'a bot that says who calls is let in everywhere',
    async holds(stage) {
      const { session } = await heard(stage);
      const [status] = await stage.outcome(await stage.submit(session));
      if (status?.kind !== 'finished') return expect.fail(`it is ${status?.kind}`);
      expect(await stage.bot.clip(status.url, 10_000_000, signal)).not.toBe(null);
    },
  },
  encoding: {
    says: 'an answer is read however it is compressed',
    async holds(stage) {
      await heard(stage);
      expect(await stage.bot.credits(signal)).toMatchObject({ total: 80 });
    },
  },
  streamEnd: {
    says: 'a stream whose events are whole was heard, however it ends',
    holds: async (stage) => void (await heard(stage)),
  },
  streamType: { says: 'a stream is known by how it begins', holds: async (stage) => void (await heard(stage)) },
  runTaken: {
    says: 'a run that was only taken is in doubt: the timeline tells what came of it, and nothing is sent again',
    async holds(stage, value) {
      const session = await stage.begin();
      const said = stage.send(session, 'let it drift');
      if (value === 'stream') await said;
      else expect(await failureOf(said)).toBe('lost');
      await stage.nemo.quiet();
      expect((await stage.state(session)).exportable).toBe(true);
      expect(stage.nemo.runs.filter((run) => run.sessionId === session.sessionId)).toHaveLength(1);
    },
  },
  largeEvents: {
    says: 'an event of any size stands in nobody’s way',
    async holds(stage) {
      const { session } = await heard(stage);
      expect((await stage.state(session)).exportable).toBe(true);
    },
  },
  repeatedEvents: { says: 'what comes twice is said once', holds: async (stage) => void (await heard(stage)) },
  toolTrouble: {
    says: 'what a tool reports is never quoted, and credits that it misses are known as that',
    async holds(stage, value) {
      const said = stage.send(await stage.begin(), 'let it drift, 1 second');
      if (value === 'none') expect(await said).toBe(goodNews.join('\n\n'));
      else expect(await failureOf(said)).toBe(value === 'quoted' ? 'agent-stumbled' : 'no-credits');
    },
  },
  draftForm: {
    says: 'a draft is read as the timeline it is, and goes out as that',
    async holds(stage) {
      const session = await stage.animated();
      const state = await stage.state(session);
      expect(state.draft?.startsWith('{')).toBe(true);
      expect(state.exportable).toBe(true);
      expect(await stage.outcome(await stage.submit(session))).toMatchObject([
        { kind: 'finished' },
        { kind: 'finished' },
      ]);
    },
  },
  draftStamps: {
    says: 'a draft that nobody has changed is the same at each reading, and one that was changed is another',
    async holds(stage) {
      const session = await stage.animated();
      const [one, again] = [await stage.state(session), await stage.state(session)];
      expect(again.fingerprint).toBe(one.fingerprint);
      await stage.send(session, 'add a title "Hi"');
      expect((await stage.state(session)).fingerprint).not.toBe(one.fingerprint);
    },
  },
  notANumber: {
    says: 'a number that is none hides nothing of a state',
    async holds(stage) {
      expect(await stage.state(await stage.animated())).toMatchObject({ exportable: true });
    },
  },
  undecodable: {
    says: 'a picture that cannot be read is known by the answer to it alone',
    async holds(stage, value) {
      const session = await stage.bot.openSession('en', signal);
      const upload = stage.uploadTorn(session);
      if (value === 'taken') expect(await upload).toMatchObject({ applied: true });
      else if (value === '500') expect(await failureOf(upload)).toBe('broken');
      else await expect(upload).rejects.toMatchObject({ mistakes: [{ kind: 'unsupported-file', format: 'jpg' }] });
      expect(await stage.upload(session)).toMatchObject({ applied: true });
    },
  },
  tooLargeReply: {
    says: 'a file that is found too large is known as that',
    async holds(stage) {
      stage.nemo.switches.uploadLimitBytes = pictureBytes - 1;
      expect(await failureOf(stage.upload(await stage.bot.openSession('en', signal)))).toBe('file-too-large');
    },
  },
  renderWords: {
    says: 'how a render has ended is known by any of its words',
    async holds(stage) {
      const session = await stage.animated();
      expect(await stage.outcome(await stage.submit(session))).toMatchObject([
        { kind: 'finished' },
        { kind: 'finished' },
      ]);
      stage.nemo.switches.renderFailure = 'always';
      expect(await stage.outcome(await stage.submit(session))).toEqual([{ kind: 'failed' }, { kind: 'failed' }]);
    },
  },
  renderLink: {
    says: 'the link of a clip can be shown and followed',
    async holds(stage) {
      const [status] = await stage.outcome(await stage.submit(await stage.animated()));
      if (status?.kind !== 'finished') return expect.fail(`it is ${status?.kind}`);
      expect(status.url).toMatch(/^[\x21-\x7e]+\.mp4$/);
      expect(await stage.bot.clip(status.url, 10_000_000, signal)).not.toBe(null);
    },
  },
  overdraft: {
    says: 'a balance is what it is, also below zero',
    async holds(stage, value) {
      const session = await stage.begin();
      for (const account of stage.accounts()) account.available = 5;
      const said = stage.send(session, 'let it drift, 1 second');
      if (value === 'allowed') await said;
      else expect(await failureOf(said)).toBe('no-credits');
      expect(await stage.bot.credits(signal)).toMatchObject({ total: value === 'allowed' ? -15 : 5 });
    },
  },
  balanceTotal: {
    says: 'what was spent is missing afterwards, whatever the total counts',
    async holds(stage) {
      await stage.animated();
      expect(await stage.bot.credits(signal)).toEqual({ available: 80, frozen: 0, total: 80 });
    },
  },
  forgottenSession: {
    says: 'a session that is forgotten is known as that, however it is said',
    async holds(stage) {
      const session = { ...(await stage.begin()), sessionId: '1' };
      expect(await failureOf(stage.state(session))).toBe('no-session');
      expect(await failureOf(stage.send(session, 'hello'))).toBe('no-session');
      expect(await failureOf(stage.upload(session))).toBe('no-session');
    },
  },
  foldedJson: {
    says: 'what is told as JSON in a text is read as what it says',
    async holds(stage) {
      const { session } = await heard(stage);
      expect((await stage.state(session)).exportable).toBe(true);
      expect(await stage.bot.credits(signal)).toMatchObject({ total: 80 });
    },
  },
};

/** Lets the agent make a clip, and hears of it what it has to say. */
async function heard(stage: Stage) {
  const session = await stage.begin();
  expect(await stage.send(session, 'let it drift, 1 second')).toBe(goodNews.join('\n\n'));
  return { session };
}
