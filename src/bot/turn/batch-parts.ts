import { whose, type Part } from '../../core/asking.ts';

/** The first is the request itself, the others are its id with their place behind it; 0 is the overview. */
export function partId(batchId: string, place: number): string {
  return place === 1 ? batchId : `${batchId}${place}`;
}

/**
 * Line n of the words goes with picture n where there are as many lines as pictures; otherwise all of them with each.
 */
export function onePictureEach(parts: readonly Part[]): readonly (readonly Part[])[] {
  const pictures = parts.flatMap(({ files, links, coveredLinks = [], ofOther }) => {
    return [
      ...files.map((file) => ({ files: [file], links: [], ...whose(ofOther) })),
      ...links.map((link) => ({ files: [], links: [link], coveredLinks, ...whose(ofOther) })),
    ];
  });
  const lines = parts.flatMap((part) => part.text.split('\n').map((line) => line.trim())).filter((line) => line !== '');
  const [first, ...others] = parts;
  const silent = others.map(({ messageId }) => ({ messageId, text: '', files: [], links: [], about: null }));
  return pictures.map((picture, index) => {
    const text = (lines.length === pictures.length ? lines[index] : undefined) ?? lines.join('\n');
    const own = { messageId: first?.messageId ?? null, text, ...picture, about: null };
    return index === 0 ? [own, ...silent] : [own]; // the first one goes on being the turn of all these messages
  });
}
