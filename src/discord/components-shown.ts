import { ComponentType, type Message } from 'discord.js';
import { keptName } from '../core/bounds.ts';
import { isToBeSeen, nameOfLink, type Attachment } from '../core/media.ts';

type Component = Message['components'][number];
type Gallery = Extract<Component, { type: ComponentType.MediaGallery }>;
type Media = Gallery['items'][number]['media']['data'];

/** A picture, or a film, that a bot shows in the components of its message. */
export interface ShownByComponent {
  /** What it has uploaded; null where it only links to it. */
  readonly file: Attachment | null;
  readonly link: string;
  readonly isCovered: boolean;
}

/** All of them, wherever they are nested. Beside these a thumbnail is an icon; alone it is the picture. */
export function shownByComponents(components: readonly Component[]): readonly ShownByComponent[] {
  const all = components.flatMap((component) => mediaIn(component, false));
  const large = all.filter(({ isSmall }) => !isSmall);
  return (large.length > 0 ? large : all).filter(({ file, link }) => file !== null || link.startsWith('https://'));
}

type Found = ShownByComponent & { readonly isSmall: boolean };

function mediaIn(component: Component, isCovered: boolean): readonly Found[] {
  switch (component.type) {
    case ComponentType.Container: {
      const covers = isCovered || component.spoiler;
      return component.components.flatMap((inner) => mediaIn(inner, covers));
    }
    case ComponentType.MediaGallery:
      return component.items.map(({ media, description, spoiler }) => ({
        ...found(media.data, isCovered || spoiler, { alt: description }),
        isSmall: false,
      }));
    case ComponentType.Section: {
      const { accessory } = component;
      if (accessory.type !== ComponentType.Thumbnail) return [];
      const { media, description, spoiler } = accessory;
      return [{ ...found(media.data, isCovered || spoiler, { alt: description }), isSmall: true }];
    }
    case ComponentType.File: {
      const { file, spoiler, data } = component;
      const one = found(file.data, isCovered || spoiler, { bytes: data.size });
      return isMedia(file.data) ? [{ ...one, isSmall: false }] : [];
    }
    case ComponentType.ActionRow:
    case ComponentType.TextDisplay:
    case ComponentType.Separator:
    default: // whatever else there will be
      return [];
  }
}

function found(
  { url, attachment_id: id }: Media,
  isCovered: boolean,
  { alt, bytes = 0 }: { readonly alt?: string | null; readonly bytes?: number | undefined },
): ShownByComponent {
  const said = alt?.trim() ?? '';
  const file =
    id === undefined
      ? null
      : { id, name: keptName(nameIn(url)), bytes, url, isCovered, ...(said !== '' && { alt: said }) };
  return { file, link: url, isCovered };
}

function nameIn(url: string): string {
  return URL.canParse(url) ? nameOfLink(url) : url;
}

/** A gallery and a thumbnail hold nothing else; a file may be anything. */
function isMedia({ url, content_type: type }: Media): boolean {
  return typeof type === 'string' ? /^(?:image|video|audio)\//i.test(type) : isToBeSeen(nameIn(url));
}
