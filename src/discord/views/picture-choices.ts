import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMediaGalleryComponent,
  type APIStringSelectComponent,
} from 'discord.js';
import type { Picture } from '../../core/pictures.ts';
import { roles } from '../../core/roles.ts';
import { shorten } from '../../core/shorten.ts';
import type { Translate } from '../../words/words.ts';
import { customId } from '../custom-id.ts';
import { button, described, MEDIA_LINK_CHARS, row } from './parts.ts';

const OPTION_CHARS = 100;

/** What Discord shows of a picture by its name. */
const shown = /\.(?:png|jpe?g|webp|gif|mp4|webm|mov)$/i;

/** The pictures of a request in the order in which they come, and a select for what each of them is for. */
export function pictureChoices(
  id: string,
  pictures: readonly Picture[],
  t: Translate,
): readonly APIComponentInContainer[] {
  const items = pictures.flatMap((picture) => itemOf(picture, t));
  const gallery: readonly APIMediaGalleryComponent[] =
    items.length === 0 ? [] : [{ type: ComponentType.MediaGallery, items }];
  return [...gallery, ...pictures.map((picture) => row(selectOf(id, picture, t)))];
}

export function loopButton(id: string, loops: boolean, t: Translate): APIButtonComponent {
  return loops
    ? button('no-loop', id, t('button.no-loop'), ButtonStyle.Secondary)
    : button('loop', id, t('button.loop'), ButtonStyle.Secondary);
}

function itemOf({ number, name, url, alt, isCovered }: Picture, t: Translate): APIMediaGalleryComponent['items'] {
  if (url === null || url.length > MEDIA_LINK_CHARS || !shown.test(name)) return [];
  const what = t('picture.numbered', { n: number ?? 0 });
  const description = described(t('result.alt-of', { words: what, alt: alt ?? name }), what);
  return [{ media: { url }, description, spoiler: isCovered }];
}

function selectOf(id: string, { number, name, role }: Picture, t: Translate): APIStringSelectComponent {
  const n = number ?? 0;
  return {
    type: ComponentType.StringSelect,
    custom_id: customId('role', id, n),
    placeholder: t('picture.numbered', { n }),
    options: [null, ...roles].map((one) => ({
      label: t(`picture.${one ?? 'as-it-comes'}`, { n }),
      value: `${n}:${one ?? 'none'}`,
      description: shorten(name, OPTION_CHARS),
      default: one === role,
    })),
  };
}
