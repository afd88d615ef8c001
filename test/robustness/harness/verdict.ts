/** What did not hold in a case, and what could be seen of it. Without findings it held. */
export interface Verdict {
  readonly findings: readonly string[];
  readonly transcript: string;
}

/** Only who wants to know why a case fell has to be told what could be seen. */
export function verdictOf(findings: readonly string[], transcript: () => string): Verdict {
  return { findings, transcript: findings.length === 0 ? '' : transcript() };
}

/** What the stage itself could not stand: it says what it saw. */
export function stageFell(error: unknown): Verdict {
  return { findings: ['the stage fell over'], transcript: wordsOf(error) };
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
