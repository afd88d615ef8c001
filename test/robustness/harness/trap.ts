import { watch } from 'node:fs';
import type { Gate as DiscordGate } from '../../../playground/discord/gate.ts';
import type { Reply as DiscordReply } from '../../../playground/discord/request.ts';
import type { GatewayEvent } from '../../../playground/discord/world.ts';
import type { Gate as NemoGate, Reply as NemoReply } from '../../../playground/nemo/exchange.ts';
import type { Moment as FrameMoment } from '../../../playground/nemo/stream/perform.ts';
import type { Stage } from '../../support/stage.ts';
import { kinds, type Asked, type Kind, type KindName } from './kinds.ts';

/**
 * unheard: the request is on its way, and reaches nobody. unanswered: it is carried out, and nobody hears of it.
 * answered: its answer has wholly left. noted: and the bot has written something down after that.
 */
export type Moment = 'unheard' | 'unanswered' | 'answered' | 'noted';

/** Before what in the stream of a paid run. */
type StreamMoment = 'headers' | 'first event' | 'middle' | 'last event';

/** Where the bot is killed: at a request, an event of the gateway, or a place in the stream; at the nth that comes after arming. */
export type Point = { readonly nth?: number } & (
  | { readonly at: KindName; readonly moment: Moment }
  | { readonly at: 'interaction' | 'message'; readonly moment: Exclude<Moment, 'unanswered'> }
  | { readonly at: 'stream'; readonly moment: StreamMoment }
);

const eventNames: Readonly<Record<string, string>> = { interaction: 'INTERACTION_CREATE', message: 'MESSAGE_CREATE' };
const MIDDLE = 1;

/** The folder where it is seen that something was written down, and how the name of that file ends. */
type Written = (stage: Pick<Stage, 'dataDir'>) => readonly [folder: string, ending: string];

const inFile: Written = ({ dataDir }) => [dataDir, '-wal'];

/** Whom it may strike, and where. */
type Target = Pick<Stage, 'bot' | 'dataDir' | 'discord'>;

/** Kills the bot of a stage at one point after another, by SIGKILL, and from outside: the servers it talks to see when. */
export function createTrap(written: Written = inFile) {
  let armed: { readonly stage: Target; readonly point: Point; seen: number; hasSprung: boolean } | undefined;

  async function spring(): Promise<void> {
    if (armed === undefined || armed.hasSprung) return;
    armed.hasSprung = true;
    await armed.stage.bot().kill('SIGKILL');
  }

  function isTheOne(isMeant: (point: Point) => boolean): boolean {
    if (armed === undefined || !isMeant(armed.point)) return false;
    armed.seen += 1;
    return armed.seen === (armed.point.nth ?? 1);
  }

  const isAt = (moment: Point['moment']): boolean => armed?.point.moment === moment;

  /** For what is answered already: kills at once, or as soon as something of it is on disk. */
  function springAfter(): void {
    if (armed === undefined || !isAt('noted')) return void spring();
    const [folder, ending] = written(armed.stage);
    const watcher = watch(folder, (_change, name) => {
      if (name?.endsWith(ending) !== true) return;
      watcher.close();
      void spring();
    });
  }

  async function pass<R extends DiscordReply | NemoReply>(
    to: Kind['to'],
    asked: Asked,
    next: () => Promise<R>,
    leave: (reply: R) => R,
  ) {
    const isOf = (reply: string | undefined) => (point: Point) => {
      const kind = kindAt(point);
      return kind?.to === to && kind.is(asked, reply);
    };
    if (isAt('unheard')) {
      if (!isTheOne(isOf(undefined))) return next();
      await spring();
      return lost;
    }
    const reply = await next();
    if (!isTheOne(isOf('body' in reply ? JSON.stringify(reply.body) : undefined))) return reply;
    if (!isAt('unanswered')) return leave(reply);
    await spring();
    return lost;
  }

  const discordGate: DiscordGate = (request, next) =>
    pass<DiscordReply>('discord', request, next, (reply) => {
      if (!('take' in reply)) return { ...reply, afterwards: springAfter };
      return {
        take: async (response) => {
          response.once('finish', springAfter);
          await reply.take(response);
        },
      };
    });

  const nemoGate: NemoGate = async (arrived, next) => {
    const reply = await pass<NemoReply>('nemo', arrived, next, (given) => ({ ...given, afterwards: springAfter }));
    const isMeant = ({ at, moment }: Point) =>
      at === 'stream' && moment === 'first event' && arrived.path === '/run_sse';
    return isTheOne(isMeant) ? afterItsHead(reply) : reply;
  };

  /** The head of a stream leaves before its first event. */
  function afterItsHead(reply: NemoReply): NemoReply {
    if (!('take' in reply)) return reply;
    return {
      take: async (response, began) => {
        const flush = response.flushHeaders.bind(response);
        response.flushHeaders = () => {
          flush();
          void spring();
        };
        await reply.take(response, began);
      },
    };
  }

  async function onFrame({ index, last }: FrameMoment): Promise<void> {
    const place = last && index > 0 ? 'last event' : index === 0 ? 'headers' : index === MIDDLE ? 'middle' : undefined;
    if (isTheOne(({ at, moment }) => at === 'stream' && moment === place)) await spring();
  }

  function hear({ name }: GatewayEvent): void {
    if (isTheOne(({ at }) => name === eventNames[at])) springAfter();
  }

  return {
    discordGate,
    nemoGate,
    onFrame,
    hasSprung: (): boolean => armed?.hasSprung === true,

    /** From now on this point counts. Events are heard before the bot hears them, or after. */
    arm(stage: Target, point: Point): void {
      armed = { stage, point, seen: 0, hasSprung: false };
      const { sessions } = stage.discord.world;
      sessions.delete(hear);
      const others = [...sessions];
      sessions.clear();
      for (const session of point.moment === 'unheard' ? [hear, ...others] : [...others, hear]) sessions.add(session);
    },

    disarm(): void {
      armed = undefined;
    },
  };
}

function kindAt({ at }: Point): Kind | undefined {
  return at === 'stream' || at === 'interaction' || at === 'message' ? undefined : kinds[at];
}

/** The line breaks without an answer. */
const lost = { take: async (response: { destroy(): unknown }): Promise<void> => void response.destroy() };
