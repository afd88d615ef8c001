/** How many tokens are remembered: far more than can be waiting for their thread. */
const MOST = 1_000;

/**
 * Interactions that another process has answered, by their tokens. Discord shows its answer to us as ours, and so the
 * way that opens a thread could not tell: what is in here is not ours to begin.
 */
export class AnsweredElsewhere {
  readonly #tokens = new Set<string>();

  add(token: string): void {
    this.#tokens.add(token);
    const [oldest] = this.#tokens;
    if (this.#tokens.size > MOST && oldest !== undefined) this.#tokens.delete(oldest);
  }

  has(token: string): boolean {
    return this.#tokens.has(token);
  }
}
