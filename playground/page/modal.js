import { choiceField, fileField, manyField, textField } from './fields.js';
import { make } from './make.js';
import { markdown } from './markdown.js';

const dialog = document.getElementById('modal');
dialog.addEventListener('close', () => dialog.replaceChildren());

/** Opens a form that the bot asks to fill in. `onSubmit({values, files})` resolves with whether it was taken; then it closes. */
export function openModal({ title, components }, words, onSubmit) {
  const rows = components.map((component) => rowOf(component, words));
  const submit = make('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = make(
    'form',
    { novalidate: true },
    make('h2', { id: 'modal-title' }, title),
    rows.map(({ node }) => node),
    make('footer', {}, make('button', { type: 'button', class: 'button secondary', onclick: () => dialog.close() }, 'Cancel'), submit),
  );

  async function handIn(event) {
    event.preventDefault();
    const given = rows.map(({ id, value }) => [id, value()]).filter(([id, value]) => id !== null && value !== undefined);
    const files = rows.flatMap(({ id, files }) => files().map((file) => ({ field: id, file })));
    submit.disabled = true;
    const worked = await onSubmit({ values: Object.fromEntries(given), files });
    submit.disabled = false;
    if (worked) dialog.close();
  }

  form.addEventListener('submit', handIn);
  dialog.replaceChildren(form);
  dialog.showModal();
  form.querySelector('input, textarea, select')?.focus();
}

/** A row of a form: with `id`, `value()` and `files()` as they are handed in. */
function rowOf(component, words) {
  const { type, label, description } = component;
  if (type === 10) return { id: null, node: make('div', { class: 'text' }, markdown(component.content, words)), value: () => undefined, files: () => [] };
  const control = type === 1 ? component.components[0] : component.component;
  const about = { label: label ?? control.label, description, isRequired: control.required !== false, keepsEmpty: true };
  return { ...fieldOf(control, about), id: control.custom_id };
}

function fieldOf(control, about) {
  const choices = (control.options ?? []).map(({ label, value, default: isChosen }) => ({ name: label, value, isChosen: isChosen === true }));
  const chosen = choices.find(({ isChosen }) => isChosen)?.value ?? null;
  switch (control.type) {
    case 4:
      return textField(about, { isLong: control.style === 2, value: control.value ?? '', placeholder: control.placeholder ?? null, maxLength: control.max_length ?? 4000 });
    case 19:
      return fileField(about, { max: control.max_values ?? 1 });
    case 21:
      return choiceField(about, choices, chosen);
    case 22:
      return manyField(about, choices);
    case 23:
      return choiceField(about, [{ name: 'Yes', value: true }, { name: 'No', value: false }], control.default === true);
    default:
      return (control.max_values ?? 1) > 1 ? manyField(about, choices) : oneOf(about, choices, chosen);
  }
}

/** A select of which one thing can be picked; it is handed in as a list. */
function oneOf(about, choices, chosen) {
  const field = choiceField(about, choices, chosen);
  return { ...field, value: () => [field.value()].filter((value) => value !== undefined) };
}
