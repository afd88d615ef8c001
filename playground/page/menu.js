import { make } from './make.js';

const GAP_PX = 4;
const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const menu = document.getElementById('menu');
let opener = null;

/** Opens a menu at a place of the window. Items are `{label, run}`, `{heading}`, or `{choices: [{label, name, run}]}` side by side. */
export function openMenu(items, place) {
  opener = document.activeElement;
  menu.replaceChildren(...items.map(itemNode));
  menu.showPopover();
  put(place);
  menu.querySelector('button')?.focus();
}

function itemNode(item) {
  if (item.heading !== undefined) return make('p', { role: 'presentation' }, item.heading);
  return item.choices === undefined ? entry(item) : make('div', { class: 'choices', role: 'group' }, item.choices.map(entry));
}

function entry({ label, name = null, run, isDanger = false }) {
  const choose = () => {
    close();
    run();
  };
  return make('button', { type: 'button', role: 'menuitem', tabindex: -1, class: isDanger ? 'danger' : null, 'aria-label': name, onclick: choose }, label);
}

/** The focus goes back to where it came from. */
function close() {
  opener?.focus();
  if (menu.matches(':popover-open')) menu.hidePopover();
}

function put(place) {
  const { width, height } = menu.getBoundingClientRect();
  const wanted = place.width === 0 ? place.left : place.right - width;
  const below = place.bottom + GAP_PX;
  menu.style.left = `${Math.max(GAP_PX, Math.min(wanted, innerWidth - width - GAP_PX))}px`;
  menu.style.top = `${below + height > innerHeight ? Math.max(GAP_PX, place.top - height - GAP_PX) : below}px`;
}

menu.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return close();
  const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [...menu.querySelectorAll('button')];
  all.at((all.indexOf(document.activeElement) + step) % all.length)?.focus();
});
menu.addEventListener('focusout', ({ relatedTarget }) => {
  if (!menu.contains(relatedTarget) && menu.matches(':popover-open')) menu.hidePopover();
});
// Whoever presses an entry shall not lose the menu before the click; not every browser focuses what is pressed.
menu.addEventListener('pointerdown', (event) => event.preventDefault());
