/** A text as whoever wrote it meant it: `docker run --env-file` hands over quotes that Node's own reader takes away. */
export function unquoted(text: string): string {
  const bare = text.trim();
  return /^(["'`])(.*)\1$/s.exec(bare)?.[2]?.trim() ?? bare;
}
