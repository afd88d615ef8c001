import { write } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const put = promisify(write);
const STDOUT = 1;

/** In letters. What does not fit any more is counted, not kept. */
const MOST_WAITING = 1_000_000;
const AGAIN_MS = 500;
const LAST_LINES_MS = 500;

/**
 * Where the lines of the log leave, in their order. Their reader may stand still or be gone, and the disk behind may be
 * full: the bot waits for none of that. A write that stands still holds a thread of Node's pool, not the loop.
 */
export class LogOutput {
  #waiting: string[] = [];
  #letters = 0;
  #lost = 0;
  #isWriting = false;
  #isClosed = false;
  #emptied: Promise<void> = Promise.resolve();

  write(line: string): void {
    if (this.#isClosed) return;
    if (this.#letters + line.length > MOST_WAITING) {
      this.#lost += 1;
      return;
    }
    const wasEmpty = this.#letters === 0;
    this.#add(line);
    if (wasEmpty) this.#emptied = this.#empty();
  }

  /** Resolves once all is written; with false where a write stands still, with which the process could not exit. */
  async done(): Promise<boolean> {
    await Promise.race([this.#emptied, sleep(LAST_LINES_MS)]);
    return !this.#isWriting;
  }

  #add(line: string): void {
    this.#waiting.push(line);
    this.#letters += line.length;
  }

  async #empty(): Promise<void> {
    while (this.#waiting.length > 0) {
      const lines = this.#waiting.join('');
      this.#waiting = [];
      await this.#putAll(Buffer.from(lines));
      this.#letters -= lines.length;
      if (this.#lost > 0) this.#add(lostLine(this.#lost));
      this.#lost = 0;
    }
  }

  async #putAll(bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length && !this.#isClosed;) {
      this.#isWriting = true;
      const { bytesWritten } = await put(STDOUT, bytes, from).catch((error: unknown) => this.#refused(error));
      this.#isWriting = false;
      if (bytesWritten === 0) await sleep(AGAIN_MS, undefined, { ref: false });
      from += bytesWritten;
    }
  }

  /** Nobody can be told: whoever is told reads this log. */
  #refused(error: unknown) {
    this.#isClosed = isGone(error);
    return { bytesWritten: 0 };
  }
}

/** The reader has gone, or there never was one. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'EBADF');
}

function lostLine(lost: number): string {
  const msg = 'lines of this log are lost: nobody took them';
  return `${JSON.stringify({ level: 40, time: Date.now(), lost, msg })}\n`;
}
