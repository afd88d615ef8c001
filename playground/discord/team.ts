import type { Json } from './json.ts';
import { fullUser, userBody } from './member-body.ts';
import type { TeamMember } from './model.ts';
import type { World } from './world.ts';

/** Null where the application belongs to one person. */
export function teamBody(world: World): Json | null {
  const { team, ownerId } = world;
  if (team === null) return null;
  const owner: TeamMember = { userId: ownerId, role: 'admin', isInvited: false };
  return {
    id: team.id,
    icon: null,
    name: 'Makers',
    owner_user_id: ownerId,
    members: [owner, ...team.members].map(({ userId, role, isInvited }) => ({
      user: userBody(world, userId),
      team_id: team.id,
      membership_state: isInvited ? 1 : 2,
      role,
      permissions: ['*'],
    })),
  };
}

/** Of an application that belongs to a team Discord shows a user that stands for the team. */
export function applicationOwnerBody(world: World): Json {
  const { team, ownerId } = world;
  if (team === null) return userBody(world, ownerId);
  return fullUser({
    id: team.id,
    username: `team${team.id}`,
    discriminator: '0',
    avatar: null,
    global_name: null,
    bot: false,
    public_flags: 1 << 10,
  });
}
