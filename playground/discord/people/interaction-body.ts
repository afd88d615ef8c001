import { contextOf, guildOf } from '../away.ts';
import { channelBody } from '../channel-body.ts';
import type { Interaction } from '../model.ts';
import type { Json } from '../json.ts';
import { fullUser, memberBody, memberIn } from '../member-body.ts';
import type { Channel } from '../model.ts';
import { permissionsIn, sees } from '../permissions.ts';
import type { Me } from './me.ts';

/**
 * INTERACTION_CREATE but for its `data` and `message`
 * (developers/interactions/receiving-and-responding#interaction-object).
 */
export function interactionBody({ world, member }: Me, interaction: Interaction, channel: Channel): Json {
  const guildId = guildOf(world, channel);
  const inGuild = guildId !== null;
  const permissions = String(permissionsIn(world, member.user.id, channel));
  const { permission_overwrites: _, ...shownChannel } = channelBody(world, channel);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    context: contextOf(channel),
    channel_id: channel.id,
    channel: { ...shownChannel, ...(inGuild && { permissions }) },
    ...(inGuild
      ? {
          guild_id: guildId,
          guild: { id: guildId, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { ...memberBody(memberIn(world, guildId, member)), permissions },
        }
      : { user: fullUser(member.user) }),
    locale: member.locale,
    // Of a private thread that it is not in, the bot sees nothing (observed by others:
    // lara-rium/interchannel_message_mover#29).
    app_permissions: String(
      channel.away !== undefined || sees(world, world.bot.id, channel)
        ? permissionsIn(world, world.bot.id, channel)
        : 0n,
    ),
    attachment_size_limit: interaction.uploadLimit,
    authorizing_integration_owners: interaction.owners,
    entitlements: [],
    entitlement_sku_ids: [],
  };
}
