import type { Failure } from '../core/failure.ts';
import type { Cost } from '../core/telling.ts';
import { spentClause } from './costs.ts';
import { formats, whole } from './whole.ts';
import type { Translate } from './words.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** From then on nobody waits for it. */
const LONG_MS = 2 * HOUR_MS;

/** What happened at the video service, whether it cost anything, and the one thing to do now. */
export function failureSentence(
  failure: Failure,
  spent: 'nothing' | 'maybe',
  t: Translate,
  cost: Cost | null = null,
): string {
  const clause = spentClause(cost, spent);
  return whole(t, {
    what: happenedTo(failure, t),
    spent: failure.kind === 'unreachable' && clause === 'spent.nothing' ? 'spent.nothing-sent' : clause,
    next: nextStep(failure, t),
  });
}

function happenedTo(failure: Failure, t: Translate): string {
  const isLong = failure.kind === 'busy' && failure.retryAfterMs >= LONG_MS;
  return isLong ? t('failure.busy.long') : t(`failure.${failure.kind}`);
}

function nextStep(failure: Failure, t: Translate): string {
  switch (failure.kind) {
    case 'no-credits':
      return t(failure.bind === null ? 'failure.no-credits.next-top-up' : 'failure.no-credits.next-register');
    case 'unsupported-file':
      return t('failure.unsupported-file.next', { formats: formats(t) });
    case 'busy':
    case 'discord-busy':
      return whenAgain(failure.retryAfterMs, t);
    case 'unreachable':
    case 'lost':
    case 'broken':
    case 'unauthorized':
    case 'purse-refused':
    case 'renewed':
    case 'no-session':
    case 'file-too-large':
    case 'export-blocked':
    case 'overgrown':
    case 'agent-stumbled':
    case 'refused':
      return t(`failure.${failure.kind}.next`);
  }
}

function whenAgain(waitMs: number, t: Translate): string {
  if (waitMs < 2 * MINUTE_MS) return t('failure.busy.next', { count: Math.max(1, Math.ceil(waitMs / 1000)) });
  if (waitMs < LONG_MS) return t('failure.busy.next-minutes', { count: Math.ceil(waitMs / MINUTE_MS) });
  if (waitMs < 2 * DAY_MS) return t('failure.busy.next-hours', { count: Math.ceil(waitMs / HOUR_MS) });
  return t('failure.busy.next-days', { count: Math.ceil(waitMs / DAY_MS) });
}
