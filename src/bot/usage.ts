import type { Note } from '../core/note.ts';
import { totalsBy, type Spending } from '../core/spending.ts';
import type { World } from './world.ts';

/** What was spent on a server, as far back as that is kept. */
export async function usageOf({ ledger }: World, guildId: string): Promise<Note> {
  const here: Spending[] = [];
  for await (const spending of ledger.spendings.all()) if (spending.guildId === guildId) here.push(spending);
  const [all = { of: guildId, requests: 0, credits: 0, unknown: 0 }] = totalsBy('server', here);
  return { kind: 'usage', all, people: totalsBy('person', here), days: totalsBy('day', here) };
}
