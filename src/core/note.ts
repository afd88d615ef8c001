import type { Amount } from './erasure.ts';
import type { Edition } from './project.ts';
import type { Credits } from './session.ts';
import type { Failure, Mistake } from './failure.ts';
import type { Motion } from './proposals.ts';
import type { Recipe } from './recipe.ts';
import type { Scene } from './scenes.ts';
import type { RefusedFile } from './telling.ts';
import type { Total } from './spending.ts';

/** What the bot says by itself, without the agent: it costs nothing and pings nobody. */
export type Note =
  | {
      readonly kind: 'files-arrived';
      readonly projectId: string;
      readonly names: readonly string[];
      readonly refused: readonly RefusedFile[];
      /** How they could move: to be asked for by one press. */
      readonly proposals?: readonly Motion[];
      /** What else stood in the message and cannot be used. */
      readonly leftOut?: readonly Mistake[];
    }
  | {
      readonly kind: 'files-left';
      readonly projectId: string;
      readonly names: readonly string[];
      readonly left: number;
    }
  | { readonly kind: 'edit-refused'; readonly mistake: Mistake } // what was written before stays
  | { readonly kind: 'words-read'; readonly names: readonly string[] } // out of text files
  | { readonly kind: 'choose-files'; readonly projectId: string }
  // `isOwn`: those of the server's own account
  | { readonly kind: 'credits'; readonly credits: Credits; readonly isOwn?: boolean }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | {
      readonly kind: 'timeline';
      readonly draft: string | null;
      readonly version: number | null;
      /** The turn, export or project it is of: then something can be done about its scenes. */
      readonly behind?: string;
      readonly underWay?: UnderWay | null;
    }
  | { readonly kind: 'scene'; readonly behind: string; readonly scene: Scene }
  | {
      readonly kind: 'versions';
      readonly projectId?: string;
      readonly versions: readonly Edition[];
      /** The number of the one that is worked on. */
      readonly current?: number | null;
      /** Where their results stand. */
      readonly place?: { readonly guildId: string | null; readonly threadId: string };
      readonly isVoteOpen?: boolean;
      /** What whoever alone reads it may not do, and is not shown; what everybody reads has all of it. */
      readonly withheld?: { readonly goingBack: boolean; readonly vote: boolean };
      /** Where there is none yet. */
      readonly underWay?: UnderWay | null;
    }
  | { readonly kind: 'compared'; readonly from: number; readonly to: number; readonly changes: readonly string[] }
  | { readonly kind: 'recipes'; readonly recipes: readonly Recipe[] }
  | { readonly kind: 'recipe-saved'; readonly name: string; readonly words: string; readonly isForAll: boolean }
  | { readonly kind: 'recipe-removed'; readonly name: string }
  | { readonly kind: 'history'; readonly projects: readonly Chapter[] }
  | { readonly kind: 'see-history' } // where others read along
  // under a message that was told alone, whose project lives elsewhere
  | { readonly kind: 'lives-elsewhere'; readonly behind: string; readonly threadId: string }
  | { readonly kind: 'go-on-there'; readonly threadId: string } // it was written beside the thread of its project
  | { readonly kind: 'thanked' } // nothing was asked for
  | { readonly kind: 'agreed' } // what was asked goes on
  | { readonly kind: 'press-above' } // a yes or no in words does not answer it
  // to whoever began a project, of somebody who wants to direct it; to whoever posted a picture, of somebody else
  | ({ readonly kind: 'may-direct' } & MayI)
  | ({ readonly kind: 'may-animate' } & MayI)
  | { readonly kind: 'too-late' } // a message was changed after its words had been sent
  | { readonly kind: 'write-anew' } // a message is a request by an edit, and can begin none any more
  | { readonly kind: 'under-way' } // the same button was pressed before
  | { readonly kind: 'account'; readonly url: string; readonly binds: boolean }
  // an earlier request came through, though nobody waited for it any more
  | { readonly kind: 'came-late'; readonly version: number; readonly turnId: string }
  | { readonly kind: 'went-back'; readonly version: number }
  | { readonly kind: 'vote-opened'; readonly projectId: string; readonly until: number }
  | { readonly kind: 'vote-ended' }
  // what most want, for whoever began the project to decide
  | {
      readonly kind: 'vote-over';
      readonly projectId: string;
      readonly ownerId: string;
      readonly winners: readonly number[];
      /** Votes for each of them, and of all together. */
      readonly most: number;
      readonly all: number;
      /** The version that is worked on. */
      readonly current: number | null;
    }
  | { readonly kind: 'export-noted'; readonly place: number }
  | { readonly kind: 'stopped'; readonly stopped: number; readonly mayBeCharged: boolean }
  | { readonly kind: 'file-comes' } // nothing is left to be stopped
  // what is kept, and whether it is to be erased; and the receipt for that
  | {
      readonly kind: 'forget';
      readonly of: 'project' | 'mine';
      /** The project, or the person. */
      readonly id: string;
      readonly amount: Amount;
      /** Projects in which something is under way. */
      readonly atWork: number;
      /** Some of it is in projects of others. */
      readonly isGuest: boolean;
    }
  | {
      readonly kind: 'forgotten';
      readonly amount: Amount;
      readonly atWork: number;
      readonly isGuest: boolean;
      readonly withMessages: boolean;
      /** Where the bot could not delete all that it had said: threads, and channels. */
      readonly staysIn: readonly string[];
      /** How many records cannot be read: some of it may be in there. */
      readonly unread: number;
    }
  // what was spent on a server
  | {
      readonly kind: 'usage';
      readonly all: Total;
      readonly people: readonly Total[];
      readonly days: readonly Total[];
    }
  | { readonly kind: 'address-me' }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

/** What is still to come in a project: of a request, of the answer it waits for, or only a file. */
export type UnderWay = 'request' | 'question' | 'file';

/** One project of a person, as `/history` shows it. */
export interface Chapter {
  readonly threadId: string;
  readonly startedAt: number;
  readonly versions: number;
  /** What was asked for last: two projects of one day may have the same title. */
  readonly asked?: string | null;
  /** The newest link there is. */
  readonly url: string | null;
  /** What could not be told in its thread. */
  readonly untold: string | null;
}

/** What one person asks of another, before anything of a request is sent. */
interface MayI {
  readonly turnId: string;
  readonly ownerId: string;
  readonly personId: string;
  readonly words: string;
  /** The how manieth question about this request it is: a yes to an earlier one is not a yes to other words. */
  readonly nth: number;
}
