import type { ShownState } from '../../../playground/discord/shown.ts';
import type { Stage } from '../../support/stage.ts';
import { isYounger, saidSince, type Bookmark } from '../harness/bookmark.ts';
import { everythingShown, marksOn, unrestIn } from '../harness/shown.ts';

/** What still runs in the eyes of people since then. */
export function unrest(stage: Stage, since: Bookmark): readonly string[] {
  const written = everythingShown(stage).filter((message) => isYounger(message, since));
  return [...unrestIn(saidSince(stage, since)), ...marksOn(written)];
}

/** No person ever reads one of these from the bot. */
const machineWords =
  /\b(?:undefined|null|NaN|\[object|errors?|exceptions?|stack|time-?outs?|ECONN\w+|ENOTFOUND|EAI_\w+|timed out|HTTPS?|JSON|HTML|tokens?|sessions?|endpoint|back-?end|API|status code|retry|nmv_\w*|anon_\w*|\d{4}|[45]\d\d)\b/i;

export function machineTalk(stage: Stage, since: Bookmark): readonly string[] {
  const texts = saidSince(stage, since)
    .flatMap((message) => [message, ...message.before])
    .map(readable);
  return [...new Set(texts)].flatMap((text) => {
    const word = machineWords.exec(text)?.[0];
    return word === undefined ? [] : [`the machine word “${word}” in “${text}”`];
  });
}

/** Without links, mentions, times and credits, and without what somebody else has said. */
function readable({ text }: Pick<ShownState, 'text'>): string {
  return text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/<[@#t:][^>]*>/g, '')
    .replaceAll(/\d+(?= (?:credits?|left)\b)/g, '')
    .replaceAll(/^> .*$/gm, '');
}
