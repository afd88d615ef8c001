import { expect, test } from 'vitest';
import { createFairLine } from '../../src/core/fair-line.ts';

const patient = new AbortController().signal;

/** A line of four places, two for each person; what is at work stays there until it is let go. */
function startLine() {
  const inTurn = createFairLine({ all: 4, each: 2 });
  const atWork: string[] = [];
  const over: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    atWork,
    over,
    /** Resolves when it stands in line, or is at work. */
    async join(who: string, what: string): Promise<void> {
      void this.whole(who, what);
      await new Promise(setImmediate);
    },
    /** Resolves when it is over. */
    whole(who: string, what: string, signal = patient): Promise<void> {
      return inTurn(who, signal, async () => {
        atWork.push(what);
        await new Promise<void>((end) => ends.set(what, end));
        atWork.splice(atWork.indexOf(what), 1);
        over.push(what);
      });
    },
    async end(what: string): Promise<void> {
      ends.get(what)?.();
      await new Promise(setImmediate);
    },
  };
}

test('one person who brings twenty has two at work, and whoever comes with one is at work at once', async () => {
  const line = startLine();
  for (let n = 1; n <= 20; n++) await line.join('ada', `ada ${n}`);
  expect(line.atWork).toEqual(['ada 1', 'ada 2']);
  await line.join('ben', 'ben 1');
  expect(line.atWork).toEqual(['ada 1', 'ada 2', 'ben 1']);
});

test('the last place is for somebody who has none', async () => {
  const line = startLine();
  for (const who of ['ada', 'ben']) for (let n = 1; n <= 3; n++) await line.join(who, `${who} ${n}`);
  expect(line.atWork).toEqual(['ada 1', 'ada 2', 'ben 1']);
  await line.join('cleo', 'cleo 1');
  expect(line.atWork).toEqual(['ada 1', 'ada 2', 'ben 1', 'cleo 1']);
});

test('where all places are taken, whoever has fewest comes next, however late', async () => {
  const line = startLine();
  for (const who of ['ada', 'ben', 'cleo']) await line.join(who, `${who} 1`);
  for (let n = 2; n <= 9; n++) await line.join('ada', `ada ${n}`);
  await line.join('dan', 'dan 1');
  await line.join('eve', 'eve 1');
  expect(line.atWork).toEqual(['ada 1', 'ben 1', 'cleo 1', 'dan 1']);
  await line.end('ben 1');
  expect(line.atWork).toEqual(['ada 1', 'cleo 1', 'dan 1', 'eve 1']);
});

test('every one comes to its turn, and those of one person in their order', async () => {
  const line = startLine();
  const names = Array.from({ length: 12 }, (_, n) => `ada ${n}`);
  const all = names.map((what) => line.whole('ada', what));
  await line.end('nobody');
  for (const what of names) await line.end(what);
  await Promise.all(all);
  expect(line.over).toEqual(names);
});

test('whoever gives up while waiting leaves the line, and a task that fails gives its place away', async () => {
  const line = startLine();
  for (let n = 1; n <= 2; n++) await line.join('ada', `ada ${n}`);
  const impatient = new AbortController();
  const third = line.whole('ada', 'ada 3', impatient.signal);
  await line.join('ada', 'ada 4');
  impatient.abort(new Error('the bot is stopping'));
  await expect(third).rejects.toThrow('the bot is stopping');
  await line.end('ada 1');
  expect(line.atWork).toEqual(['ada 2', 'ada 4']);

  const inTurn = createFairLine({ all: 1, each: 1 });
  await expect(inTurn('ada', patient, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inTurn('ben', patient, async () => 'done')).toBe('done');
});

test('whoever needs less room than was thought makes place for others', async () => {
  const inTurn = createFairLine({ all: 10, each: 9, size: 4 });
  const atWork: string[] = [];
  const join = (who: string, needs: number) =>
    void inTurn(who, patient, async (shrink) => {
      shrink(needs);
      atWork.push(who);
      await new Promise(() => {});
    });
  for (const who of ['ada', 'ben', 'cleo', 'dan', 'eve']) join(who, 1);
  await new Promise(setImmediate);
  expect(atWork).toEqual(['ada', 'ben', 'cleo', 'dan', 'eve']);
  for (const who of ['fay', 'gus']) join(who, 4);
  await new Promise(setImmediate);
  expect(atWork).toEqual(['ada', 'ben', 'cleo', 'dan', 'eve', 'fay']);
});

test('a large thing waits until there is room for it, and no small one slips past it meanwhile', async () => {
  const inTurn = createFairLine({ all: 4, each: 2 });
  const atWork: string[] = [];
  const ends = new Map<string, () => void>();
  const join = async (who: string, room: number) => {
    void inTurn(
      who,
      patient,
      async () => {
        atWork.push(who);
        await new Promise<void>((end) => ends.set(who, end));
        atWork.splice(atWork.indexOf(who), 1);
      },
      room,
    );
    await new Promise(setImmediate);
  };
  await join('ada', 2);
  await join('ben', 4);
  await join('cem', 1);
  expect(atWork).toEqual(['ada']);
  ends.get('ada')?.();
  await new Promise(setImmediate);
  expect(atWork).toEqual(['ben']);
  ends.get('ben')?.();
  await new Promise(setImmediate);
  expect(atWork).toEqual(['cem']);
  ends.get('cem')?.();
});
