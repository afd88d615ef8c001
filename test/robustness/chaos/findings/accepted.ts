import { timeOf } from '../../../../playground/discord/snowflake.ts';
import type { Turn } from '../../../../src/core/turn.ts';
import type { Evidence } from './evidence.ts';

/** A request that was taken in, and between which times it was counted, in milliseconds since the epoch. */
export interface Accepted {
  readonly id: string;
  /** That of the request that it is a part of, or its own. */
  readonly requestId: string;
  readonly personId: string;
  readonly guildId: string | null;
  readonly projectId: string;
  /** It was not counted before, and was from then on. */
  readonly from: number;
  readonly by: number;
  /** It was under way until then, and no longer after. */
  readonly openUntil: number;
  readonly overAt: number;
  readonly wasSent: boolean;
  /** What it has cost; null where nobody knows, or nothing was sent. */
  readonly credits: number | null;
}

/** A process may be held up between two lines. */
const SLACK_MS = 1_000;

export function acceptedIn({ kept }: Evidence): readonly Accepted[] {
  const guilds = new Map(kept.projects.map(({ id, guildId }) => [id, guildId]));
  const costs = new Map(kept.spendings.map(({ turnId, credits }) => [turnId, credits]));
  return [...kept.turns.values()].map((turn) => {
    const { id, requester, projectId, history } = turn;
    const requestId = turn.batch?.id ?? id;
    const at = (...phases: readonly Turn['phase'][]) => history.find(({ phase }) => phases.includes(phase))?.at;
    const toldAt = at('told') ?? Infinity;
    return {
      id,
      requestId,
      projectId,
      personId: requester.id,
      guildId: guilds.get(projectId) ?? null,
      from: Math.min(timeOf(requestId), history[0]?.at ?? Infinity),
      by: history[1]?.at ?? Infinity,
      openUntil: at('settled') ?? toldAt,
      overAt: (at('exporting') ?? toldAt) + SLACK_MS,
      wasSent: at('sent') !== undefined,
      credits: costs.get(id) ?? null,
    };
  });
}
