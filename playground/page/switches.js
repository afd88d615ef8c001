import { make } from './make.js';

/** What nobody knows of the real service for sure, in the words of its meaning: each can be had either way. */
export function createSwitches({ act }) {
  const rows = make('div', { class: 'levers' });
  const changed = make('span', { class: 'muted' });
  const node = make(
    'details',
    {},
    make('summary', {}, make('h3', {}, 'What nobody knows for sure'), changed),
    make('p', { class: 'muted' }, 'How the real service answers in detail. Each can be had either way, at once; the first choice is how it is usually.'),
    rows,
  );
  const selects = new Map();

  function selectFor({ name, meaning, values, group }) {
    const select = make('select', { class: 'field', id: `switch-${name}` }, values.map((value) => make('option', {}, value)));
    select.addEventListener('change', () => act({ action: 'switch', name, value: values[select.selectedIndex] }));
    if (rows.lastElementChild?.dataset.group !== group) rows.append(make('section', { 'data-group': group, 'aria-label': group }, make('h3', {}, group)));
    rows.lastElementChild.append(make('div', { class: 'lever' }, make('label', { for: select.id }, meaning), select));
    selects.set(name, select);
    return select;
  }

  return {
    node,
    show(all) {
      for (const row of all) {
        const select = selects.get(row.name) ?? selectFor(row);
        select.selectedIndex = row.values.indexOf(row.value);
        select.classList.toggle('changed', row.value !== row.values[0]);
      }
      const count = all.filter(({ value, values }) => value !== values[0]).length;
      changed.textContent = count === 0 ? '' : `${count} changed`;
    },
  };
}
