import { make } from './make.js';

/** The levers, group by group: buttons for what happens once, lists for what is one way or another. */
export function createLevers({ act }) {
  const node = make('div', { class: 'levers' });
  const selects = new Map();
  const pull = (lever, value = null) => act({ action: 'pull', lever, value });

  function deed({ name, label, hint }) {
    const id = `hint-${name}`;
    const button = make('button', { type: 'button', class: 'button secondary', 'aria-describedby': id, onclick: () => pull(name) }, label);
    return make('div', { class: 'lever' }, button, make('p', { class: 'muted', id }, hint));
  }

  function setting({ name, label, hint, values }) {
    const id = `lever-${name}`;
    const select = make('select', { class: 'field', id, 'aria-describedby': `hint-${name}` }, values.map(({ value, words }) => make('option', { value }, words)));
    select.addEventListener('change', () => pull(name, select.value));
    selects.set(name, select);
    return make('div', { class: 'lever' }, make('label', { for: id }, label), select, make('p', { class: 'muted', id: `hint-${name}` }, hint));
  }

  function begin(groups) {
    const parts = groups.map(({ title, levers }) =>
      make('section', { 'aria-label': title }, make('h3', {}, title), levers.map((lever) => (lever.kind === 'deed' ? deed(lever) : setting(lever)))),
    );
    node.replaceChildren(...parts);
  }

  return {
    node,
    /** Shows how each is now. Answers how many are not as usual. */
    show(groups) {
      if (selects.size === 0) begin(groups);
      const settings = groups.flatMap(({ levers }) => levers).filter(({ kind }) => kind === 'setting');
      for (const { name, value, isUsual } of settings) {
        const select = selects.get(name);
        select.value = value;
        select.classList.toggle('changed', !isUsual);
      }
      return settings.filter(({ isUsual }) => !isUsual).length;
    },
  };
}
