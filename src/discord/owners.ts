import { Routes, TeamMemberMembershipState, TeamMemberRole, type REST } from 'discord.js';
import { z } from 'zod';

const ACCEPTED: number = TeamMemberMembershipState.Accepted;
const ADMIN: string = TeamMemberRole.Admin;

const person = z.object({ id: z.string() });
const application = z.object({
  owner: person.nullish(),
  team: z
    .object({
      owner_user_id: z.string(),
      members: z.array(z.object({ membership_state: z.number(), role: z.string(), user: person })),
    })
    .nullish(),
});

/** Whom the bot belongs to, by their ids. */
export interface Owners {
  /** Null where Discord does not say. */
  readonly ownerId: string | null;
  /** Whoever Discord lets manage it: of a team its owner and its admins, once they have accepted. */
  readonly managerIds: readonly string[];
}

export async function ownersOf(rest: REST): Promise<Owners> {
  const { owner, team } = application.parse(await rest.get(Routes.currentApplication()));
  if (team == null) return { ownerId: owner?.id ?? null, managerIds: owner == null ? [] : [owner.id] };
  const managers = team.members.filter(
    ({ membership_state: state, role, user }) =>
      state === ACCEPTED && (user.id === team.owner_user_id || role === ADMIN),
  );
  return { ownerId: team.owner_user_id, managerIds: managers.map(({ user }) => user.id) };
}
