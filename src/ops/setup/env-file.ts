import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readText } from '../env-file.ts';

export type Values = Readonly<Record<string, string>>;

/** Sets these values, and leaves the rest as it is; a new file begins as its example. Only its owner may read it. */
export function writeEnvFile(file: string, values: Values, example: string): void {
  const before = [file, example].find((one) => existsSync(one));
  const text = withValues(before === undefined ? '' : readText(before), values);
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file); // whole or not at all
}

/**
 * The last line that sets the name, which is the one that counts, becomes the new one, and any other goes. Where none
 * does, the line that shows it commented out.
 */
export function withValues(text: string, values: Values): string {
  return Object.entries(values).reduce((lines, [name, value]) => {
    const line = `${name}=${value.includes('#') ? `"${value}"` : value}`;
    const own = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*(?:\\n|$)`, 'gm');
    const shown = new RegExp(`^# ?${name}=.*$`, 'm');
    let left = lines.match(own)?.length ?? 0;
    if (left > 0) return lines.replace(own, (old) => (--left > 0 ? '' : old.endsWith('\n') ? `${line}\n` : line));
    if (shown.test(lines)) return lines.replace(shown, () => line);
    return `${lines}${lines === '' || lines.endsWith('\n') ? '' : '\n'}${line}\n`;
  }, text);
}
