import type { Route } from './request.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { gatewayRoutes } from './routes/gateway.ts';
import { guildRoutes } from './routes/guild.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { threadMemberRoutes } from './routes/thread-members.ts';
import { threadRoutes } from './routes/threads.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every REST route there is. `wsUrl` and `identifies`: what GET /gateway/bot says. */
export function createRoutes(wsUrl: () => string, identifies: () => number): readonly Route[] {
  return [
    ...gatewayRoutes(wsUrl, identifies),
    ...userRoutes,
    ...guildRoutes,
    ...channelRoutes,
    ...threadRoutes,
    ...threadMemberRoutes,
    ...messageRoutes,
    ...reactionRoutes,
    ...commandRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ];
}
