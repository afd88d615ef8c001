import { intents } from './intents.ts';
import { memberBody, memberIn } from './member-body.ts';
import { createPerson, type Person } from './people/person.ts';
import { dispatch, isoNow, userNamed, type World } from './world.ts';

export interface PersonOptions {
  readonly locale?: string;
  readonly admin?: boolean;
}

/** The people of this Discord. Each is a member of the guild from the moment they are first called for. */
export function createPeople(world: World) {
  const known = new Map<string, Person>();

  return function person(name: string, { locale = 'en-US', admin = false }: PersonOptions = {}): Person {
    const there = known.get(name);
    if (there !== undefined) return there;
    const member = {
      user: userNamed(world.newId(), name),
      roles: admin ? [world.adminRoleId] : [],
      joinedAt: isoNow(world),
      locale,
    };
    world.members.set(member.user.id, member);
    for (const guildId of world.guilds.keys())
      dispatch(world, {
        name: 'GUILD_MEMBER_ADD',
        intents: intents.guildMembers,
        guildId,
        data: () => ({ ...memberBody(memberIn(world, guildId, member)), guild_id: guildId }),
      });
    const made = createPerson(world, member);
    known.set(name, made);
    return made;
  };
}
