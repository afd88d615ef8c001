import { draftOf, keepDraft } from './drafts.js';
import { icon } from './icon.js';
import { make } from './make.js';
import { createTray } from './tray.js';

let made = 0;

/**
 * A field of a form: `node` to show, `value()` as it is sent (undefined: left empty), `files()` when it holds files.
 * `control` is what takes the focus.
 */
function field({ label, description, isRequired = false, max = null }, control, more = {}) {
  const id = `field-${(made += 1)}`;
  control.id = id;
  const hint = description ? make('p', { class: 'muted', id: `${id}-hint` }, description) : null;
  if (hint !== null) control.setAttribute('aria-describedby', hint.id);
  if (isRequired) control.setAttribute('aria-required', 'true');
  const name = make(
    'p',
    { class: 'field-name' },
    make('label', { for: id }, label),
    isRequired ? make('span', { class: 'required', 'aria-hidden': 'true' }, ' *') : null,
    max === null ? null : make('span', { class: 'muted' }, ' up to ', max),
  );
  const node = make('div', { class: 'form-field' }, name, more.inside ?? control, hint);
  return { node, control, value: () => undefined, files: () => [], sent: () => {}, ...more };
}

/** Words, on one line or on several. `draft` is the key under which they survive a reload until they are sent. */
export function textField(about, { isLong = false, value = '', placeholder = null, maxLength = null, draft = null } = {}) {
  const attributes = { class: 'field', placeholder, maxlength: maxLength, rows: isLong ? 4 : null, autocomplete: 'off' };
  const control = make(isLong ? 'textarea' : 'input', attributes);
  control.value = draft === null ? value : draftOf(draft) || value;
  if (draft !== null) control.addEventListener('input', () => keepDraft(draft, control.value));
  control.addEventListener('change', () => draft !== null && keepDraft(draft, control.value));
  return field(about, control, {
    ...(about.inside && { inside: about.inside }),
    value: () => (control.value === '' && !about.keepsEmpty ? undefined : control.value),
    sent: () => draft !== null && keepDraft(draft, ''),
  });
}

export function numberField(about, { min, max, isWhole }) {
  const control = make('input', { class: 'field', type: 'number', min, max, step: isWhole ? 1 : 'any' });
  return field(about, control, { value: () => (control.value === '' ? undefined : Number(control.value)) });
}

/** One of several, or none unless it is required. Choices are `{name, value}`. */
export function choiceField(about, choices, chosen = null) {
  const control = make(
    'select',
    { class: 'field' },
    about.isRequired && chosen !== null ? null : make('option', { value: '' }, '–'),
    choices.map(({ name }, index) => make('option', { value: index, selected: choices[index].value === chosen }, name)),
  );
  return field(about, control, { value: () => (control.value === '' ? undefined : choices[Number(control.value)].value) });
}

/** Any number of several. */
export function manyField(about, choices) {
  const control = make('select', { class: 'field', multiple: true, size: Math.min(6, choices.length) }, choices.map(({ name, value, isChosen }) => make('option', { value, selected: isChosen }, name)));
  return field(about, control, { value: () => [...control.selectedOptions].map(({ value }) => value) });
}

/** Files: chosen, or handed over by `add` after a paste or a drop. */
export function fileField(about, { max }) {
  const tray = createTray({ max });
  const control = make('input', {
    type: 'file',
    multiple: max > 1,
    class: 'hidden-input',
    onchange() {
      tray.add(control.files);
      control.value = '';
    },
  });
  const button = make('span', { class: 'file-button', 'aria-hidden': 'true' }, icon('plus'), max > 1 ? 'Choose files' : 'Choose a file');
  button.addEventListener('click', () => control.click());
  const inside = make('div', { class: 'file-field' }, control, button, tray.node);
  return field({ ...about, max: max > 1 ? max : null }, control, { inside, files: tray.files, add: tray.add, isFull: () => tray.files().length >= max });
}
