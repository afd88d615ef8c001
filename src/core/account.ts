/**
 * An account at the backend, as it is kept: the client id is made once and kept for ever; the token is kept too, since
 * a client gets only one per week. Of a token that a person set there is no client id. Times are milliseconds since the
 * epoch.
 */
export interface AccountRecord {
  readonly clientId: string | null;
  readonly token: string | null;
  readonly userId: string | null;
  readonly expiresAt: number | null;
}
