/** So many characters Discord takes of a nonce (docs: Create Message). */
export const NONCE_CHARS = 25;

/** Discord forgets a nonce after some minutes: a kind and an id in base 36. */
export function nonceOf(kind: 'p' | 'q' | 'r' | 'n' | 'a' | 'b' | 'e' | 'd' | 'v' | 'w', id: string): string {
  return kind + BigInt(id).toString(36);
}

const SNOWFLAKE_DIGITS = 19;

/** The id that Discord gave a request. Those of a batch are that id with a digit behind it. */
export function givenId(id: string): string {
  return id.slice(0, SNOWFLAKE_DIGITS);
}
