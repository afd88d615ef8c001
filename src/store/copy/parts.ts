/** A record as it stands in a store, sealed. */
export interface Entry {
  readonly namespace: string;
  readonly key: string;
  readonly sealed: string;
  /** Milliseconds since the epoch; null for good. */
  readonly expires: number | null;
}

export interface Claimed {
  readonly key: string;
  readonly owner: string;
}

/** A store that is copied from, while nobody works on it. */
export interface Source extends AsyncDisposable {
  readonly place: string;
  readonly keyFile: string;
  /** Rejects while a bot runs on it. */
  rest(): Promise<void>;
  find(namespace: string, key: string): Promise<string | undefined>;
  /** What has not run out by then; one may come twice. */
  entries(now: number): AsyncIterable<Entry>;
  claims(): Promise<readonly Claimed[]>;
  count(now: number): Promise<number>;
}

/** A place where a store is made. Between `begin` and `finish` no bot starts on it. */
export interface Target extends AsyncDisposable {
  readonly place: string;
  readonly keyFile: string;
  begin(): Promise<void>;
  put(entries: readonly Entry[]): Promise<void>;
  claim(claims: readonly Claimed[]): Promise<void>;
  count(now: number): Promise<number>;
  finish(): Promise<void>;
}
