import { ButtonStyle, ComponentType, type APIComponentInContainer } from 'discord.js';
import { share, type Progress, type Step } from '../../core/progress.ts';
import { shorten } from '../../core/shorten.ts';
import type { Addressee } from '../../core/telling.ts';
import { stepLine } from '../../words/sentences.ts';
import type { Say } from '../../words/words.ts';
import type { Body } from '../progress-message.ts';
import { button, MEDIA_LINK_CHARS, relative, row, text, V2, WORDS_CHARS } from './parts.ts';

const BAR_CELLS = 12;

/** How far a request is: the picture, the step, a bar, the time, the agent's last words, and Stop while there is something to stop. */
export function progressView(to: Addressee, progress: Progress, say: Say): Body {
  const { step, words, thumbnail, isCovered = false } = progress;
  const head = text([`**${stepLine(step, say)}**`, bar(step), timeLine(progress, say)].filter((line) => line !== '').join('\n'));
  const inside: APIComponentInContainer[] = [
    thumbnail === null || thumbnail.length > MEDIA_LINK_CHARS
      ? head
      : {
          type: ComponentType.Section,
          components: [head],
          accessory: { type: ComponentType.Thumbnail, media: { url: thumbnail }, description: say('alt.picture'), spoiler: isCovered },
        },
    ...(words.trim() === '' ? [] : [text(shorten(words, WORDS_CHARS))]),
    ...(isOver(step) ? [] : [row(button('stop', to.id, say('button.stop'), ButtonStyle.Secondary))]),
  ];
  return { flags: V2, components: [{ type: ComponentType.Container, components: inside }] };
}

/** What stays of a progress message that is continued by another. */
export function continuedView(say: Say): Body {
  return { flags: V2, components: [text(say('progress.continued'))] };
}

function bar(step: Step): string {
  if (step.kind === 'ended' || step.kind === 'stopping' || step.kind === 'restarting') return '';
  const full = Math.round(share(step) * BAR_CELLS);
  return '▰'.repeat(full) + '▱'.repeat(BAR_CELLS - full);
}

/** Discord's own timestamps run by themselves: time passes without an edit. */
function timeLine({ step, startedAt, expected }: Progress, say: Say): string {
  if (isOver(step)) return '';
  const started = say('progress.began', { time: relative(startedAt) });
  return expected === null
    ? started
    : `${started} · ${say('progress.expected', { half: relative(expected.half), most: relative(expected.most) })}`;
}

function isOver(step: Step): boolean {
  return step.kind === 'done' || step.kind === 'ended' || step.kind === 'stopping';
}
