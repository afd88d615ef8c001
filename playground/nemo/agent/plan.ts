import type { Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import type { Plan } from './deed.ts';
import type { Draft } from './draft.ts';
import { editsOf } from './edits.ts';
import { generationOf, type Task } from './generation.ts';
import { lastWords } from './last-words.ts';
import { picturesOf, rolesIn } from './roles.ts';
import { sentencesFor, type Sentences } from './sentences.ts';
import { isArrangedAnew, isMixed } from './shots.ts';
import { stretchPlan } from './stretch.ts';
import { wishIn, type Wish } from './wish.ts';

/** What the agent makes of a message. Nothing is written yet: a later step does that, one tool after another. */
export function planOf(text: string, session: Session, switches: Switches): Plan {
  const wish = wishIn(text);
  const words = sentencesFor(text, session.language);
  const pictures = picturesOf(session.uploads);
  const { draft } = session;
  if (wish.talk || pictures.length === 0) return talk(answerTo(wish, session, words));
  const stretch = switches.stretches === 'ignored' ? null : stretchPlan(text, session, words);
  if (stretch !== null) return stretch;
  const roles = switches.pictureParts === 'ignored' ? [] : rolesIn(text, pictures);
  if (isMixed(roles) && switches.mixedParts === 'fails') return cannotMix(words);
  const fresh = pictures.filter(({ id }) => !session.seen.has(id));
  const only = /\bonly\b|只用/i.test(text) ? rolesIn(text, pictures).map(({ picture }) => picture) : [];
  if (only.length > 0) return generation({ wish: { ...wish, instead: true }, session, words, fresh: only, roles });
  const reshaped = wish.shape !== null && wish.shape !== draft?.m.ratio;
  if (draft === null || fresh.length > 0 || wish.redo || reshaped || isArrangedAnew(session, roles))
    return generation({ wish, session, words, fresh, roles });
  const edits = editsOf(wish, draft, switches);
  if (edits.length === 0) return talk(words.noMusic);
  return { kind: 'edit', deeds: [...edits, ...lastWords(words.edited, session)], trouble: null };

  function generation(task: Task): Plan {
    return { kind: 'generation', deeds: generationOf(task, switches), trouble: null };
  }
}

function talk(text: string): Plan {
  return { kind: 'talk', deeds: [{ kind: 'words', text }], trouble: null };
}

/** How the vendor's tool puts it is not known. */
function cannotMix({ cannotMix: words }: Sentences): Plan {
  const report = "Error in tool 'generate_video': first/last frame cannot be combined with reference images";
  return { kind: 'generation', deeds: [], trouble: { report, words } };
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
