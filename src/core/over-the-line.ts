/** What the rules of a server, or of the bot, say against a request: nothing of it is taken in. */
export type AgainstRules =
  | { readonly kind: 'direct-messages-off' }
  | { readonly kind: 'blocked-here' }
  | { readonly kind: 'role-needed'; readonly roles: readonly string[] }
  | { readonly kind: 'other-channels'; readonly channels: readonly string[] }
  | { readonly kind: 'threads-only' }
  | { readonly kind: 'age-restricted-only' }
  | { readonly kind: 'word-refused' }
  | { readonly kind: 'clip-too-long'; readonly seconds: number; readonly most: number };

/** What was asked for today leaves no room for it. */
export type Beyond =
  | { readonly kind: 'too-soon'; readonly until: number }
  | { readonly kind: 'turns-used-up'; readonly of: Subject; readonly most: number; readonly until: number }
  | { readonly kind: 'credits-used-up'; readonly of: Subject; readonly until: number }
  | { readonly kind: 'too-many-waiting'; readonly most: number }
  | { readonly kind: 'too-many-at-once'; readonly of: Subject; readonly most: number };

/** Whose tally it is. */
export type Subject = 'person' | 'server' | 'bot';
