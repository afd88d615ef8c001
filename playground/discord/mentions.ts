import { everyComponent } from './components.ts';
import { join, type Form } from './form.ts';
import { isJson, textOf, textsOf, type Json } from './json.ts';
import type { MessageState } from './model.ts';
import type { World } from './world.ts';

/** Who a text may ping. */
export interface AllowedMentions {
  readonly users: 'all' | readonly string[];
  readonly everyone: boolean;
  readonly repliedUser: boolean;
}

const kinds = ['users', 'roles', 'everyone'];

/**
 * Reads `allowed_mentions` (developers/resources/message#allowed-mentions-object). Left out, messages may ping
 * anybody and the replied user, answers to interactions only users; given, the replied user only if it says so.
 */
export function readAllowedMentions(form: Form, body: Json, at: string): AllowedMentions {
  const given = body['allowed_mentions'];
  if (!isJson(given)) return { users: 'all', everyone: true, repliedUser: true };
  const path = join(at, 'allowed_mentions');
  const parse = textsOf(given['parse']);
  for (const [index, kind] of parse.entries()) {
    if (!kinds.includes(kind))
      form.refuse(
        join(join(path, 'parse'), index),
        'BASE_TYPE_CHOICES',
        `Value must be one of ('${kinds.join("', '")}').`,
      );
  }
  for (const key of ['users', 'roles'] as const) {
    const ids = textsOf(given[key]);
    if (ids.length > 100) form.refuse(join(path, key), 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    if (ids.length > 0 && parse.includes(key)) {
      form.refuse(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
    }
  }
  return {
    users: parse.includes('users') ? 'all' : textsOf(given['users']),
    everyone: parse.includes('everyone'),
    repliedUser: given['replied_user'] === true,
  };
}

/**
 * The users that a message pings, each once. Text displays ping like content does (developers/components/reference).
 */
export function mentionedUsers(
  world: World,
  state: Pick<MessageState, 'content' | 'components'>,
  allowed: AllowedMentions,
): readonly string[] {
  const ids = [state.content, ...textsIn(state.components)].flatMap((text) =>
    [...text.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) => id),
  );
  const known = ids.filter((id) => world.members.has(id) && (allowed.users === 'all' || allowed.users.includes(id)));
  return [...new Set(known)];
}

/** The roles that a text calls by id. Discord tells of them whoever may be pinged by it. */
export function mentionedRoles({ roles }: Pick<World, 'roles'>, content: string): readonly string[] {
  return roles.map(({ id }) => id).filter((id) => content.includes(`<@&${id}>`));
}

/** The text displays of a message, in reading order. */
export function textsIn(components: readonly Json[]): readonly string[] {
  return [...everyComponent(components)].filter((node) => node['type'] === 10).map((node) => textOf(node['content']));
}
