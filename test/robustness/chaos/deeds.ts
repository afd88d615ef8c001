/** What somebody does in a project, as it is planned. What it is done to (a result, a button) is what stands there when its time comes. */
export type Deed =
  /** Words for the agent; some think better of it while it may still wait. */
  | {
      readonly does: 'writes';
      readonly word: string;
      readonly afterwards: 'nothing' | 'edits' | 'removes';
      readonly newWord: string;
      readonly lagMs: number;
    }
  /** Several messages in a row, which are one request. */
  | { readonly does: 'writes in a burst'; readonly words: readonly string[]; readonly gapMs: number }
  | { readonly does: 'replies to an older result'; readonly word: string }
  /** A picture, with its words at once, a moment later, or never. */
  | {
      readonly does: 'sends a picture';
      readonly name: string;
      readonly word: string;
      readonly words: 'with it' | 'later' | 'never';
      readonly lagMs: number;
    }
  | { readonly does: '/refine'; readonly word: string }
  | { readonly does: 'Refine'; readonly word: string }
  | { readonly does: 'Again'; readonly clicks: 1 | 2 }
  | { readonly does: 'Animate these'; readonly name: string; readonly clicks: 1 | 2; readonly lagMs: number }
  | { readonly does: '/animate in the thread'; readonly word: string; readonly name: string }
  /** Where the first one was begun. */
  | { readonly does: 'begins another'; readonly word: string; readonly name: string }
  | { readonly does: 'Stop' | '/cancel' | 'Timeline' | 'Versions' | '/export' | '/credits' | '/status' | '/history' }
  | { readonly does: 'asks to export' | 'asks for the credits'; readonly how: number }
  /** Somebody else: beside the bot, or to it. */
  | { readonly does: 'others chat' | 'others ask'; readonly word: string };

export interface Step {
  /** Waited before it. */
  readonly afterMs: number;
  /** Whether everything that runs in the thread is waited for first, for a while. */
  readonly patient: boolean;
  readonly deed: Deed;
}

/** One project of one person. */
export interface Conversation {
  /** Who leads it; the bot's people are named after their conversations. */
  readonly person: string;
  /** Somebody else who is there. */
  readonly other: string;
  readonly locale: 'en-US' | 'zh-CN';
  readonly where: 'a thread' | 'a private thread' | 'a direct message';
  /** Names of the pictures it begins with; of several, one video of each is asked for. */
  readonly pictures: readonly string[];
  /** The word of the request it begins with, for each try: whoever is not answered tries again. */
  readonly words: readonly string[];
  readonly steps: readonly Step[];
}
