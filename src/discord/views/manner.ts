import type { RawFile } from 'discord.js';
import type { Translate } from '../../words/words.ts';
import type { Body } from './parts.ts';

export interface View {
  readonly body: Body;
  readonly files: readonly RawFile[];
}

export interface Manner {
  readonly t: Translate;
  /** Whether the clip itself goes along, where there is one. */
  readonly shownAs: 'file' | 'link';
  /** A result without the words and links that a server may filter: only that it is ready, and the video. */
  readonly isBare?: boolean;
  /** Told to the person alone, since it could not be told in its thread. */
  readonly isElsewhere?: boolean;
  /** Whether people may simply write, or have to address the bot. */
  readonly readsMessages: boolean;
}
