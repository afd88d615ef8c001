import { icon } from './icon.js';
import { make } from './make.js';
import { markdown } from './markdown.js';
import { fileNode, mediaNode, mosaic } from './media.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** A component of a message and all that is in it (Discord's component reference names the numbers). */
export function componentNode(component, words) {
  const inside = () => (component.components ?? []).map((child) => componentNode(child, words));
  switch (component.type) {
    case 1:
      return make('div', { class: 'row' }, inside());
    case 2:
      return button(component, words);
    case 3:
      return select(component);
    case 5:
    case 6:
    case 8:
      return select({ ...component, options: known(component, words) });
    case 9:
      return make('div', { class: 'section' }, make('div', { class: 'words' }, inside()), componentNode(component.accessory, words));
    case 10:
      return make('div', { class: 'text' }, markdown(component.content, words));
    case 11:
      return make('div', { class: 'thumbnail' }, mediaNode(seen(component)));
    case 12:
      return mosaic(component.items.map(seen));
    case 13:
      return fileNode({ ...component.file, filename: component.name ?? 'file', size: component.size ?? 0 });
    case 14:
      return make('hr', { class: component.divider ? null : 'gap' });
    case 17:
      return container(component, inside());
    default:
      return make('p', { class: 'muted' }, 'This kind of component is not shown here.');
  }
}

function seen({ media, description }) {
  return { url: media.url, contentType: media.content_type, description, width: media.width, height: media.height };
}

function container({ accent_color: accent }, children) {
  const node = make('div', { class: 'container' }, children);
  if (accent !== null && accent !== undefined) node.style.borderInlineStartColor = `#${accent.toString(16).padStart(6, '0')}`;
  return node;
}

function button({ style, label, emoji, url, custom_id: id, disabled }, words) {
  const name = [emoji?.name, label].filter(Boolean).join(' ');
  if (style === 5) return make('a', { class: 'button link', href: url, target: '_blank', rel: 'noopener noreferrer' }, name, icon('link'));
  const isBusy = words.isBusy(id);
  return make(
    'button',
    { type: 'button', class: `button ${styles[style]}`, 'data-press': id, disabled: disabled === true, 'aria-busy': isBusy ? 'true' : null },
    name,
  );
}

/** People, roles or channels to choose from; those that are chosen already are marked. */
function known({ type, default_values: chosen = [] }, words) {
  return JSON.parse(words.choicesOf(type)).map(([value, label]) => ({ value, label, default: chosen.some(({ id }) => id === value) }));
}

function select({ custom_id: id, placeholder, options, min_values: min, max_values: max, disabled }) {
  const choices = (options ?? []).map(({ label, value, default: isChosen }) => make('option', { value, selected: isChosen === true }, label));
  const isOpen = max > 1 || min === 0; // a list that stands open shows above it what it is for
  return make(
    'select',
    { class: 'field', 'data-choose': id, 'data-none': min === 0, 'aria-label': placeholder || 'Select', multiple: max > 1, disabled: disabled === true },
    isOpen && placeholder ? make('optgroup', { label: placeholder }, choices) : [isOpen ? null : make('option', { value: '' }, placeholder || 'Select'), choices],
  );
}
