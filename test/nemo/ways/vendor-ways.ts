import { agentWordsFor } from '../../../src/core/agent-words.ts';
import { nameOfLink } from '../../../src/core/media.ts';
import { isOnlyScene } from '../../../src/core/scenes.ts';
import { expect } from 'vitest';
import type { VendorSwitches } from '../../../playground/nemo/vendor-switches.ts';
import { failureOf, goodNews, signal, type Stage } from './stage.ts';
import type { Ways } from './way.ts';

const WISH = 'let it drift, 1 second';
const QUESTION: Readonly<Record<string, string>> = {
  off: goodNews.join('\n\n'),
  call: 'Which mood do you have in mind?\n○ Calm\n○ Wild',
  'call-several': 'Which mood do you have in mind?\n☐ Calm\n☐ Wild',
  words: 'Before I begin: should it feel calm or wild?',
};

export const vendorWays: Ways<keyof VendorSwitches> = {
  prices: {
    says: 'what a run costs is what is missing afterwards, and what cannot be paid is known as that',
    async holds(stage, value) {
      const session = await stage.animated();
      const left = { real: 0, 'real-with-talk': 0, cheap: 80, free: 100 }[String(value)];
      expect(await stage.bot.credits(signal)).toMatchObject({ available: left, total: left });
      const said = stage.send(session, 'make it slower');
      if (left === 0) expect(await failureOf(said)).toBe('no-credits');
      else expect(await said).not.toBe('');
    },
  },
  failedWork: {
    says: 'after a run that failed the balance tells what it cost',
    async holds(stage, value) {
      const session = await stage.begin();
      stage.nemo.switches.streamError = 'escaped';
      expect(await failureOf(stage.send(session, WISH))).toBe('agent-stumbled');
      await stage.nemo.quiet();
      expect(await stage.bot.credits(signal)).toMatchObject({ total: value === 'charged' ? 80 : 100 });
    },
  },
  busySession: {
    says: 'a file that is brought to a busy session is refused, or can be seen to be missing, or is there',
    async holds(stage, value) {
      stage.nemo.pace.generateMs = 400;
      const session = await stage.begin();
      const said = stage.send(session, WISH).then(
        () => 'done',
        () => 'failed',
      );
      await stage.nemo.until((journal) => journal.some(({ path, status }) => path === '/run_sse' && status === 200));
      const upload = stage.upload(session);
      if (value === 'refuses') expect(await failureOf(upload)).toBe('busy');
      else expect(await upload).toMatchObject({ applied: true });
      expect(await said).toBe(value === 'breaks-run' ? 'failed' : 'done');
      expect(pictures((await stage.state(session)).assets)).toHaveLength(
        value === 'accepts' || value === 'breaks-run' ? 2 : 1,
      );
    },
  },
  pictureParts: {
    says: 'pictures go to the agent in the order and with the parts that the words give them',
    async holds(stage, value) {
      const session = await twoPictures(stage);
      await stage.send(session, 'Picture 1, picture.jpg: the ending. Picture 2: the opening. 1 second');
      const { draft } = await stage.state(session);
      expect(partsIn(draft)).toEqual(value === 'ignored' ? [] : ['opening', 'ending']);
    },
  },
  mixedParts: {
    says: 'what the backend cannot make of the parts is heard in its words, and seen to be missing',
    async holds(stage, value) {
      const session = await twoPictures(stage);
      const text = await stage.send(session, 'Picture 1: the opening. Picture 2: only its style. 1 second');
      if (value === 'fails') expect(text).toContain('does not go together');
      expect((await stage.state(session)).exportable).toBe(value === 'taken');
    },
  },
  stretches: {
    says: 'what one scene was to change is seen, and whether anything else did',
    async holds(stage, value) {
      const session = await twoPictures(stage);
      await stage.send(session, 'let them drift, 6 seconds');
      const { draft: before } = await stage.state(session);
      const words = agentWordsFor('en-US').onlyScene({ number: 1, fromMs: 0, toMs: 3_000 });
      await stage.send(session, `Make scene 1 longer.\n${words}`);
      const { draft: after } = await stage.state(session);
      const scene = { number: 1, fromMs: 0, toMs: 3_000, wish: 'longer' } as const;
      expect(isOnlyScene(before, after, scene)).toBe(value === 'kept');
    },
  },
  questions: {
    says: 'what the agent asks reaches the person, with the answers to choose from',
    async holds(stage, value) {
      const session = await stage.begin();
      expect(await stage.send(session, WISH)).toBe(QUESTION[String(value)]);
      expect((await stage.state(session)).exportable).toBe(value === 'off');
      if (value !== 'off') await stage.send(session, 'Calm');
      expect((await stage.state(session)).exportable).toBe(true);
    },
  },
  uploadShown: {
    says: 'whether a file has reached the session is seen in the session, whatever the answer said',
    async holds(stage, value) {
      stage.nemo.pace.uploadMs = 50;
      const session = await stage.bot.openSession('en', signal);
      const { url } = await stage.upload(session);
      expect((await stage.state(session)).assets.includes(url ?? '')).toBe(value === 'as-said');
      await stage.nemo.quiet();
      expect((await stage.state(session)).assets.includes(url ?? '')).toBe(value !== 'never');
    },
  },
  linkImports: {
    says: 'what was fetched from a link is found by what the answer says of it, or by its name',
    async holds(stage, value) {
      const { url: link } = await stage.upload(await stage.begin());
      const session = await stage.begin();
      const there = await stage.bot.uploadByUrl(session, link ?? '', signal);
      const labels = (await stage.state(session)).files.at(-1)?.labels ?? [];
      expect(labels.includes(there.url ?? '')).toBe(value !== 'unsaid');
      expect(labels.includes(there.name ?? '')).toBe(value !== 'unsaid');
      expect(labels.includes(nameOfLink(link ?? ''))).toBe(value !== 'renamed');
    },
  },
  otherWriter: {
    says: 'what somebody else changes is seen by looking again, and what there was can still be exported',
    async holds(stage, value) {
      const session = await stage.begin();
      stage.nemo.pace.editMs = 100;
      await stage.send(session, WISH);
      const own = await stage.state(session);
      await stage.nemo.quiet();
      const later = await stage.state(session);
      expect(later.fingerprint !== own.fingerprint).toBe(value === 'editor');
      const renderId = `render_${crypto.randomUUID()}`;
      await stage.bot.submitRender({ renderId, session, draft: own.draft ?? 'null' }, signal);
      expect(await stage.outcome(renderId)).toMatchObject([{ kind: 'finished' }, { kind: 'finished' }]);
    },
  },
  tokenTrouble: {
    says: 'a refused token is in nobody’s way for long',
    async holds(stage, value) {
      stage.nemo.switches.tokenLimit = 'off';
      const session = await stage.bot.openSession('en', signal);
      Object.assign(stage.nemo.switches, { tokenTrouble: value, tokenLimit: value === 'lasting' ? 'off' : 'on' });
      expect(await stage.bot.credits(signal)).toMatchObject({ available: 100 });
      if (value !== 'lasting') await stage.state(session);
      else expect(await failureOf(stage.state(session))).toBe('no-session'); // it went with its account
    },
  },
  handoverLinks: {
    says: 'only a refusal leads to an account, and nothing that is said hands over a project',
    async holds(stage, value) {
      const session = await stage.begin();
      expect(await stage.send(session, WISH)).toBe(goodNews.join('\n\n'));
      for (const account of stage.accounts()) account.available = 0;
      const { userId } = stage.record() ?? {};
      const bind = value === 'bind-in-refusal' ? `https://nemovideo.com/register?bind=${userId}` : userId;
      await expect(stage.send(session, 'make it slower')).rejects.toMatchObject({
        failure: { kind: 'no-credits', bind },
      });
    },
  },
};

async function twoPictures(stage: Stage) {
  const session = await stage.begin();
  await stage.upload(session);
  return session;
}

/** Uploads among the assets of a state: clips have no link. */
function pictures(assets: readonly string[]): readonly string[] {
  return assets.filter((asset) => asset.startsWith('http'));
}

function partsIn(draft: string | null): readonly (string | undefined)[] {
  return [...(draft ?? '').matchAll(/"part":"([a-z-]+)"/g)].map(([, part]) => part);
}
