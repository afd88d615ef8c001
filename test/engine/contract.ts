import { fileURLToPath } from 'node:url';
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Awaiting } from '../../src/engine/engine.ts';
import { startChild } from '../store/start-child.ts';
import { startHost, type Host, type HostParts, type Place } from './host.ts';

/** A place that engines share, of its own for each test. */
export type Ground = AsyncDisposable & { readonly place: Place };

const file = fileURLToPath(new URL('child.ts', import.meta.url));
const soon = { timeout: 60_000, interval: 5 };

/** Whatever is done, by whichever engine, in the order in which it began; nothing ends before it is let go of. */
export function createScene({ place }: Ground) {
  const began: string[] = [];
  const underWay = new Set<string>();
  const atMost = new Map<string, number>();
  const held = new Map<string, PromiseWithResolvers<void>>();
  const waits = new Map<string, Awaiting>();

  const act: HostParts['act'] = async (id) => {
    underWay.add(id);
    const project = id[0] ?? '';
    const now = [...underWay].filter((one) => one[0] === project).length;
    atMost.set(project, Math.max(atMost.get(project) ?? 0, now));
    await (held.get(id)?.promise ?? setImmediate());
    underWay.delete(id);
    const awaiting = waits.get(id);
    waits.delete(id);
    return awaiting;
  };

  return {
    began,
    /** How many of one project were under way at once at most, by its first figure. */
    atMost: () => Math.max(...atMost.values()),
    host: (parts: Partial<HostParts> = {}): Promise<Host> =>
      startHost({ ...place, act, hear: (what, id) => what === 'began' && void began.push(id), ...parts }),
    hold: (...ids: readonly string[]) => ids.forEach((id) => held.set(id, Promise.withResolvers())),
    release: (id: string) => held.get(id)?.resolve(),
    /** The first time it is done it waits for somebody, aside or so that its project waits too, until `back`. */
    letWait(id: string, isAside: boolean): { back(): void } {
      const { promise, resolve } = Promise.withResolvers<void>();
      waits.set(id, { until: () => promise, isAside });
      return { back: resolve };
    },
    until: (...ids: readonly string[]) => vi.waitFor(() => expect(began).toEqual(ids), soon),
  };
}

/** Ids begin with the figure of their project; what is asked for later has the larger id. */
export function engineContract(kind: string, startGround: () => Promise<Ground>): void {
  order(kind, startGround);
  asides(kind, startGround);
  ends(kind, startGround);
  deaths(kind, startGround);
}

function order(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: what is asked for in one project is done one after another, in the order it was asked for`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host();
    scene.hold('11');
    await host.ask('1', '11');
    await scene.until('11');
    await host.ask('1', '13');
    await host.ask('1', '12');
    await vi.waitFor(async () => expect(await host.line('1')).toEqual(['11', '12', '13']), soon);
    scene.release('11');
    await scene.until('11', '12', '13');
    await vi.waitFor(async () => expect(await host.line('1')).toEqual([]), soon);
    expect(scene.atMost()).toBe(1);
  });

  test(`${kind}: different projects are worked on side by side`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host();
    const ids = ['11', '21', '31', '41'];
    scene.hold(...ids);
    for (const id of ids) await host.ask(id[0] ?? '', id);
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(ids), soon);
    ids.forEach(scene.release);
  });

  test(`${kind}: what stands in line does not stand there twice, however often it is woken`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host();
    scene.hold('11');
    await host.ask('1', '11');
    await scene.until('11');
    for (let n = 0; n < 5; n++) {
      host.engine.wake({ kind: 'turn', id: '11', projectId: '1', askedAt: 11 });
      host.engine.wake({ kind: 'turn', id: '12', projectId: '1', askedAt: 12 });
    }
    await host.ask('1', '12');
    expect(await host.line('1')).toEqual(['11', '12']);
    scene.release('11');
    await scene.until('11', '12');
  });

  test(`${kind}: what is woken just as the work of its project ends is not forgotten`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host();
    const begun = performance.now();
    const ids = Array.from({ length: 60 }, (_, n) => String(1_000 + n));
    let next = 0;
    const more = async () => {
      const id = ids[next++];
      if (id !== undefined) await host.ask('1', id);
      for (let turns = 10 * (next % 7); turns > 0; turns--) await setImmediate();
    };
    host.onLetGo(more);
    await more();
    await scene.until(...ids);
    expect(performance.now() - begun, 'it was found, and not only looked for').toBeLessThan(9_000);
  });

  test(`${kind}: two processes never work on one project at once, whoever was asked, and all of it is done once`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using one = await scene.host();
    await using two = await scene.host();
    const ids = ['1', '2', '3'].flatMap((project) => Array.from({ length: 12 }, (_, n) => `${project}${10 + n}`));
    for (const [n, id] of ids.entries()) await (n % 2 === 0 ? one : two).ask(id[0] ?? '', id);
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(ids), soon);
    expect(scene.atMost()).toBe(1);
  });
}

function asides(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: what stands aside is passed by, stays known, and goes back to where it belongs`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host();
    const first = scene.letWait('11', true);
    scene.hold('12');
    await host.ask('1', '11');
    await scene.until('11');
    await host.ask('1', '12');
    await scene.until('11', '12');
    await host.ask('1', '13');
    await vi.waitFor(async () => expect(await host.line('1')).toEqual(['12', '13', '11 aside']), soon);
    first.back();
    await vi.waitFor(async () => expect(await host.line('1')).toEqual(['12', '11', '13']), soon);
    scene.release('12');
    await scene.until('11', '12', '11', '13');
  });

  test(`${kind}: what asks something holds its project: it is gone on with before what waited meanwhile, and before what stood aside`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host();
    const aside = scene.letWait('11', true);
    const question = scene.letWait('12', false);
    await host.ask('1', '11');
    await scene.until('11');
    await host.ask('1', '12');
    await scene.until('11', '12');
    await host.ask('1', '13');
    await host.ask('2', '21');
    await scene.until('11', '12', '21');
    aside.back();
    await vi.waitFor(async () => expect(await host.line('1')).toEqual(['12', '11', '13']), soon);
    expect(scene.began).toEqual(['11', '12', '21']);
    question.back();
    await scene.until('11', '12', '21', '12', '11', '13');
    expect(scene.atMost()).toBe(1);
  });
}

