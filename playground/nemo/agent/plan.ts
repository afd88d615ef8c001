import type { Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import type { Plan } from './deed.ts';
import type { Draft } from './draft.ts';
import { editsOf } from './edits.ts';
import { generationOf } from './generation.ts';
import { lastWords } from './last-words.ts';
import { sentencesFor, type Sentences } from './sentences.ts';
import { wishIn, type Wish } from './wish.ts';

/** What the agent makes of a message. Nothing is written yet: a later step does that, one tool after another. */
export function planOf(text: string, session: Session, switches: Switches): Plan {
  const wish = wishIn(text);
  const words = sentencesFor(text, session.language);
  const pictures = session.uploads.filter((asset) => asset.kind !== 'audio');
  const { draft } = session;
  if (wish.talk || pictures.length === 0) return talk(answerTo(wish, session, words));
  const named = /\bonly\b|只用/i.test(text) ? pictures.filter(({ filename }) => text.includes(filename)) : [];
  if (named.length > 0) {
    return { kind: 'generation', deeds: generationOf({ wish: { ...wish, instead: true }, session, words, fresh: named }, switches) };
  }
  const used = new Set(session.clips.map((clip) => clip.source.id));
  const fresh = pictures.filter((picture) => !used.has(picture.id));
  if (draft === null || fresh.length > 0 || wish.redo || (wish.shape !== null && wish.shape !== draft.m.ratio)) {
    return { kind: 'generation', deeds: generationOf({ wish, session, words, fresh }, switches) };
  }
  const edits = editsOf(wish, draft, switches);
  if (edits.length === 0) return talk(words.noMusic);
  return { kind: 'edit', deeds: [...edits, ...lastWords(words.edited, session)] };
}

function talk(text: string): Plan {
  return { kind: 'talk', deeds: [{ kind: 'words', text }] };
}

function answerTo({ talk, text }: Wish, { draft, uploads }: Session, words: Sentences): string {
  if (!talk) return words.noPicture;
  if (draft !== null) return words.about({ seconds: secondsOf(draft), shape: draft.m.ratio });
  if (uploads.length > 0) return words.described(uploads.map((asset) => asset.filename));
  return /^(?:hi|hello|hey|你好|您好)/i.test(text) ? words.greeting : words.noPicture;
}

function secondsOf({ d }: Draft): number {
  return d / 1000;
}
