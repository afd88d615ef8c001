/** One REST request as it came and was answered. */
export interface Seen {
  /** Arrival, in ms since 1970. */
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10` and query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the parsed `payload_json`; undefined without a body. */
  readonly body: unknown;
  readonly files: readonly {
    readonly field: string;
    readonly filename: string;
    readonly type: string;
    readonly size: number;
  }[];
  /** Whether this Discord has such a route at all. */
  readonly known: boolean;
  /** Whether it was answered before it had been read: then nothing is known of its body. */
  readonly early: boolean;
  /** 0 until answered. */
  readonly status: number;
  readonly reply: unknown;
}

/** One fetch from the CDN. */
export interface Download {
  /** Arrival, in ms since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
}
