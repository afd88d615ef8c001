import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export interface Terminal extends Disposable {
  print(text: string): void;
  /** What was typed, without blanks around it. Rejects where the person leaves (Ctrl-C, Ctrl-D). */
  ask(question: string): Promise<string>;
  /** The same, and nothing of it is shown: neither over a shoulder nor in a recording. */
  askHidden(question: string): Promise<string>;
}

/** Whoever was asked has left. */
export class Left extends Error {
  override readonly name = 'Left';
}

export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal {
  let isHidden = false;
  const shown = new Writable({
    write: (chunk: Uint8Array, _, done) => (isHidden ? done() : output.write(chunk, () => done())),
  });
  const lines = createInterface({ input, output: shown, terminal: true });
  const left = new AbortController();
  lines.once('close', () => left.abort());
  lines.on('SIGINT', () => lines.close());

  const ask = async (question: string) => {
    const answer = lines.question(question, { signal: left.signal });
    return (await answer.catch((error: unknown) => Promise.reject(new Left('', { cause: error })))).trim();
  };
  return {
    print: (text) => void output.write(`${text}\n`),
    ask,
    async askHidden(question) {
      output.write(question);
      isHidden = true;
      try {
        return await ask('');
      } finally {
        isHidden = false;
        output.write('\n');
      }
    },
    [Symbol.dispose]: () => lines.close(),
  };
}
