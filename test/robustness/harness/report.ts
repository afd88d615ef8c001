import type { Verdict } from './verdict.ts';

/** Counts the cases, writes down each that fell as soon as it has, and the sum at the end. */
export function createReport() {
  let held = 0;
  let fell = 0;
  return {
    fell: (): number => fell,

    judge(name: string, { findings, transcript }: Verdict): void {
      if (findings.length === 0) return void (held += 1);
      fell += 1;
      write(`✗ ${name}`, indented([...findings.map((finding) => `! ${finding}`), transcript].join('\n')));
    },

    /** `notPlayed`: why some were left out. */
    end(notPlayed: readonly string[] = []): void {
      write(...notPlayed.map((what) => `not played: ${what}`), `${held} cases held, ${fell} fell`);
      process.exitCode = fell === 0 && held > 0 ? 0 : 1;
    },
  };
}

export function write(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

export function indented(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '    ');
}
