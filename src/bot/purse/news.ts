import type { Person } from '../../core/asking.ts';
import type { Failure } from '../../core/failure.ts';
import type { World } from '../world.ts';

/**
 * Where the account of a server is refused for good, whoever put it in is told alone, and once, however often that is
 * met.
 */
export function heedRefusal({ ledger, audience, background }: World, failure: Failure): void {
  const id = failure.kind === 'purse-refused' ? failure.purse : undefined;
  if (id === undefined) return;
  background.start('telling of a refused account', async () => {
    const purse = await ledger.purses.get(id);
    if (purse?.by === undefined || purse.isToldRefused === true) return;
    // first: who cannot be told reads in the server whom to ask, and is not tried again with each request
    await ledger.purses.update(id, (known) => known && { ...known, isToldRefused: true });
    await audience.purseNews(purse.by, purse.guildId, { kind: 'refused', purse: id });
  });
}

/** Somebody else has put in another one: whose was there learns which one pays now. */
export async function tellReplaced({ ledger, audience, background }: World, id: string, by: Person): Promise<void> {
  const purse = await ledger.purses.get(id);
  const before = purse?.by;
  if (purse === undefined || before === undefined || before.id === by.id) return;
  const news = { kind: 'replaced', purse: id, by: by.id } as const;
  background.start('telling of a replaced account', async () => {
    await audience.purseNews(before, purse.guildId, news);
  });
}
