import type { KeptBot } from '../bot-keeper.ts';
import type { createFaultyGate } from '../faulty-gate.ts';
import type { Arrived, Reply } from '../discord/request.ts';
import type { Discord } from '../discord/discord.ts';
import type { LocalNemo } from '../nemo/nemo.ts';
import type { Cast } from './cast.ts';

/** Everything that the page shows and acts upon. */
export interface Stage {
  readonly discord: Discord;
  readonly nemo: LocalNemo;
  readonly bot: KeptBot;
  readonly cast: Cast;
  /** Stands before Discord's REST API. */
  readonly discordGate: ReturnType<typeof createFaultyGate<Arrived, Reply>>;
}
