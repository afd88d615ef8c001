import { setTimeout as sleep } from 'node:timers/promises';
import { resetAtOnce } from '../../../playground/broken-line.ts';
import { createFaultyGate, type Struck } from '../../../playground/faulty-gate.ts';
import type { Arrived as DiscordAsked, Reply as DiscordReply } from '../../../playground/discord/request.ts';
import type { Arrived as NemoAsked, Reply as NemoReply } from '../../../playground/nemo/exchange.ts';
import { landed, type NemoFault } from '../../../playground/nemo/faults.ts';
import { defaultSwitches } from '../../../playground/nemo/switches.ts';
import { backendFaults } from '../harness/backend-faults.ts';
import { passing } from '../harness/discord-faults.ts';
import { kinds, type KindName } from '../harness/kinds.ts';
import type { Stage } from '../../support/stage.ts';
import type { Note } from './diary.ts';
import { gatewayTroubles, UNHEARD, type Trouble } from './troubles.ts';

const faults = new Map<string, NemoFault>([
  ...Object.entries(backendFaults({ contentType: 'application/json', text: '{"code":0,"data":{"sess' })),
  [UNHEARD, landed(resetAtOnce)],
]);

/** Lets things go wrong, one trouble after another, and everything be well again in the end. */
export function createTroubleMaker() {
  const discordFaults = createFaultyGate<DiscordAsked, DiscordReply>();
  const nemoFaults = createFaultyGate<NemoAsked, NemoReply>();
  const allStruck: Struck[] = [];
  const passingBy = new Set<Promise<void>>();

  const isKind =
    (name: KindName) => (asked: { readonly method: string; readonly path: string; readonly body: unknown }) =>
      kinds[name].is(asked, undefined);

  /** For a while, unless everything is mended before. */
  function later(forMs: number, end: () => void | Promise<void>): void {
    const passing = sleep(forMs)
      .then(end)
      .finally(() => passingBy.delete(passing));
    passingBy.add(passing);
  }

  function strike({ discord, nemo }: Stage, trouble: Trouble): void {
    switch (trouble.at) {
      case 'Discord': {
        const { fault, times } = passing[trouble.fault];
        allStruck.push(discordFaults.strike({ is: isKind(trouble.kind), times, fault }));
        return;
      }
      case 'the backend': {
        const fault = faults.get(trouble.fault);
        if (fault !== undefined)
          allStruck.push(nemoFaults.strike({ is: isKind(trouble.kind), times: trouble.times, fault }));
        return;
      }
      case 'the gateway':
        return gatewayTroubles[trouble.fault](discord.gateway);
      case 'the gateway, for a while':
        if (trouble.fault === 'the server is away') {
          discord.gateway.outage();
          return later(trouble.forMs, () => discord.gateway.back());
        }
        discord.gateway.duplicate();
        return later(trouble.forMs, () => discord.gateway.duplicate(false));
      case 'the backend, for a while':
        Object.assign(nemo.switches, trouble.switches);
        return later(trouble.forMs, () => void Object.assign(nemo.switches, defaultSwitches));
      case 'the backend as a whole':
        later(0, () => nemo.goAway());
        return later(trouble.forMs, () => nemo.comeBack());
      case 'the backend, from now on':
        if (trouble.fault === 'sessions are forgotten') nemo.forgetSessions();
        else nemo.renewTokens('now');
    }
  }

  return {
    discordGate: discordFaults.gate,
    nemoGate: nemoFaults.gate,

    /** How many requests were struck. */
    struck: (): number => sum(allStruck),

    /** Until it is enough. */
    async run(stage: Stage, troubles: readonly Trouble[], enough: AbortSignal, note: Note): Promise<void> {
      for (const trouble of troubles) {
        await sleep(trouble.afterMs, undefined, { signal: enough }).catch(() => {});
        if (enough.aborted) return;
        // Whoever has lost its token may have it anew: else one lost answer would silence the bot for a week.
        stage.nemo.renewTokens('if asked for');
        note(JSON.stringify(trouble));
        strike(stage, trouble);
      }
    },

    /** Everything works again. */
    async mend({ discord, nemo }: Stage): Promise<void> {
      discordFaults.mend();
      nemoFaults.mend();
      await Promise.all(passingBy);
      await nemo.comeBack();
      nemo.renewTokens('if asked for');
      if (!discord.gateway.isConnected())
        await discord.until(() => discord.gateway.isConnected(), { withinMs: 60_000 });
    },
  };
}

function sum(all: readonly Struck[]): number {
  return all.reduce((total, { hits }) => total + hits, 0);
}
