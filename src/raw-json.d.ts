/** Node 24 has these, TypeScript 7.0 does not know them yet (proposal-json-parse-with-source). */
interface RawJSON {
  readonly rawJSON: string;
}

interface JSON {
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  /** A primitive that `JSON.stringify` writes exactly as given. */
  rawJSON(text: string): RawJSON;
  isRawJSON(value: unknown): value is RawJSON;
}
