import { textField } from './fields.js';
import { make } from './make.js';
import { createSuggestions } from './suggestions.js';

/** As long as somebody goes on typing, nothing is asked. */
const PAUSE_MS = 150;

/**
 * A field of words for which the application suggests some while they are typed. `ask(typed)` resolves with
 * `[{name, value}]`. Arrows choose, Enter takes, Escape closes the list; what is typed may also stay as it is.
 */
export function suggestedField(about, { maxLength, draft, ask }) {
  const inside = make('div', { class: 'suggested' });
  const field = textField({ ...about, inside }, { maxLength, draft });
  const { control } = field;
  let known = [];
  let asked = 0;
  let timer = null;

  const suggestions = createSuggestions(control, () => known.map(({ name, value }) => ({ label: name, hint: '', take: () => take(value) })), {
    id: `${control.id}-suggestions`,
    label: `Suggestions for ${about.label}`,
  });
  const status = make('p', { class: 'muted', role: 'status' });
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': suggestions.node.id, 'aria-expanded': 'false' })) control.setAttribute(name, value);
  inside.append(control, suggestions.node, status);

  function take(value) {
    control.value = value;
    control.dispatchEvent(new Event('change'));
    show([], '');
  }

  function show(found, said) {
    known = found;
    status.textContent = said;
    suggestions.look();
  }

  /** What was typed meanwhile makes an older answer worth nothing. */
  async function find() {
    const mine = (asked += 1);
    const typed = control.value;
    const [found, said] = await ask(typed).then(
      (choices) => [choices, choices.length === 0 && typed !== '' ? 'No options match your search.' : ''],
      (error) => [[], error.message],
    );
    if (mine === asked && document.activeElement === control) show(found, said);
  }

  control.addEventListener('focus', find);
  control.addEventListener('input', () => {
    asked += 1;
    clearTimeout(timer);
    timer = setTimeout(find, PAUSE_MS);
  });
  control.addEventListener('keydown', (event) => {
    // Tab goes on to the next field, as in every form.
    if (event.key === 'Tab' || !suggestions.takesKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return field;
}
