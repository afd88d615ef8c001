import { ComponentType } from 'discord.js';
import type { OverviewLine } from '../../core/overview.ts';
import type { Addressee } from '../../core/telling.ts';
import { stepLine } from '../../words/steps.ts';
import type { Translate } from '../../words/words.ts';
import { fileName } from '../inert.ts';
import { button, fitting, row, text, TEXT_CHARS, V2, type Body } from './parts.ts';

const signs: Readonly<Record<OverviewLine['state'], string>> = {
  waiting: '▫️',
  'at-work': '🎬',
  done: '✅',
  failed: '❌',
};

/** How far a batch is: how many are still to come, a line for each picture, and Stop for all that is not done. */
export function overviewView(to: Addressee, lines: readonly OverviewLine[], t: Translate): Body {
  const left = lines.filter(({ state }) => state === 'waiting' || state === 'at-work').length;
  const heading = t('overview.left', { count: left, of: lines.length });
  const shown = fitting([`**${heading}**`, ...lines.map((line) => lineText(line, t))], TEXT_CHARS);
  const inside = [text(shown.join('\n')), row(button('stop', to.id, t('button.stop')))];
  return { flags: V2, components: [{ type: ComponentType.Container, components: inside }] };
}

function lineText({ name, state, step = null }: OverviewLine, t: Translate): string {
  const how = state === 'at-work' && step !== null ? stepLine(step, t) : t(`overview.${state}`);
  return [signs[state], fileName(name), '·', how].filter((word) => word !== '').join(' ');
}
