import { beginning } from './beginning.js';
import { createFollowing } from './following.js';
import { createRendering, place } from './rendering.js';

const PAGE = 60;
const NEAR_TOP_PX = 600;

/**
 * The messages of the open channel: the newest ones, and more as somebody scrolls up. `on` is told what was done to a
 * message: `press(message, customId)`, `choose(message, customId, picked)`, `react(message, emoji)`, `reply(message)`,
 * `menu(message, place)`; `tryOut(what)` what the welcome offers, `more()` when older ones are to be read.
 */
export function createMessages(on) {
  const log = document.getElementById('log');
  const list = document.getElementById('messages');
  const dismissed = new Set();
  const rendering = createRendering();
  const following = createFollowing(log, list, backAtEnd);
  let shown = [];
  let hasOlder = false;
  let count = 0;
  let openId = null;
  let reachable = null;
  /** How much is asked for: so many, and back to a message that somebody wants to see. */
  let part = { most: PAGE, back: '' };
  let begun = { of: '', node: null };

  function show(state, words) {
    const isElsewhere = openId !== state.open;
    const focused = document.activeElement;
    const hadFocus = log.contains(focused);
    if (isElsewhere) rendering.forget();
    if (isElsewhere) backAtEnd();
    openId = state.open;
    hasOlder = state.hasOlder;
    count = state.messages.length;
    shown = state.messages.filter(({ id }) => !dismissed.has(id));
    const above = hasOlder ? null : welcome(state);
    following.keep(isElsewhere, () => place(list, [above, ...rendering.nodes(shown, words)].filter((node) => node !== null)));
    // Who opened a thread by its link goes on where one writes.
    if (hadFocus && isElsewhere) document.getElementById('text').focus({ preventScroll: true });
    else if (hadFocus && focused !== document.activeElement) focused.focus({ preventScroll: true });
    if (!list.contains(document.activeElement)) makeReachable(list.lastElementChild);
    if (part.back !== '') reached();
  }

  /** Made anew only when it is another: whoever is about to press something in it still presses that. */
  function welcome(state) {
    const { kind, name } = state.channels.find(({ id }) => id === state.open) ?? {};
    const of = JSON.stringify([state.open, kind, name, shown.length === 0]);
    if (of !== begun.of) begun = { of, node: beginning(state, shown.length === 0) };
    return begun.node;
  }

  /** Of all messages Tab reaches one; the arrows go on from there. */
  function makeReachable(one) {
    if (reachable !== null) reachable.tabIndex = -1;
    if (one !== null) one.tabIndex = 0;
    reachable = one;
  }

  function backAtEnd() {
    part = { most: PAGE, back: '' };
  }

  function reached() {
    const { back } = part;
    if (nodeOf(back) === null && hasOlder) return;
    part = { most: Math.max(part.most, count), back: '' };
    if (nodeOf(back) !== null) goTo(back);
  }

  const nodeOf = (id) => list.querySelector(`[data-id="${id}"]`);

  function messageOf(element) {
    const id = element.closest('[data-id]')?.dataset.id;
    return shown.find((message) => message.id === id);
  }

  function clicked({ target }) {
    const actor = target.closest('[data-press], [data-react], [data-vote], [data-reply], [data-menu], [data-jump], [data-dismiss], [data-try], .spoiler');
    if (actor === null) return;
    const message = messageOf(actor);
    const { press, react, vote, reply, menu, jump, dismiss, try: what } = actor.dataset;
    if (what !== undefined) on.tryOut(what);
    else if (press !== undefined) on.press(message, press);
    else if (react !== undefined) on.react(message, react);
    else if (vote !== undefined) on.vote(message, vote);
    else if (reply !== undefined) on.reply(message);
    else if (menu !== undefined) on.menu(message, actor.getBoundingClientRect());
    else if (jump !== undefined) goTo(jump);
    else if (dismiss !== undefined) drop(message);
    else actor.classList.toggle('open');
  }

  function drop({ id }) {
    dismissed.add(id);
    shown = shown.filter((message) => message.id !== id);
    nodeOf(id)?.remove();
  }

  function goTo(id) {
    const target = nodeOf(id);
    if (target === null) return ask({ back: id });
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  }

  function ask(more) {
    part = { ...part, ...more };
    on.more();
  }

  function walk(event) {
    const current = event.target.closest('[data-id]');
    if (event.target !== current) return;
    const all = [...list.querySelectorAll('[data-id]')];
    const at = all.indexOf(current);
    const next = { ArrowUp: all[at - 1], ArrowDown: all[at + 1], Home: all[0], End: all.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    makeReachable(next);
    next.focus();
  }

  list.addEventListener('click', clicked);
  list.addEventListener('keydown', walk);
  list.addEventListener('change', ({ target }) => {
    const picked = [...(target.selectedOptions ?? [])].map(({ value }) => value).filter((value) => value !== '');
    if (target.dataset.choose !== undefined && (picked.length > 0 || target.dataset.none !== undefined)) on.choose(messageOf(target), target.dataset.choose, picked);
  });
  list.addEventListener('contextmenu', (event) => {
    const message = messageOf(event.target);
    if (message === undefined || event.target.closest('a, img, video, input, textarea') !== null) return;
    event.preventDefault();
    on.menu(message, new DOMRect(event.clientX, event.clientY, 0, 0));
  });
  log.addEventListener('scroll', () => {
    if (hasOlder && count >= part.most && log.scrollTop < NEAR_TOP_PX) ask({ most: count + PAGE });
  });

  return { show, part: () => part, newestOfYours: () => shown.findLast(({ isYours, type }) => isYours && (type === 0 || type === 19)) };
}
