import { isReplaced, saying, type Arrival } from '../../core/arrival.ts';
import { whose, type Batch, type Part } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import { takesBack } from '../inbox/takes-back.ts';
import type { World } from '../world.ts';

/** The first is the request itself, the others are its id with their place behind it; 0 is the overview. */
export function partId(batchId: string, place: number): string {
  return place === 1 ? batchId : `${batchId}${place}`;
}

/**
 * Line n of the words goes with picture n where there are as many lines as pictures; otherwise all of them with each.
 */
function wordsOfShare(text: string, { place, of }: Pick<Batch, 'place' | 'of'>): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines.length === of ? lines[place - 1] : undefined) ?? lines.join('\n');
}

/** The requests that one with several pictures becomes. */
export function onePictureEach(parts: readonly Part[]): readonly (readonly Part[])[] {
  const pictures = parts.flatMap(({ files, links, coveredLinks = [], ofOther }) => {
    return [
      ...files.map((file) => ({ files: [file], links: [], ...whose(ofOther) })),
      ...links.map((link) => ({ files: [], links: [link], coveredLinks, ...whose(ofOther) })),
    ];
  });
  const words = parts.map(({ text }) => text).join('\n');
  const [first, ...others] = parts;
  const silent = others.map(({ messageId }) => ({ messageId, text: '', files: [], links: [], about: null }));
  return pictures.map((picture, index) => {
    const text = wordsOfShare(words, { place: index + 1, of: pictures.length });
    const own = { messageId: first?.messageId ?? null, text, ...picture, about: null };
    return index === 0 ? [own, ...silent] : [own]; // the first one goes on being the turn of all these messages
  });
}

/** A request of a batch. */
export type Share = Turn & { readonly batch: Batch };

/**
 * What is left of one request of a batch by what its message says now: the same parts where it says the same, none
 * where its picture is gone from it, or that takes all back. Words of several messages, and those that somebody has
 * said yes to in a form, are not told apart any more: they stay, as does what was given in a form since.
 */
export async function shareNow(world: World, turn: Share, arrival: Arrival): Promise<readonly Part[]> {
  const { parts, batch } = turn;
  const [own] = parts;
  const first = await world.ledger.turns.get(batch.id);
  const isOfOne = first?.parts.length === 1 && !first.agreed.includes('price');
  if (own === undefined || own.messageId !== arrival.messageId || !isOfOne) return parts;
  if (isReplaced(own, arrival)) return parts;
  const files = arrival.files.filter(({ id }) => own.files.some((file) => file.id === id));
  const links = arrival.links.filter((link) => own.links.includes(link));
  if (files.length + links.length === 0 || takesBack(arrival)) return [];
  const now = saying(own, { ...arrival, text: wordsOfShare(arrival.text, batch), files, links });
  return now === own ? parts : [now];
}

export function isShare(turn: Turn): turn is Share {
  return turn.batch !== null;
}
