import { NemoError } from '../core/failure.ts';

export interface Patience extends Disposable {
  /** Something substantive was heard. */
  renew(): void;
  /** Never resolves; rejects with `lost` when the silence or the whole took too long. */
  readonly lost: Promise<never>;
}

/** Begins to wait for an answer: so long for all of it, and so long for the next thing that is heard. */
export function startPatience(answerLimitMs: number, silenceLimitMs: number): Patience {
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
