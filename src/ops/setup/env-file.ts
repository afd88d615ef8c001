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

/** A line that sets the name, or shows it commented out, becomes the new one. */
export function withValues(text: string, values: Values): string {
  return Object.entries(values).reduce((lines, [name, value]) => {
    const line = `${name}=${value.includes('#') ? `"${value}"` : value}`;
    const own = new RegExp(`^(?:export +)?${name}=.*$`, 'm');
    const shown = new RegExp(`^# ?${name}=.*$`, 'm');
    const place = own.test(lines) ? own : shown;
    if (place.test(lines)) return lines.replace(place, () => line);
    return `${lines}${lines === '' || lines.endsWith('\n') ? '' : '\n'}${line}\n`;
  }, text);
}
