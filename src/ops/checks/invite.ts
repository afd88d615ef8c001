import { OAuth2Scopes, PermissionsBitField, type PermissionsString } from 'discord.js';
import { neededIn } from '../../discord/permissions.ts';

/** Everything the bot may need somewhere, and nothing else. Marks on messages are a courtesy. */
export const permissions: readonly PermissionsString[] = [
  ...new Set([
    ...neededIn({ inThread: false, opens: 'public-thread' }),
    ...neededIn({ inThread: false, opens: 'private-thread' }),
    'AddReactions' as const,
  ]),
];

/** What the bot does without where a server has not allowed it: people may vote among versions. */
const optional = ['SendPolls'] as const;

/** Where somebody with the right to manage a server lets the bot in. */
export function inviteLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  link.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  link.searchParams.set('permissions', String(PermissionsBitField.resolve([...permissions, ...optional])));
  return link.href;
}
