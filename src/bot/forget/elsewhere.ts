import { forgetWishes } from '../recipes.ts';
import type { World } from '../world.ts';

/**
 * What stands of somebody in what is not of their making: a form that nobody has handed in, the account that a server
 * pays with, a vote in a project of somebody else, and what they asked for within recipes that others keep.
 */
export async function forgetElsewhere(world: World, personId: string): Promise<void> {
  await forgetBaskets(world, personId);
  await forgetPutIn(world, personId);
  await forgetVotes(world, personId);
  await forgetWishes(world, personId);
}

/** A form that this person has opened, or one about what they have posted. */
async function forgetBaskets({ ledger: { baskets } }: World, personId: string): Promise<void> {
  for await (const { id, personId: openedBy, ofOther } of baskets.all())
    if (id !== undefined && [openedBy, ofOther].includes(personId)) await baskets.remove(id);
}

/** The account stays the server's: only who has put it in is known no more. */
async function forgetPutIn({ ledger: { purses } }: World, personId: string): Promise<void> {
  for await (const { id, by: putInBy } of purses.all())
    if (putInBy?.id === personId)
      await purses.update(id, (known) => {
        if (known?.by?.id !== personId) return known;
        const { by: _, ...purse } = known;
        return purse;
      });
}

/** What comes of it is then told to whoever began the project. */
async function forgetVotes({ ledger: { votes, projects, people } }: World, personId: string): Promise<void> {
  for await (const { projectId, askedBy } of votes.all()) {
    if (askedBy.id !== personId) continue;
    const ownerId = (await projects.get(projectId))?.ownerId;
    if (ownerId === undefined || ownerId === personId) continue;
    const owner = { id: ownerId, locale: (await people.get(ownerId))?.locale ?? askedBy.locale };
    await votes.update(projectId, (known) => (known?.askedBy.id === personId ? { ...known, askedBy: owner } : known));
  }
}
