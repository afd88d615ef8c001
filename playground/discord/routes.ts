import type { Route } from './request.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { gatewayRoutes, type Sharding } from './routes/gateway.ts';
import { guildRoutes } from './routes/guild.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { pollRoutes } from './routes/polls.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { threadMemberRoutes } from './routes/thread-members.ts';
import { threadRoutes } from './routes/threads.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every REST route there is. `wsUrl` and `sharding`: what GET /gateway/bot says. */
export function createRoutes(wsUrl: () => string, sharding: Sharding): readonly Route[] {
  return [
    ...gatewayRoutes(wsUrl, sharding),
    ...userRoutes,
    ...guildRoutes,
    ...channelRoutes,
    ...threadRoutes,
    ...threadMemberRoutes,
    ...messageRoutes,
    ...reactionRoutes,
    ...pollRoutes,
    ...attachmentRoutes,
    ...commandRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ];
}
