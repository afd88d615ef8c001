import { NemoError } from '../core/failure.ts';

export interface Limits {
  /** The longest an answer may take. */
  readonly answerLimitMs: number;
  /** The longest time without a substantive event; heartbeats do not count. */
  readonly silenceLimitMs: number;
}

export interface Patience extends Disposable {
  /** Something substantive was heard. */
  renew(): void;
  /** Never resolves; rejects with `lost` when the silence or the whole took too long. */
  readonly lost: Promise<never>;
}

export function createPatience({ answerLimitMs, silenceLimitMs }: Limits): Patience {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const giveUp = (why: string) => () => reject(new NemoError({ kind: 'lost' }, { cause: new Error(why) }));
  const silence = setTimeout(giveUp('silence'), silenceLimitMs);
  const whole = setTimeout(giveUp('no end'), answerLimitMs);
  return {
    lost,
    renew: () => void silence.refresh(),
    [Symbol.dispose]() {
      clearTimeout(silence);
      clearTimeout(whole);
    },
  };
}
