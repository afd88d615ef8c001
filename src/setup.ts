import { commands } from '../commands/index.ts';
import { isCalled } from './ops/called.ts';
import { setUp } from './ops/setup/setup.ts';
import { Left, openTerminal } from './ops/setup/terminal.ts';

const NO_TERMINAL = `npm run setup asks questions, and there is no terminal to ask them in. Without one: copy .env.example to .env, put the
token behind DISCORD_TOKEN=, chmod 600 .env, then npm run doctor says whether all is well, and npm start starts the bot.
`;

const usage = `npm run setup

Asks for what the bot needs, checks it, writes it into .env, and prints the link that invites the bot.`;

try {
  const args = process.argv.slice(2);
  if (isCalled(args, usage, args.length === 0)) {
    const { stdin, stdout } = process;
    if (!stdin.isTTY || !stdout.isTTY) throw new Error(NO_TERMINAL);
    using terminal = openTerminal(stdin, stdout);
    const described = commands.flatMap(({ data }) => data);
    const isDone = await setUp({
      terminal,
      env: process.env,
      file: '.env',
      example: '.env.example',
      commands: described,
    });
    process.exitCode = isDone ? 0 : 1;
  }
} catch (error) {
  const said = error instanceof Left ? '\nNothing is changed.' : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
}
