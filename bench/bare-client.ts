import { flushCompileCache } from 'node:module';
import { Client, Events, GatewayIntentBits } from 'discord.js';

/** The floor: a client that does nothing but connect, and answer whatever it is asked. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isRepliable()) void interaction.reply('Here.');
});
flushCompileCache(); // it is ended from outside: it keeps what was compiled as the bot does
await client.login(process.env['DISCORD_TOKEN']);
