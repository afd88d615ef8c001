/** One thing that was looked at: what is, and what is to be done about it where that is not good. */
export interface Finding {
  readonly level: 'good' | 'note' | 'bad';
  readonly says: string;
  readonly todo?: string;
}

export const good = (says: string): Finding => ({ level: 'good', says });
export const note = (says: string, todo?: string): Finding => ({ level: 'note', says, ...(todo && { todo }) });
export const bad = (says: string, todo: string): Finding => ({ level: 'bad', says, todo });

const marks = { good: 'good', note: 'note', bad: 'BAD ' } as const;

export function textOf({ level, says, todo }: Finding): string {
  return `${marks[level]}  ${says}${todo === undefined ? '' : `\n      → ${todo}`}`;
}

/** A text for a terminal, or for an issue: what is secret never stands in it, whatever some error has quoted. */
export function withoutSecrets(text: string, secrets: readonly (string | null | undefined)[]): string {
  return secrets.reduce<string>((left, secret) => (secret ? left.replaceAll(secret, '…') : left), text);
}
