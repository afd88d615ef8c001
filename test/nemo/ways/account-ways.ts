import { expect } from 'vitest';
import { failureOf, pictureBytes, signal } from './stage.ts';
import type { Ways } from './way.ts';

const SIX_DAYS_MS = 6 * 24 * 60 * 60 * 1000;

export const accountWays: Ways<
  | 'errors'
  | 'tokenLimit'
  | 'expiresAt'
  | 'userId'
  | 'uploadReply'
  | 'uploadApplied'
  | 'uploadLimitBytes'
  | 'freshState'
  | 'generatedMedia'
> = {
  errors: {
    says: 'a no is known by its reason, however it is written',
    async holds(stage) {
      const session = await stage.begin();
      expect(await failureOf(stage.state({ ...session, sessionId: '1' }))).toBe('no-session');
      expect(await failureOf(stage.send({ ...session, sessionId: '1' }, 'hello'))).toBe('no-session');
      await expect(stage.uploadHeic(session)).rejects.toMatchObject({
        mistakes: [{ kind: 'unsupported-file', format: 'heic' }],
      });
      for (const account of stage.accounts()) account.available = 0;
      expect(await failureOf(stage.send(session, 'let it drift'))).toBe('no-credits');
    },
  },
  tokenLimit: {
    says: 'who has lost its token gets another one, or knows that there is none yet',
    async holds(stage, value) {
      await stage.bot.credits(signal);
      const credits = stage.forgetful().credits(signal);
      if (value === 'on') expect(await failureOf(credits)).toBe('busy');
      else expect(await credits).toMatchObject({ available: 100 });
    },
  },
  expiresAt: {
    says: 'a token is kept for its seven days, whether or not it says so',
    async holds(stage) {
      await stage.bot.credits(signal);
      await stage.bot.credits(signal);
      expect(stage.record()?.expiresAt).toBeGreaterThan(Date.now() + SIX_DAYS_MS);
      expect(stage.accounts()).toHaveLength(1);
    },
  },
  userId: {
    says: 'a session works, whether or not it says whose it is',
    async holds(stage, value) {
      const session = await stage.animated();
      const userId = value === 'given' ? stage.accounts()[0]?.userId : null;
      expect([session.userId, stage.record()?.userId]).toEqual([userId, userId]);
      expect((await stage.state(session)).exportable).toBe(true);
    },
  },
  uploadReply: {
    says: 'the link of an upload is found, and found again in the session',
    async holds(stage) {
      const session = await stage.bot.openSession('en', signal);
      await stage.uploadTorn(session);
      const { url } = await stage.upload(session);
      expect(url).toMatch(/^http:.*\/picture\.jpg$/);
      expect((await stage.state(session)).assets).toContain(url);
    },
  },
  uploadApplied: {
    says: 'the bot knows whether the session has a file already, and sees when it does',
    async holds(stage, value) {
      stage.nemo.pace.uploadMs = 50;
      const session = await stage.bot.openSession('en', signal);
      const { url, applied } = await stage.upload(session);
      expect(applied).toBe(value === 'true');
      expect((await stage.state(session)).assets.includes(url ?? '')).toBe(applied);
      await stage.nemo.quiet();
      expect((await stage.state(session)).assets).toContain(url);
    },
  },
  uploadLimitBytes: {
    says: 'a picture is taken, and one the backend finds too large is known as that',
    async holds(stage) {
      const session = await stage.bot.openSession('en', signal);
      expect(await stage.upload(session)).toMatchObject({ applied: true });
      stage.nemo.switches.uploadLimitBytes = pictureBytes - 1;
      expect(await failureOf(stage.upload(session))).toBe('file-too-large');
    },
  },
  freshState: {
    says: 'an untouched session is empty, however emptiness is written',
    async holds(stage, value) {
      const session = await stage.bot.openSession('en', signal);
      const seen = await stage.state(session);
      expect(seen).toMatchObject({ draft: null, assets: [], exportable: false });
      stage.nemo.switches.freshState = value === 'null' ? 'empty' : 'null';
      expect((await stage.state(session)).fingerprint).toBe(seen.fingerprint);
    },
  },
  generatedMedia: {
    says: 'a new clip is seen among the assets, as a list or by its name',
    async holds(stage) {
      const session = await stage.begin();
      const before = await stage.state(session);
      await stage.send(session, 'let it drift');
      const { assets, fingerprint } = await stage.state(session);
      expect(assets.some((asset) => asset.startsWith('gen_'))).toBe(true);
      expect(fingerprint).not.toBe(before.fingerprint);
    },
  },
};
