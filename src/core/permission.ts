import type { Guest, Project } from './project.ts';
import type { Settings } from './rules.ts';

/**
 * Whether this person may direct a project: whoever began it does, others once they were let, or where the server lets
 * all of them to whom nobody has said no.
 */
export function mayDirect(
  { ownerId, guests }: Pick<Project, 'ownerId' | 'guests'>,
  personId: string,
  { othersDirect }: Pick<Settings, 'othersDirect'>,
) {
  if (personId === ownerId) return 'yes';
  const guest = guests.find((one) => one.personId === personId);
  if (guest === undefined) return othersDirect ? 'yes' : 'ask';
  return guest.mayDirect ? 'yes' : 'no';
}

/** Whether somebody was kept out of a project for good. */
export function isBarred({ guests }: Pick<Project, 'guests'>, id: string): boolean {
  return guests.some(({ personId, mayDirect }) => personId === id && !mayDirect);
}

/** The last word on a guest counts. */
export function withGuest(project: Project, guest: Guest): Project {
  return { ...project, guests: [...project.guests.filter(({ personId }) => personId !== guest.personId), guest] };
}

/** Whoever began a project may have it forgotten, and whoever manages the server. */
export function mayForget(
  { ownerId }: Pick<Project, 'ownerId'>,
  { id, keepsOrder }: { readonly id: string; readonly keepsOrder: boolean },
): boolean {
  return keepsOrder || id === ownerId;
}

/** What somebody asked for they may stop; in their project, and where they keep order, everything. */
export function mayStop(
  { requester }: { readonly requester: { readonly id: string } },
  { ownerId }: Pick<Project, 'ownerId'>,
  { id, keepsOrder = false }: { readonly id: string; readonly keepsOrder?: boolean },
): boolean {
  return keepsOrder || id === requester.id || id === ownerId;
}
