import { icon } from './icon.js';
import { make } from './make.js';
import { morphChildren } from './morph.js';
import { createUnread } from './unread.js';

const icons = { text: 'hash', forum: 'forum', dm: 'dm', thread: 'thread' };

/** The list of channels, with their threads below them. */
export function createSidebar(here) {
  const list = document.getElementById('channels');
  const sidebar = document.getElementById('sidebar');
  const toggle = document.getElementById('show-channels');
  const unread = createUnread();
  toggle.append(icon('menu'));

  function open(isOpen) {
    sidebar.classList.toggle('open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
  }

  toggle.addEventListener('click', () => open(!sidebar.classList.contains('open')));
  list.addEventListener('click', ({ target }) => {
    if (target.closest('a') !== null) open(false);
  });
  document.getElementById('main').addEventListener('pointerdown', ({ target }) => {
    if (target.closest('#show-channels') === null) open(false);
  });

  function show({ channels, open: openId, you }) {
    if (!unread.knows(you.name)) unread.begin(you.name, channels);
    const opened = channels.find(({ id }) => id === openId);
    if (opened !== undefined && !document.hidden) unread.see(you.name, opened);

    const line = (channel) => lineOf(channel, { isOpen: channel.id === openId, news: unread.of(you.name, channel), href: here.address({ channel: channel.id }) });
    const withThreads = (channel) => {
      const threads = channels.filter(({ parentId }) => parentId === channel.id).toReversed();
      return make('li', { 'data-key': channel.id }, line(channel), threads.length > 0 ? make('ul', {}, threads.map((thread) => make('li', { 'data-key': thread.id }, line(thread)))) : null);
    };
    const group = (title, members) => [make('h2', {}, title), make('ul', {}, members.map(withThreads))];
    const [away, ours] = [channels.filter(({ isAway }) => isAway), channels.filter(({ isAway }) => !isAway)];
    morphChildren(list, [
      ...group('Channels', ours.filter(({ kind }) => kind === 'text' || kind === 'forum')),
      ...group('Direct messages', ours.filter(({ kind }) => kind === 'dm')),
      ...(away.length > 0 ? group('Where the bot is not', away) : []),
    ]);
    showInTitle(opened, channels.filter((channel) => unread.of(you.name, channel) === 'ping').length);
  }

  return { show };
}

function lineOf({ kind, name, isPrivate, isArchived }, { isOpen, news, href }) {
  const classes = [isArchived && 'archived', news !== null && 'news'].filter(Boolean).join(' ');
  return make(
    'a',
    { href, class: classes || null, 'aria-current': isOpen ? 'page' : null, title: name },
    icon(isPrivate ? 'lock' : icons[kind]),
    make('span', { class: 'cut' }, name),
    news === 'ping' ? make('span', { class: 'badge' }, '@', make('span', { class: 'hidden' }, ' you were mentioned')) : null,
  );
}

function showInTitle(channel, pings) {
  const name = channel === undefined ? 'Playground' : `${channel.kind === 'text' ? '#' : ''}${channel.name}`;
  document.title = pings > 0 ? `(${pings}) ${name}` : name;
  const heading = document.getElementById('title');
  heading.replaceChildren(...(channel === undefined ? [] : [icon(channel.isPrivate ? 'lock' : icons[channel.kind])]), make('span', { class: 'cut' }, channel?.name ?? ''));
}
