import { expect } from 'vitest';
import type { Session, Spoken } from '../../../src/core/session.ts';
import { failureOf, goodNews, signal, type Stage } from './stage.ts';
import type { Ways } from './way.ts';

export const runWays: Ways<
  | 'eventForm'
  | 'heartbeat'
  | 'noCredits'
  | 'silentEdit'
  | 'stages'
  | 'trailingNoise'
  | 'streamError'
  | 'dropStream'
  | 'hangUp'
  | 'lastEvent'
  | 'runReply'
  | 'thoughts'
  | 'lateWrite'
  | 'closeDelayMs'
> = {
  eventForm: {
    says: 'each thing the agent says is heard once',
    async holds(stage) {
      const { text, spoken } = await animate(stage);
      expect(text).toBe(goodNews.join('\n\n'));
      expect(wordsIn(spoken)).toEqual(goodNews);
    },
  },
  heartbeat: {
    says: 'what only shows that somebody is there is no event',
    async holds(stage) {
      const { text, spoken } = await animate(stage);
      expect(text).toBe(goodNews.join('\n\n'));
      expect(spoken.filter(({ kind }) => kind === 'working')).toHaveLength(5);
    },
  },
  noCredits: {
    says: 'a run without credits is known as that, and nothing happens',
    async holds(stage) {
      const session = await stage.begin();
      for (const account of stage.accounts()) account.available = 19;
      expect(await failureOf(stage.send(session, 'let it drift'))).toBe('no-credits');
      expect((await stage.state(session)).draft).toBeNull();
      expect(await stage.bot.credits(signal)).toMatchObject({ available: 19, total: 19 });
    },
  },
  silentEdit: {
    says: 'an edit is seen in the timeline, with or without words',
    async holds(stage, value) {
      const session = await stage.animated();
      const before = await stage.state(session);
      expect((await stage.send(session, 'add a title "Hi"')) === '').toBe(value === 'on');
      expect((await stage.state(session)).fingerprint).not.toBe(before.fingerprint);
    },
  },
  stages: {
    says: 'a new clip is heard of once, whether or not music comes after it',
    async holds(stage, value) {
      const { session, spoken } = await animate(stage);
      expect(spoken.filter(({ kind }) => kind === 'clip-ready')).toHaveLength(1);
      const { draft, exportable } = await stage.state(session);
      expect([exportable, draft?.includes('"tt":1,')]).toEqual([true, value === 'two']);
    },
  },
  trailingNoise: {
    says: 'an apology after good news takes nothing of it away',
    async holds(stage) {
      const { text } = await animate(stage);
      expect(text.startsWith(goodNews.join('\n\n'))).toBe(true);
    },
  },
  streamError: {
    says: 'a run that dies half-way is a failure, and nothing is changed by it',
    async holds(stage, value) {
      stage.nemo.switches.streamError = 'none';
      const session = await stage.animated();
      const before = await stage.state(session);
      Object.assign(stage.nemo.switches, { streamError: value });
      const edit = stage.send(session, 'make it slower');
      if (value === 'none') expect(await edit).not.toBe('');
      else expect(await failureOf(edit)).toBe('agent-stumbled');
      expect((await stage.state(session)).fingerprint === before.fingerprint).toBe(value !== 'none');
    },
  },
  dropStream: {
    says: 'after a lost connection the timeline tells what came of the run, and nothing is sent again',
    async holds(stage, value) {
      const session = await stage.begin();
      const said = stage.send(session, 'let it drift');
      if (value === 'off') await said;
      else expect(await failureOf(said)).toBe('lost');
      await expectClip(stage, session, value !== 'work-cancelled');
    },
  },
  hangUp: {
    says: 'after the process was stopped the timeline tells what came of the run, and nothing is sent again',
    async holds(stage, value) {
      const session = await stage.begin();
      const leaving = new AbortController();
      stage.nemo.pace.generateMs = 400;
      await expect(
        stage.bot.send(session, 'let it drift', () => leaving.abort(new Error('stopped')), leaving.signal),
      ).rejects.toThrow('stopped');
      await expectClip(stage, session, value === 'work-continues');
    },
  },
  lastEvent: {
    says: 'a run that ends without a last word has gone well',
    async holds(stage, value) {
      const { session, text } = await animate(stage);
      expect(text).toBe(goodNews.slice(0, value === 'stop' ? 2 : 3).join('\n\n'));
      expect((await stage.state(session)).exportable).toBe(true);
    },
  },
  runReply: {
    says: 'an error in place of a stream is a failure, and nothing was run',
    async holds(stage, value) {
      const session = await stage.begin();
      const said = stage.send(session, 'let it drift');
      if (value === 'stream') expect(await said).toBe(goodNews.join('\n\n'));
      // A 5xx may have come from a gateway before a run that works: then nothing is certain.
      else expect(await failureOf(said)).toBe(String(value).startsWith('5') ? 'lost' : 'refused');
      expect(await stage.bot.credits(signal)).toMatchObject({ total: value === 'stream' ? 80 : 100 });
    },
  },
  thoughts: {
    says: 'what the agent thinks is never heard',
    async holds(stage) {
      const { text, spoken } = await animate(stage);
      expect(text + wordsIn(spoken).join(' ')).not.toContain('PRIVATE');
      expect(text).toBe(goodNews.join('\n\n'));
    },
  },
  lateWrite: {
    says: 'a change that lands after the last word is seen by looking again',
    async holds(stage, value) {
      stage.nemo.pace.editMs = 100;
      const { session } = await animate(stage);
      const atOnce = await stage.state(session);
      await stage.nemo.quiet();
      const later = await stage.state(session);
      expect(later.draft).toContain('"tt":1,');
      expect(later.fingerprint !== atOnce.fingerprint).toBe(value === 'on');
    },
  },
  closeDelayMs: {
    says: 'the last word is heard at once, and the turn ends with the stream',
    async holds(stage, value) {
      const session = await stage.begin();
      let heardAt = 0;
      await stage.send(session, 'let it drift', (spoken) => {
        if (spoken.kind === 'words') heardAt = performance.now();
      });
      const waited = performance.now() - heardAt;
      expect(waited).toBeGreaterThanOrEqual(Number(value) / 2);
    },
  },
};

async function animate(stage: Stage) {
  const session = await stage.begin();
  const spoken: Spoken[] = [];
  const text = await stage.send(session, 'let it drift, 1 second', (one) => void spoken.push(one));
  return { session, spoken, text };
}

function wordsIn(spoken: readonly Spoken[]): readonly string[] {
  return spoken.flatMap((one) => (one.kind === 'words' ? [one.text] : []));
}

async function expectClip(stage: Stage, session: Session, expected: boolean): Promise<void> {
  await stage.nemo.quiet();
  expect((await stage.state(session)).exportable).toBe(expected);
  expect(stage.nemo.runs.filter((run) => run.sessionId === session.sessionId)).toHaveLength(1);
}
