/** `<t:…:R>`: a time that Discord keeps current by itself. */
export function timeOf(at: number): string {
  return `<t:${Math.ceil(at / 1_000)}:R>`;
}
