import { avatar } from './avatar.js';
import { make } from './make.js';
import { morphChildren } from './morph.js';

/** Who one is. Another choice makes one somebody else, with that person's language. */
export function createWho(here) {
  const place = document.getElementById('who');
  const face = make('span', {});
  const language = make('span', { class: 'muted' });
  const select = make('select', { id: 'person', onchange: () => here.go({ person: select.value }) });
  place.append(face, make('label', { for: 'person', class: 'hidden' }, 'You are'), select, language);

  return {
    show({ people, you }) {
      morphChildren(face, [avatar(you.name, 'medium')]);
      morphChildren(select, people.map(({ name }) => make('option', { value: name }, name)));
      select.value = you.name;
      language.textContent = new Intl.DisplayNames('en', { type: 'language' }).of(you.locale) ?? you.locale;
    },
  };
}
