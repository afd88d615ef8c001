import { timeNode } from './clock.js';
import { icon } from './icon.js';
import { make } from './make.js';
import { morphChildren } from './morph.js';

const phases = {
  starting: 'Starting…',
  running: 'Running',
  stopping: 'Stopping…',
  down: 'Not running',
};

/** What people on Discord do not see, and the levers to try the bot's promises with. */
export function createScenes({ act }) {
  const panel = document.getElementById('scenes');
  const status = make('p', { class: 'status', role: 'status' });
  const purse = make('div', { class: 'purse' });
  const runs = make('ol', { class: 'runs' });
  const changed = make('span', { class: 'muted' });
  const switches = make('div', { class: 'switches' });
  const selects = new Map();
  const lever = (label, hint, action) =>
    make('div', { class: 'lever' }, make('button', { type: 'button', class: 'button secondary', onclick: () => act(action) }, label), make('p', { class: 'muted' }, hint));

  panel.append(
    make('header', {}, make('h2', {}, 'Behind the scenes'), make('button', { type: 'button', class: 'icon-button', id: 'hide-scenes', 'aria-label': 'Close' }, icon('close'))),
    make('h3', {}, 'The bot'),
    status,
    lever('Kill the bot', 'SIGKILL, in the middle of whatever it does. It starts again on what is on disk.', { action: 'start-again', signal: 'SIGKILL' }),
    lever('Restart gently', 'SIGTERM, as when a new version is rolled out.', { action: 'start-again', signal: 'SIGTERM' }),
    lever('Gateway: reconnect', 'Discord asks the bot to connect anew and to resume.', { action: 'reconnect' }),
    make('h3', {}, 'Credits'),
    purse,
    make('h3', {}, 'Sent to the agent'),
    runs,
    make('details', {}, make('summary', {}, make('h3', {}, 'How the backend behaves'), changed), make('p', { class: 'muted' }, 'Nobody knows these for sure: each can be had either way, at once.'), switches),
  );

  function selectFor({ name, meaning, values }) {
    const select = make('select', { class: 'field', id: `switch-${name}`, 'aria-describedby': `meaning-${name}` }, values.map((value) => make('option', {}, value)));
    select.addEventListener('change', () => act({ action: 'switch', name, value: values[select.selectedIndex] }));
    switches.append(make('div', { class: 'switch' }, make('label', { for: select.id }, name), select, make('p', { class: 'muted', id: `meaning-${name}` }, meaning)));
    selects.set(name, select);
    return select;
  }

  function showSwitches(rows) {
    for (const row of rows) {
      const select = selects.get(row.name) ?? selectFor(row);
      select.selectedIndex = row.values.indexOf(row.value);
      select.classList.toggle('changed', row.value !== row.values[0]);
    }
    const count = rows.filter(({ value, values }) => value !== values[0]).length;
    changed.textContent = count === 0 ? '' : `${count} changed`;
  }

  return {
    show({ scenes }) {
      const { bot, accounts } = scenes;
      status.dataset.phase = bot.phase;
      morphChildren(status, [make('span', {}, phases[bot.phase]), make('span', { class: 'muted' }, bot.pid === null ? '' : `process ${bot.pid}`)]);
      morphChildren(purse, purseOf(accounts));
      morphChildren(runs, scenes.runs.toReversed().map((run) => runNode(run)));
      runs.dataset.count = scenes.runs.length;
      showSwitches(scenes.switches);
    },
  };
}

function purseOf(accounts) {
  if (accounts.length === 0) return [make('p', { class: 'muted' }, 'The bot has no account yet; it gets one when it first needs one.')];
  return accounts.map(({ available, frozen }) =>
    make('p', {}, make('strong', { class: 'amount' }, available), ' left', frozen > 0 ? make('span', { class: 'muted' }, `, ${frozen} held for what is running`) : null),
  );
}

function runNode({ text, at, cost }) {
  return make('li', { 'data-key': at }, make('p', {}, text), make('p', { class: 'muted' }, cost === 0 ? 'free' : `${cost} credits`, ' · ', timeNode(at, 'R', 'en')));
}
