import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import type { Note } from '../../core/note.ts';
import { sceneWishes, scenesOf, spanOf } from '../../core/scenes.ts';
import { spokenName } from '../../core/spoken-name.ts';
import type { Translate } from '../../words/words.ts';
import { customId } from '../custom-id.ts';
import { labelOf } from '../inert.ts';
import { button, row } from './parts.ts';

const OPTION_CHARS = 100;

/** The scenes of a timeline to choose from, where there are several. */
export function sceneChoices(
  { draft, behind }: Extract<Note, { kind: 'timeline' }>,
  t: Translate,
): readonly APIMessageTopLevelComponent[] {
  const scenes = behind === undefined || draft === null ? [] : scenesOf(draft);
  if (behind === undefined || scenes.length < 2) return [];
  const options = scenes.map(({ name, ...scene }) => {
    const description = labelOf(spokenName(name), OPTION_CHARS);
    return {
      label: t('scene.name', { n: scene.number, span: spanOf(scene) }),
      value: String(scene.number),
      ...(description !== '' && { description }),
    };
  });
  return [
    row({
      type: ComponentType.StringSelect,
      custom_id: customId('scene', behind),
      placeholder: t('select.scene'),
      options,
    }),
  ];
}

/** What can become of one scene. */
export function sceneButtons({ behind, scene }: Extract<Note, { kind: 'scene' }>, t: Translate) {
  return row(
    ...sceneWishes.map((wish) =>
      button(
        `scene-${wish}`,
        behind,
        t(`button.scene-${wish}`),
        wish === 'motion' ? ButtonStyle.Primary : ButtonStyle.Secondary,
        scene.number,
      ),
    ),
  );
}
