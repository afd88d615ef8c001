import packageJson from '../package.json' with { type: 'json' };
import { commands } from '../commands/index.ts';
import { ConfigError, configNames, parseConfig } from './config.ts';
import { EnvFileError, loadEnvFile } from './ops/env-file.ts';
import { isCalled } from './ops/called.ts';
import { outliveReaders } from './ops/readers.ts';
import { note, textOf, withoutSecrets } from './ops/checks/finding.ts';
import { examine } from './ops/checks/doctor.ts';
import { backendReport } from './ops/backend/report.ts';

const ENV_FILE = '.env';
const usage = `npm run doctor [-- --backend]

Says whether the bot can work: the machine, the environment, Discord and the servers it is on. With --backend it asks
the video service what can be asked free. It changes nothing.`;

async function doctor(args: readonly string[]): Promise<number> {
  const stray = loadEnvFile(process.env, configNames);
  const config = parseConfig(process.env);
  const secrets = [
    config.DISCORD_TOKEN,
    config.NEMO_TOKEN,
    config.SECRET_KEY,
    passwordIn(config.STORE_URL),
    passwordIn(config.QUEUE_URL),
  ];
  const t = (text: string) => process.stdout.write(`${withoutSecrets(text, secrets)}\n`);
  if (args.includes('--backend')) {
    t(await backendReport(config));
    return 0;
  }
  if (stray.length > 0)
    t(textOf(note(`The bot knows nothing of ${stray.join(', ')} in .env: is it misspelt? It has no effect`)));
  let badOnes = 0;
  const described = commands.flatMap(({ data }) => data);
  for await (const finding of examine({
    config,
    version: packageJson.version,
    envFile: ENV_FILE,
    commands: described,
  })) {
    t(textOf(finding));
    if (finding.level === 'bad') badOnes += 1;
  }
  t(
    badOnes === 0 ? '\nThe bot can work.' : `\n${badOnes} of these keep the bot from its work: do what stands behind →`,
  );
  return badOnes === 0 ? 0 : 1;
}

/** An address of a file has none. */
function passwordIn(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? decodeURIComponent(new URL(url).password) : null;
}

outliveReaders();
try {
  const args = process.argv.slice(2);
  if (isCalled(args, usage, args.length === 0 || (args.length === 1 && args[0] === '--backend')))
    process.exitCode = await doctor(args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError || error instanceof EnvFileError ? 78 : 1;
}
