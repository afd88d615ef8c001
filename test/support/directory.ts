import type { Client } from 'discord.js';
import { createDirectory, type Directory } from '../../src/discord/directory/directory.ts';

/** What a client that is logged in knows of servers and channels. */
export function directoryOf(client: Client<true>): Directory {
  const directory = createDirectory(client.rest);
  directory.begin({ user: client.user, client });
  return directory;
}
