import type { Stage } from '../stage.ts';
import { inWords } from './request-words.ts';

const SHOWN = 80;

/** The newest requests of the bot to both servers, newest first. Of ids the end is enough, and of tokens nothing. */
export function requestsView({ discord, nemo }: Stage) {
  const toNemo = nemo.journal.slice(-SHOWN).map((seen) => ({ to: 'nemo' as const, ...rowOf(seen) }));
  const toDiscord = discord.journal.slice(-SHOWN).map((seen) => ({ to: 'discord' as const, ...rowOf(seen) }));
  return [...toNemo, ...toDiscord].toSorted((a, b) => b.at - a.at).slice(0, SHOWN);
}

interface Asked {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
}

function rowOf({ at, method, path, status }: Asked) {
  const shown = path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1…').replace(/\d{13,}(?=\d{4})/g, '…');
  return { at, method, path: shown, status: status === 0 ? null : status, words: inWords(method, path) };
}
