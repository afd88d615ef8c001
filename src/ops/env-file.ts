import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** What Node, the system and `npm run rotate-key` know. */
const elsewhere = /^(?:NODE_\w+|TZ|LANG|LC_\w+|NEW_SECRET_KEY)$/;

/** Such a file is there, and cannot be read. Its message is a sentence for whoever runs the bot. */
export class EnvFileError extends Error {
  override readonly name = 'EnvFileError';
}

/**
 * Sets what stands in `.env`, where the environment does not say otherwise. Returns the names in it that nobody
 * knows: a bound that is misspelt bounds nothing. Throws an EnvFileError where it cannot be read.
 */
export function loadEnvFile(env: NodeJS.ProcessEnv, known: readonly string[], file = '.env'): readonly string[] {
  const given = readEnvFile(file) ?? {};
  for (const [name, value] of Object.entries(given)) env[name] ??= value;
  return Object.keys(given).filter((name) => !known.includes(name) && !elsewhere.test(name));
}

/** What stands in such a file; null where there is none. */
export function readEnvFile(file: string): Readonly<Record<string, string | undefined>> | null {
  return existsSync(file) ? parseEnv(readText(file)) : null;
}

/** As editors on Windows write it too: with a byte order mark, or in UTF-16. */
export function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  } catch (error) {
    throw new EnvFileError(whyNot(file, error), { cause: error });
  }
}

function whyNot(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR')
    return `${file} is a folder (Docker makes one where a file to be mounted is missing): remove it, and put the file there.`;
  return `${file} cannot be read: whoever runs the bot has to own it (chown), since the tokens stand in it.`;
}
