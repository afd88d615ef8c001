import { Client, ClientUser, Routes, type REST } from 'discord.js';

/** All that is ever asked by whoever is told nothing. */
export type Reading = Pick<REST, 'get'>;

/** A client that Discord tells nothing, and never will: it knows what it asks for. */
export async function strangerOf(rest: Reading, user: ClientUser | null): Promise<Client> {
  const client = new Client({ intents: [], shards: 'auto' });
  await client.destroy(); // its timers, and its own way to Discord
  return Object.assign(client, { rest, user });
}

/** The account of the bot, as a client has it that has logged in. */
export async function accountOf(rest: REST): Promise<ClientUser> {
  const asked = await rest.get(Routes.user());
  const made: unknown = Reflect.construct(ClientUser, [await strangerOf(rest, null), asked]);
  if (!(made instanceof ClientUser)) throw new Error('discord.js makes no account of this any more');
  return made;
}
