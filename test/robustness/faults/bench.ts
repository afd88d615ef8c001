import type { Early, Head } from '../../../playground/discord/door.ts';
import type { Arrived as DiscordAsked, Reply as DiscordReply } from '../../../playground/discord/request.ts';
import { createFaultyGate } from '../../../playground/faulty-gate.ts';
import type { Arrived as NemoAsked, Reply as NemoReply } from '../../../playground/nemo/exchange.ts';
import { fastPace } from '../../../playground/nemo/pace.ts';
import { shortWaits } from '../harness/waits.ts';
import { setStage, type StageOptions } from '../../support/stage.ts';

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** A running bot whose Discord and whose Nemo can be struck by faults. Work costs nothing, so that no case robs the next one. */
export async function openBench({ discord, nemo, ...rest }: StageOptions = {}) {
  const discordFaults = createFaultyGate<DiscordAsked, DiscordReply>();
  const doorFaults = createFaultyGate<Head, Early | null>();
  const nemoFaults = createFaultyGate<NemoAsked, NemoReply>();
  const pace = { ...fastPace, generateMs: 200, renderMs: 200, ...nemo?.pace };
  const stage = await setStage({
    ...rest,
    discord: { gate: discordFaults.gate, door: doorFaults.gate, ...discord },
    nemo: { gate: nemoFaults.gate, prices: { generation: 0, edit: 0 }, credits: 10_000, ...nemo, pace },
    env: { ...shortWaits, ...rest.env },
  });

  const [switches, usualPace] = [{ ...stage.nemo.switches }, { ...stage.nemo.pace }];

  return {
    stage,
    discordFaults,
    /** Of requests to Discord that are answered before they have been read. */
    doorFaults,
    nemoFaults,

    /** Everything works again. */
    async mend(): Promise<void> {
      discordFaults.mend();
      doorFaults.mend();
      nemoFaults.mend();
      Object.assign(stage.nemo.switches, switches);
      Object.assign(stage.nemo.pace, usualPace);
      await stage.nemo.comeBack();
    },

    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}
