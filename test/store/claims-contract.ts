import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { createHandClock } from '../support/clock.ts';
import type { Ground } from './contract.ts';
import { startChild } from './start-child.ts';

const NOON = Date.parse('2026-01-01T12:00:00Z');

/** Who works on what: the part of the contract that is about more than one process. */
export function claimsContract(kind: string, startGround: () => Promise<Ground>): void {
  winners(kind, startGround);
  owners(kind, startGround);
}

function winners(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: four processes want the same 400 pieces of work: each is won once`, { timeout: 60_000 }, async () => {
    await using ground = await startGround();
    await using processes = new AsyncDisposableStack();
    const racers = [0, 100, 200, 300].map((first) =>
      processes.use(startChild(['race', ground.url, ground.secretKey, '400', String(first)])),
    );
    for (const racer of racers) expect(await racer.says()).toBe('ready');
    for (const racer of racers) racer.nudge();

    const won = await Promise.all(
      racers.map(async (racer) => {
        const keys: string[] = [];
        for (let line = await racer.says(); line !== 'done'; line = await racer.says())
          keys.push(line ?? expect.unreachable('a racer fell'));
        return keys;
      }),
    );
    expect(won.flat().toSorted()).toEqual(Array.from({ length: 400 }, (_, n) => `turn:${n}`).toSorted());
  });

  test(`${kind}: a claim belongs to one process until that one lets go of it`, async () => {
    await using ground = await startGround();
    await using mine = await openStore(ground);
    await using theirs = await openStore(ground);

    expect(await mine.claims.take('turn:1')).toBe(true);
    expect(await mine.claims.take('turn:1')).toBe(true);
    await theirs.claims.release('turn:1');
    expect(await theirs.claims.take('turn:1')).toBe(false);
    expect(await theirs.claims.orphans()).toEqual([]);
    await mine.claims.release('turn:1');
    await vi.waitFor(async () => expect(await theirs.claims.take('turn:1')).toBe(true));
    expect(await mine.claims.take('turn:1')).toBe(false);
  });

  test(`${kind}: a claim that is taken again while it is let go of stays with whoever took it`, async () => {
    await using ground = await startGround();
    await using mine = await openStore(ground);
    await using theirs = await openStore(ground);
    for (let n = 0; n < 30; n++) {
      await mine.claims.take('turn:1');
      await mine.claims.release('turn:1');
      const written = n % 2 === 0 ? undefined : mine.ledger.messages.put(String(n), 'beside it');
      if (n % 3 === 0) await setImmediate();
      expect(await mine.claims.take('turn:1')).toBe(true);
      await written;
      await mine.ledger.messages.put('after', 'it');
      expect(await theirs.claims.take('turn:1')).toBe(false);
    }
  });

  test(`${kind}: what must never be done twice is granted once, also to the process that asked for it, and after a restart`, async () => {
    await using ground = await startGround();
    {
      await using mine = await openStore(ground);
      await using theirs = await openStore(ground);
      expect(await mine.claims.once('sent:1')).toBe(true);
      expect(await mine.claims.once('sent:1')).toBe(false);
      expect(await theirs.claims.once('sent:1')).toBe(false);
      expect(await theirs.claims.once('sent:2')).toBe(true);
    }
    await using after = await openStore(ground);
    expect(await after.claims.once('sent:1')).toBe(false);
  });

  test(`${kind}: a process that ends in order leaves its work to the next one at once`, async () => {
    await using ground = await startGround();
    {
      await using before = await openStore(ground);
      await before.claims.take('turn:1');
    }
    await using after = await openStore(ground);
    expect(await after.claims.orphans()).toEqual(['turn:1']);
    expect(await after.claims.take('turn:1')).toBe(true);
  });
}

function owners(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: what a killed process worked on is free three seconds after its last sign of life, and not before`, async () => {
    await using ground = await startGround();
    await using killed = startChild(['own', ground.url, ground.secretKey, String(NOON), 'turn:1', 'turn:2']);
    expect([await killed.says(), await killed.says()]).toEqual(['turn:1 true', 'turn:2 true']);
    await killed.kill();

    await using early = await openStore({ ...ground, clock: createHandClock(NOON + 2_999) });
    expect(await early.claims.orphans()).toEqual([]);
    expect(await early.claims.take('turn:1')).toBe(false);

    await using late = await openStore({ ...ground, clock: createHandClock(NOON + 3_000) });
    expect(await late.claims.orphans()).toEqual(['turn:1', 'turn:2']);
    expect(await late.claims.take('turn:1')).toBe(true);
    expect(await late.claims.orphans()).toEqual(['turn:2']);
  });

  test(`${kind}: what was killed while the clock was ahead is free at once, once the clock is right`, async () => {
    await using ground = await startGround();
    await using killed = startChild([
      'own',
      ground.url,
      ground.secretKey,
      String(NOON + 7_200_000),
      'turn:1',
      'turn:2',
    ]);
    expect([await killed.says(), await killed.says()]).toEqual(['turn:1 true', 'turn:2 true']);
    await killed.kill();

    await using store = await openStore({ ...ground, clock: createHandClock(NOON) });
    expect(await store.claims.orphans()).toEqual(['turn:1', 'turn:2']);
    expect(await store.claims.take('turn:1')).toBe(true);
    expect(await store.claims.orphans()).toEqual(['turn:2']);
  });

  test(`${kind}: a clock that is set back takes nobody's work away, by three seconds or less`, async () => {
    await using ground = await startGround();
    await using ahead = await openStore({ ...ground, clock: createHandClock(NOON + 3_000) });
    await ahead.claims.take('turn:1');
    await using other = await openStore({ ...ground, clock: createHandClock(NOON) });
    expect(await other.claims.orphans()).toEqual([]);
    expect(await other.claims.take('turn:1')).toBe(false);
  });

  test(`${kind}: a process that lives keeps its work, however long that takes`, async () => {
    await using ground = await startGround();
    const clock = createHandClock(NOON);
    await using worker = await openStore({ ...ground, clock });
    await using other = await openStore({ ...ground, clock });
    await worker.claims.take('turn:1');
    for (let second = 1; second <= 10; second++) {
      clock.advance(1_000);
      await vi.waitFor(() => expect(worker.writtenAt()).toBe(clock.now()), { interval: 1 });
      expect(await other.claims.take('turn:1')).toBe(false);
    }
  });

  test(`${kind}: a process that slept too long cannot hold what another has taken, and keeps what nobody took`, async () => {
    await using ground = await startGround();
    const clock = createHandClock(NOON);
    await using sleeper = await openStore({ ...ground, clock });
    await sleeper.claims.take('turn:1');
    await sleeper.claims.take('turn:2');
    await using other = await openStore({ ...ground, clock: createHandClock(NOON + 3_000) });
    expect(await other.claims.take('turn:1')).toBe(true);

    clock.advance(3_500);
    expect(await sleeper.claims.orphans()).toEqual([]);
    expect(await sleeper.claims.take('turn:1')).toBe(false);
    await sleeper.claims.release('turn:1');
    expect(await sleeper.claims.take('turn:2')).toBe(true);
    expect(await other.claims.take('turn:1')).toBe(true);
    expect(await other.claims.take('turn:2')).toBe(false);
  });
}
