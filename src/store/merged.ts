import type { Form, Written } from './form.ts';

type Change<T> = (now: T | undefined) => T | undefined;

/**
 * Writes down what becomes of a record, and asks anew where somebody else was faster. What becomes undefined is left as
 * it stands.
 */
type Rewrite<T> = (id: string, become: (now: T | undefined) => Written<T> | undefined) => Promise<void>;

interface Asked<T> {
  readonly change: Change<T>;
  readonly answer: PromiseWithResolvers<T | undefined>;
}

/** So many changes go into one write: with more of a large record the loop would be held. */
const TOGETHER = 20;

/**
 * The changes of one record that this process makes, one after another: those that come while one is on its way to the
 * disk are one write after it. Where many want the same record at once, such as the receipts of an account after a
 * restart, each would otherwise read and write it again for every other that was faster.
 */
export function createMerged<T>(form: Pick<Form<T>, 'write'>, rewrite: Rewrite<T>) {
  const lines = new Map<string, Asked<T>[]>();

  async function work(id: string, line: Asked<T>[]): Promise<void> {
    while (line.length > 0) await together(id, line);
    lines.delete(id);
  }

  /** Never rejects. A change that throws is the trouble of whoever asked for it. */
  async function together(id: string, line: Asked<T>[]): Promise<void> {
    const asked: Asked<T>[] = [];
    let answers: (() => void)[] = [];
    try {
      await rewrite(id, (now) => {
        asked.push(...line.splice(0, TOGETHER - asked.length));
        const made = inTurn(form, asked, now);
        ({ answers } = made);
        return made.written;
      });
      for (const answer of answers) answer();
    } catch (error) {
      if (asked.length === 0) asked.push(...line.splice(0, TOGETHER));
      for (const { answer } of asked) answer.reject(error);
    }
  }

  return function update(id: string, change: Change<T>): Promise<T | undefined> {
    const answer = Promise.withResolvers<T | undefined>();
    const line = lines.get(id);
    if (line !== undefined) line.push({ change, answer });
    else {
      const first = [{ change, answer }];
      lines.set(id, first);
      void work(id, first);
    }
    return answer.promise;
  };
}

/** What comes of the changes, each on top of the one before, and how whoever asked hears of its own. */
function inTurn<T>(form: Pick<Form<T>, 'write'>, asked: readonly Asked<T>[], stands: T | undefined) {
  const answers: (() => void)[] = [];
  let written: Written<T> | undefined;
  let now = stands;
  for (const { change, answer } of asked) {
    try {
      const next = change(now);
      if (next !== undefined && next !== now) {
        written = form.write(next);
        now = written.value;
      }
      const came = now;
      answers.push(() => answer.resolve(came));
    } catch (error) {
      answers.push(() => answer.reject(error));
    }
  }
  return { written, answers };
}
