import { ComponentType } from 'discord.js';
import type { OverviewLine } from '../../core/overview.ts';
import type { Say } from '../../words/words.ts';
import type { Body } from '../progress-message.ts';
import { fileName, fitting, text, TEXT_CHARS, V2 } from './parts.ts';

const signs: Readonly<Record<OverviewLine['state'], string>> = { waiting: '▫️', 'at-work': '🎬', done: '✅', failed: '❌' };

/** How far a batch is: a line for each picture, and how many are still to come. */
export function overviewView(lines: readonly OverviewLine[], say: Say): Body {
  const left = lines.filter(({ state }) => state === 'waiting' || state === 'at-work').length;
  const heading = left === 0 ? say('overview.over', { count: lines.length }) : say('overview.left', { count: left, of: lines.length });
  const each = lines.map(({ name, state }) =>
    [signs[state], fileName(name), '·', say(`overview.${state}`)].filter((word) => word !== '').join(' '),
  );
  const shown = fitting([`**${heading}**`, ...each], TEXT_CHARS);
  return { flags: V2, components: [{ type: ComponentType.Container, components: [text(shown.join('\n'))] }] };
}
