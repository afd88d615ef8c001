import { make } from './make.js';
import { morphChildren } from './morph.js';
import { readView } from './server.js';

const EVERY_MS = 1000;

const empty = {
  requests: 'The bot has asked nobody for anything yet.',
  turns: 'Open the thread of a request: its steps stand here then.',
  log: 'The bot has written nothing yet.',
};

/** The lists behind the scenes. The one that is open is read anew every second; `channel()` is the open channel. */
export function createViews({ channel }) {
  const nodes = Object.fromEntries(Object.keys(empty).map((name) => [name, make('ol', { class: `view ${name}` })]));
  let open = null;
  let isReading = false;

  async function read() {
    const name = open;
    if (name === null || isReading || document.hidden) return;
    isReading = true;
    const rows = await readView(name, channel()).catch(() => null);
    isReading = false;
    if (rows === null) return; // the banner says that the playground is away
    const shown = rows.length === 0 ? [make('li', { class: 'muted' }, empty[name])] : rows.map(rowOf[name]);
    morphChildren(nodes[name], shown);
  }

  setInterval(read, EVERY_MS);
  return {
    nodes,
    open(name) {
      open = name in nodes ? name : null;
      void read();
    },
  };
}

const timeOf = (at) => new Date(at).toLocaleTimeString('en-GB');

const rowOf = {
  requests: ({ to, at, method, path, status, words }) =>
    make(
      'li',
      { class: status !== null && status >= 400 ? 'bad' : null },
      make('p', {}, make('span', { class: 'muted' }, timeOf(at)), ' ', make('strong', {}, to === 'nemo' ? 'NemoVideo' : 'Discord'), ' ', words),
      make('p', { class: 'wire' }, `${method} ${path} → ${status ?? 'no answer yet'}`),
    ),
  turns: ({ title, notes, phases }) =>
    make(
      'li',
      {},
      make('p', {}, make('strong', {}, title)),
      make('ol', { class: 'phases' }, phases.map(({ after, phase }) => make('li', {}, make('span', { class: 'muted' }, after), phase))),
      notes.map((note) => make('p', { class: 'muted' }, note)),
    ),
  log: ({ at, level, words, rest }) =>
    make(
      'li',
      { class: ['warning', 'error', 'fatal'].includes(level) ? 'bad' : null },
      make('p', {}, make('span', { class: 'muted' }, at === null ? '' : `${timeOf(at)} ${level}`), ' ', words),
      rest === '' ? null : make('p', { class: 'wire' }, rest),
    ),
};
