import { choiceField, fileField, numberField, textField } from './fields.js';
import { icon } from './icon.js';
import { make } from './make.js';
import { suggestedField } from './suggested-field.js';

/** Of commands with many options only so many are shown at once, the others wait as buttons. */
const SHOWN_AT_FIRST = 2;
const FEW = 3;

const yesOrNo = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];

/** The form of a slash command. `suggest(option, typed)` asks what may be meant. `draft` is the place whose words it keeps. `onUse({options, files})` resolves with whether it worked; then, or by Escape, it closes. */
export function commandForm(command, { onUse, onClose, suggest, draft }) {
  const { label, description, options } = command;
  const fields = options.map((option) => ({ option, field: fieldOf(option, `${draft} /${label}`, suggest) }));
  const isShown = ({ isRequired }, index) => isRequired || options.length <= FEW || index < SHOWN_AT_FIRST;
  const grid = make('div', { class: 'form-grid' });
  const others = make('div', { class: 'more-options', 'aria-label': 'More options' });
  for (const [index, { option, field }] of fields.entries()) {
    if (isShown(option, index)) grid.append(field.node);
    else others.append(offer(option, field));
  }

  function offer({ label, description }, field) {
    const button = make('button', { type: 'button', class: 'chip', title: description, 'aria-label': `Add option ${label}` }, '+ ', label);
    button.addEventListener('click', () => reveal(button, field));
    return button;
  }

  function reveal(button, field) {
    button.remove();
    grid.append(field.node);
    field.control.focus();
  }

  const use = make('button', { type: 'submit', class: 'button primary' }, `Use /${label}`);
  const form = make(
    'form',
    { class: 'command-form', 'aria-label': `/${label}`, novalidate: true },
    make(
      'header',
      {},
      make('strong', {}, `/${label}`),
      make('span', { class: 'muted' }, description),
      make('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: onClose }, icon('close')),
    ),
    grid,
    others.childElementCount > 0 ? others : null,
    make('footer', {}, use),
  );

  async function handIn(event) {
    event.preventDefault();
    const given = fields.map(({ option, field }) => [option.name, field.value()]).filter(([, value]) => value !== undefined);
    const files = fields.flatMap(({ option, field }) => field.files().map((file) => ({ field: option.name, file })));
    use.disabled = true;
    const worked = await onUse({ options: Object.fromEntries(given), files });
    use.disabled = false;
    if (!worked) return;
    for (const { field } of fields) field.sent();
    onClose();
  }

  form.addEventListener('submit', handIn);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onClose();
  });

  return {
    node: form,
    focus: () => (fields.find(({ field }) => grid.contains(field.node))?.field.control ?? use).focus(),
    /** Puts files into the next fields that take one. */
    add(files) {
      const free = fields.filter(({ field }) => field.add !== undefined && !field.isFull());
      for (const [index, file] of [...files].entries()) {
        const next = free[index];
        if (next === undefined) break;
        if (!grid.contains(next.field.node)) others.querySelector(`[aria-label="Add option ${next.option.label}"]`)?.click();
        next.field.add([file]);
      }
    },
  };
}

function fieldOf({ name, label, description, type, isRequired, isSuggested, choices, min, max, maxLength }, form, suggest) {
  const about = { label, description, isRequired };
  if (choices.length > 0) return choiceField(about, choices);
  if (type === 11) return fileField(about, { max: 1 });
  if (type === 5) return choiceField(about, yesOrNo);
  if (type === 4 || type === 10) return numberField(about, { min, max, isWhole: type === 4 });
  const draft = `${form} ${label}`;
  return isSuggested ? suggestedField(about, { maxLength, draft, ask: (typed) => suggest(name, typed) }) : textField(about, { maxLength, draft });
}
