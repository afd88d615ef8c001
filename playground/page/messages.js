import { make } from './make.js';
import { messageNode } from './message.js';
import { morphChildren } from './morph.js';

const COMPACT_WITHIN_MS = 7 * 60_000;
const NEAR_PX = 80;

/**
 * The messages of the open channel. It stays at the newest one unless somebody scrolled up. `on` is told what was
 * done to a message: `press(message, customId)`, `choose(message, customId, picked)`, `react(message, emoji)`,
 * `reply(message)`, `menu(message, place)`.
 */
export function createMessages(on) {
  const log = document.getElementById('log');
  const list = document.getElementById('messages');
  const toNewest = document.getElementById('to-newest');
  const dismissed = new Set();
  let shown = [];
  let words = null;
  let openId = null;
  let isAtEnd = true;

  function show(state, newWords) {
    words = newWords;
    shown = state.messages.filter(({ id }) => !dismissed.has(id));
    if (openId !== state.open) {
      openId = state.open;
      list.replaceChildren();
      isAtEnd = true;
    }
    const focused = document.activeElement;
    const nodes = shown.map((message, index) => messageNode(message, isCompact(shown[index - 1], message), words));
    morphChildren(list, nodes.length === 0 ? [beginning(state)] : nodes);
    if (focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true });
    list.querySelector('[data-id]:last-child')?.setAttribute('tabindex', '0');
    follow();
  }

  /** Scrolls to the end when that is where one was. */
  function follow() {
    if (isAtEnd) log.scrollTop = log.scrollHeight;
    toNewest.hidden = isAtEnd;
  }

  function messageOf(element) {
    const id = element.closest('[data-id]')?.dataset.id;
    return shown.find((message) => message.id === id);
  }

  function clicked({ target }) {
    const actor = target.closest('[data-press], [data-react], [data-reply], [data-menu], [data-jump], [data-dismiss], .spoiler');
    if (actor === null) return;
    const message = messageOf(actor);
    const { press, react, reply, menu, jump, dismiss } = actor.dataset;
    if (press !== undefined) on.press(message, press);
    else if (react !== undefined) on.react(message, react);
    else if (reply !== undefined) on.reply(message);
    else if (menu !== undefined) on.menu(message, actor.getBoundingClientRect());
    else if (jump !== undefined) goTo(jump);
    else if (dismiss !== undefined) drop(message);
    else actor.classList.toggle('open');
  }

  function drop({ id }) {
    dismissed.add(id);
    shown = shown.filter((message) => message.id !== id);
    list.querySelector(`[data-id="${id}"]`)?.remove();
  }

  function goTo(id) {
    const target = list.querySelector(`[data-id="${id}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  function walk(event) {
    const current = event.target.closest('[data-id]');
    if (event.target !== current) return;
    const all = [...list.querySelectorAll('[data-id]')];
    const at = all.indexOf(current);
    const next = { ArrowUp: all[at - 1], ArrowDown: all[at + 1], Home: all[0], End: all.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next.focus();
  }

  list.addEventListener('click', clicked);
  list.addEventListener('keydown', walk);
  list.addEventListener('change', ({ target }) => {
    const picked = [...(target.selectedOptions ?? [])].map(({ value }) => value).filter((value) => value !== '');
    if (target.dataset.choose !== undefined && picked.length > 0) on.choose(messageOf(target), target.dataset.choose, picked);
  });
  list.addEventListener('contextmenu', (event) => {
    const message = messageOf(event.target);
    if (message === undefined || event.target.closest('a, img, video, input, textarea') !== null) return;
    event.preventDefault();
    on.menu(message, new DOMRect(event.clientX, event.clientY, 0, 0));
  });
  log.addEventListener('scroll', () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
    toNewest.hidden = isAtEnd;
  });
  toNewest.addEventListener('click', () => {
    isAtEnd = true;
    follow();
  });
  // Pictures and videos grow once they are loaded, and so does the box below.
  const growing = new ResizeObserver(follow);
  growing.observe(list);
  growing.observe(log);

  return { show, newestOfYours: () => shown.findLast(({ isYours, type }) => isYours && (type === 0 || type === 19)) };
}

function isCompact(before, message) {
  if (before === undefined || message.reply !== null || message.answers !== null || before.isOnlyForYou !== message.isOnlyForYou) return false;
  const isSaid = [0, 19, 20, 23].includes(before.type) && message.type === 0;
  return isSaid && before.author.id === message.author.id && message.at - before.at < COMPACT_WITHIN_MS;
}

function beginning({ channels, open }) {
  const { kind, name } = channels.find(({ id }) => id === open) ?? { kind: 'text', name: '' };
  const hints = {
    dm: 'Send a picture here, or type / to see what can be done.',
    text: 'Type / and choose animate, or drop a picture here and open its menu: Apps › Animate this.',
    thread: 'Nothing has been said here yet.',
  };
  return make('li', { class: 'beginning', 'data-key': 'beginning' }, make('h2', {}, kind === 'text' ? `Welcome to #${name}` : name), make('p', {}, hints[kind] ?? ''));
}
