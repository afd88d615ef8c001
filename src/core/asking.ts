import { nameOfLink, type Attachment } from './media.ts';
import type { Role } from './roles.ts';
import type { SceneChange } from './scenes.ts';

export interface Batch {
  /** The id of the request that was split. */
  readonly id: string;
  readonly place: number;
  readonly of: number;
}

export interface Person {
  readonly id: string;
  /** Discord's locale, such as `en-US` or `zh-CN`. */
  readonly locale: string;
}

/** One message of a burst: its words, its files, and the links in it that lead straight to a file. */
export interface Part {
  /** Null when the words came by a command or a modal: there is no message to reply to, edit or delete. */
  readonly messageId: string | null;
  readonly text: string;
  readonly files: readonly Attachment[];
  readonly links: readonly string[];
  /** Those of the links that stood behind a spoiler. */
  readonly coveredLinks?: readonly string[];
  /** What pictures of it are for, by the id of the file or by the link, where somebody chose it. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** The film is to flow back into its beginning. */
  readonly loops?: boolean;
  /** The one scene they are about, where somebody chose it: all else is to stay as it is. */
  readonly scene?: SceneChange;
  /** Who posted its pictures, where that may be somebody else than who asks. */
  readonly ofOther?: string;
  /** When somebody gave other words or files for it in a form: what its message said before is older than that. */
  readonly replacedAt?: number;
  /** The version these words are about, where they stand under its film; null for whatever is current in their turn. */
  readonly about: number | null;
  /** Pictures of the message that these words reply to, by the id of the file or by the link. */
  readonly pointsAt?: readonly string[];
}

/** A mark that is left away where there is nothing to say. */
export function whose(ofOther: string | undefined): Pick<Part, 'ofOther'> {
  return ofOther === undefined ? {} : { ofOther };
}

/** How many pictures a request has: its files, and its links to files. */
export function picturesIn(parts: readonly Pick<Part, 'files' | 'links'>[]): number {
  return parts.reduce((sum, { files, links }) => sum + files.length + links.length, 0);
}

/** What the pictures of a message are called: its files first. */
export function namesIn({ files, links }: Pick<Part, 'files' | 'links'>): readonly string[] {
  return [...files.map(({ name }) => name), ...links.map(nameOfLink)];
}

/** What stands in a message somebody chose, while its words are still asked for. */
export interface Basket {
  /** Under what it is kept, and for whom. */
  readonly id?: string;
  readonly personId?: string;
  readonly files: readonly Attachment[];
  readonly texts: readonly Attachment[];
  readonly links: readonly string[];
  /** Those of the links that stand behind a spoiler. */
  readonly coveredLinks?: readonly string[];
  /** Who posted that, where it was somebody else. */
  readonly ofOther?: string;
}

/** Where a request came in, so that it is found again after a kill, and what is to be opened from there. */
export type Door =
  | {
      readonly kind: 'interaction';
      readonly applicationId: string;
      readonly interactionToken: string;
      readonly channelId: string;
      readonly opens: 'public-thread' | 'private-thread' | 'direct-message' | 'nothing';
    }
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly channelId: string;
      readonly opens: 'public-thread' | 'nothing';
    };
