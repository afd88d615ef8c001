import type { AgainstRules, Beyond } from './over-the-line.ts';
import type { NumberField } from './settings-fields.ts';
import type { NoVote } from './vote.ts';

/** Said in the middle of a run: what it had made by then may be there, and paid. */
interface Midway {
  readonly midway?: true;
}

/** What can go wrong at the backend, sorted by what the bot may do next. Codes are those of the seed. */
export type Failure =
  | { readonly kind: 'unreachable' } //     nothing left this machine: free to try again
  | { readonly kind: 'lost' } //            it may have happened: look, never resend
  | { readonly kind: 'broken' } //          the backend answered, but not with an answer
  | { readonly kind: 'unauthorized' } //    1001
  | { readonly kind: 'purse-refused'; readonly purse?: string } //   1001 that lasts, to the account of a server
  | { readonly kind: 'renewed' } //         1001 to a paid request: nothing was run, and access has been got anew
  | { readonly kind: 'no-session' } //      1002
  // 2001; the id or link that binds an anonymous account
  | ({ readonly kind: 'no-credits'; readonly bind: string | null } & Midway)
  | ({ readonly kind: 'unsupported-file' } & Midway) // 4001
  | ({ readonly kind: 'file-too-large' } & Midway) //  4002
  | { readonly kind: 'export-blocked' } //  402: the plan, not the credits
  | { readonly kind: 'busy'; readonly retryAfterMs: number } // 429
  // Discord does not hand out a file now, but may later
  | { readonly kind: 'discord-busy'; readonly retryAfterMs: number }
  | { readonly kind: 'overgrown' } //       a timeline that is too large to be kept
  | { readonly kind: 'agent-stumbled' } //  an error inside the stream, with nothing useful beside it
  | { readonly kind: 'refused' }; //        any other no

/** Whether the agent was at work by then: what it made may be there, or may still come. */
export function isMidway(failure: Failure): boolean {
  return failure.kind === 'agent-stumbled' || ('midway' in failure && failure.midway);
}

/** The backend's no, or its silence. Carries no token, no body, no address. */
export class NemoError extends Error {
  override readonly name = 'NemoError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`nemo: ${failure.kind}`, options);
    this.failure = failure;
  }
}

/** A file or sticker that stands in a request and cannot be used, whoever sends it. */
export type LeftOut =
  | { readonly kind: 'voice-message'; readonly name: string }
  | { readonly kind: 'sticker'; readonly name: string }
  | { readonly kind: 'text-too-long'; readonly name: string }
  | { readonly kind: 'text-unreadable'; readonly name: string }
  | { readonly kind: 'text-empty'; readonly name: string }
  | { readonly kind: 'text-unreachable'; readonly name: string };

/** What a person can set right themselves. Each has one sentence in `words`. */
export type Mistake =
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'none-held' } //      no pictures wait for words
  | { readonly kind: 'nothing-to-export' }
  | { readonly kind: 'no-words' } //       where something has to be said
  | { readonly kind: 'no-project-here' }
  | { readonly kind: 'project-gone' } //   what was kept of it is erased
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'not-yours-to-stop' }
  | { readonly kind: 'not-your-request' } // whoever asked for it decides, whoever began the project
  | { readonly kind: 'not-your-picture' } // whoever posted it is asked
  | { readonly kind: 'nothing-running' }
  | { readonly kind: 'nothing-to-answer' }
  | { readonly kind: 'nothing-to-repeat' }
  | { readonly kind: 'not-asked' } //      the question was answered, or something else was asked for since
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'nothing-to-vote' } // fewer than two versions
  | { readonly kind: 'vote-open'; readonly until: number }
  | { readonly kind: 'no-vote-open' }
  | { readonly kind: 'vote-refused'; readonly why: Exclude<NoVote, 'not-allowed'> }
  | { readonly kind: 'at-work' } // what is asked for has to wait until that is over
  | { readonly kind: 'no-such-version'; readonly version: number }
  | { readonly kind: 'no-such-scene'; readonly scene: number }
  | { readonly kind: 'no-such-recipe'; readonly name: string }
  | { readonly kind: 'recipe-of-other'; readonly name: string }
  | { readonly kind: 'recipes-full'; readonly recipes: number }
  | { readonly kind: 'recipes-of-yours'; readonly recipes: number; readonly most: number }
  | { readonly kind: 'foreign-file'; readonly name: string }
  | { readonly kind: 'unsupported-file'; readonly name: string; readonly format?: string | null }
  | { readonly kind: 'file-too-large'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'file-gone'; readonly name: string }
  | { readonly kind: 'too-many-pictures'; readonly pictures: number }
  | { readonly kind: 'pictures-full'; readonly pictures: number } //   of one project, with those that are brought
  | { readonly kind: 'too-many-videos'; readonly videos: number }
  | { readonly kind: 'too-many-words'; readonly letters: number }
  | { readonly kind: 'link-too-long' }
  | { readonly kind: 'too-many-held' } //                              pictures that wait for words
  | { readonly kind: 'project-full'; readonly requests: number } //    with the one that is asked for
  | { readonly kind: 'person-full'; readonly requests: number }
  | { readonly kind: 'nothing-shown' } // the bot was called, and there is no picture that could be meant
  | LeftOut
  | { readonly kind: 'missing-permissions'; readonly permissions: readonly string[]; readonly channelId: string }
  | { readonly kind: 'no-private-thread'; readonly why: 'here' | 'too-many' | 'for-now' | 'refused' }
  | { readonly kind: 'direct-message-closed' } // the person takes none of ours
  | { readonly kind: 'picture-of-other' } // where whoever posted it cannot be asked
  | { readonly kind: 'not-here'; readonly directMessages: boolean } // brought along, where only some of it works
  | { readonly kind: 'elsewhere' } //     a button or form of a project that lives in another place
  | { readonly kind: 'not-in-thread' } // a private one: whoever mentions the bot there lets it in
  | AgainstRules
  | Beyond
  | { readonly kind: 'no-token' } //        in a form that asks for one
  | { readonly kind: 'token-refused' } //   by the video service, before it was kept
  | { readonly kind: 'token-unchecked' } // the video service cannot be asked about it now
  | { readonly kind: 'no-number'; readonly field: NumberField } // in a form that asks for numbers
  | { readonly kind: 'too-many-refused-words'; readonly words: number }
  | { readonly kind: 'refused-word-too-long' }
  | { readonly kind: 'nothing-kept' } //  of whoever wants it forgotten
  | { readonly kind: 'paused' } //        whoever runs the bot wants nothing to be paid for now
  | { readonly kind: 'person-blocked' } // nor for this person, on any server
  | { readonly kind: 'server-blocked' } // nor for this server
  | { readonly kind: 'admins-only' } //   what only those see and change who manage the server
  | { readonly kind: 'answer-gone' }; //  its first answer was removed before it could begin

/** A mistake of the person who asked. It is shown to them in their language; nothing was sent, nothing was spent. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly mistakes: readonly Mistake[];

  constructor(...mistakes: readonly Mistake[]) {
    super(`mistake: ${mistakes.map((mistake) => mistake.kind).join(', ')}`);
    this.mistakes = mistakes;
  }
}
