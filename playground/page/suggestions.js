import { make } from './make.js';

/**
 * The list beside a box for words: above the message box commands after "/" and people after "@". `find(text, caret)` answers what fits as
 * `[{label, hint, take}]`. Arrows choose, Enter and Tab take, Escape closes.
 */
export function createSuggestions(text, find, { id = 'suggestions', label = 'Suggestions' } = {}) {
  const list = make('ul', { class: 'suggestions', id, role: 'listbox', 'aria-label': label, hidden: true });
  let found = [];
  let at = 0;
  let isClosed = false;

  function look() {
    isClosed = false;
    at = 0;
    draw();
  }

  function draw() {
    found = isClosed ? [] : find(text.value, text.selectionStart);
    list.hidden = found.length === 0;
    if (text.role === 'combobox') text.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(
      ...found.map(({ label, hint }, index) =>
        make('li', { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at) }, make('strong', {}, label), make('span', { class: 'muted' }, hint)),
      ),
    );
    if (found.length === 0) return text.removeAttribute('aria-activedescendant');
    text.setAttribute('aria-activedescendant', `${id}-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  /** Whether a key was meant for the list. */
  function takesKey(event) {
    if (found.length === 0 || event.isComposing) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') at = (at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
    else if (event.key === 'Escape') isClosed = true;
    else if (event.key === 'Enter' || event.key === 'Tab') return take(at);
    else return false;
    draw();
    return true;
  }

  function take(index) {
    const { take: use } = found[index];
    isClosed = true;
    draw();
    use();
    return true;
  }

  // Before the box loses its focus to the list.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const index = [...list.children].indexOf(event.target.closest('li'));
    if (index >= 0) take(index);
  });
  text.addEventListener('input', look);
  text.addEventListener('blur', () => {
    isClosed = true;
    draw();
  });
  return { node: list, takesKey, look };
}
