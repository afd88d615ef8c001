import { RESTEvents, type REST } from 'discord.js';

/**
 * After a 401 discord.js has no token any more, and every call fails: whoever runs the bot has to hear of it, at once.
 */
export function watchToken(rest: REST, onRefused: () => void): void {
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) onRefused();
  });
}