function ends(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: a process that stops lets run what runs and begins nothing, and another one does the rest`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using one = await scene.host();
    scene.hold('11');
    await one.ask('1', '11');
    await scene.until('11');
    await one.ask('1', '12');
    await vi.waitFor(async () => expect(await one.line('1')).toEqual(['11', '12']), soon);
    const ending = one.end(20_000);
    scene.release('11');
    await ending;
    expect(scene.began).toEqual(['11']);
    await using _two = await scene.host();
    await scene.until('11', '12');
  });

  test(`${kind}: what a process does not end in time is done again by the next one`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    const never = Promise.withResolvers<never>();
    {
      const stuck = new AbortController();
      const act = async () => {
        await new Promise((_, fall) => stuck.signal.addEventListener('abort', () => fall(new Error('the end'))));
        return never.promise;
      };
      const one = await scene.host({ act });
      await one.ask('1', '11');
      await scene.until('11');
      const ending = one.end();
      setTimeout(() => stuck.abort(), 0);
      await ending;
    }
    await using _two = await scene.host();
    await scene.until('11', '11');
  });
}

function deaths(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: what a killed process has left is done by another one: what ran first, then what waited and stood aside, in order`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using child = startChild([JSON.stringify(ground.place), '1', '11', '', '11', '12', '13'], [], file);
    const said = [await child.says(), await child.says(), await child.says()];
    expect(new Set(said)).toEqual(new Set(['asked', 'began 11', 'began 12']));
    await using host = await scene.host();
    await host.settled;
    await host.ask('1', '14');
    await child.kill();
    await vi.waitFor(() => expect(scene.began).toHaveLength(4), soon);
    expect(scene.began.filter((id) => id !== '11')).toEqual(['12', '13', '14']);
    expect(scene.atMost()).toBe(1);
  });

  test(`${kind}: what asks something in a process that is killed asks it again in another one, and holds its project meanwhile`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using child = startChild([JSON.stringify(ground.place), '1', '', '11', '11', '12'], [], file);
    expect(new Set([await child.says(), await child.says()])).toEqual(new Set(['asked', 'began 11']));
    const question = scene.letWait('11', false);
    await using host = await scene.host();
    await host.settled;
    await child.kill();
    await vi.waitFor(async () => expect([scene.began, await host.line('1')]).toEqual([['11'], ['11', '12']]), soon);
    question.back();
    await scene.until('11', '11', '12');
  });

  test(`${kind}: what was written down by a process that was killed before it woke anybody is found`, async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    const one = await scene.host();
    await one.ask('1', '11', { wakes: false });
    await one.end();
    await using _two = await scene.host();
    await scene.until('11');
  });
}
