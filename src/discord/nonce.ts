/** Discord forgets a nonce after some minutes, and takes 25 characters at most: a kind and an id in base 36. */
export function nonceOf(kind: 'p' | 'r' | 'n', id: string): string {
  return kind + BigInt(id).toString(36);
}
