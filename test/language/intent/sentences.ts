/** One sentence after the other, with a slash or a line break between them. */
export function sentences(list: string): readonly string[] {
  return list.trim().split(/\s+\/\s+|\s*\n\s*/);
}
