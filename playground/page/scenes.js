import { timeNode } from './clock.js';
import { icon } from './icon.js';
import { createLevers } from './levers.js';
import { make } from './make.js';
import { morphChildren } from './morph.js';
import { createSwitches } from './switches.js';
import { makeTabs } from './tabs.js';
import { createViews } from './views.js';

const phases = {
  starting: 'Starting…',
  running: 'Running',
  stopping: 'Stopping…',
  down: 'Not running',
};

/** What people on Discord do not see, and the levers to try the bot's promises with. */
export function createScenes({ act, here }) {
  const panel = document.getElementById('scenes');
  const status = make('p', { class: 'status', role: 'status' });
  const purse = make('div', { class: 'purse' });
  const runs = make('ol', { class: 'runs' });
  const levers = createLevers({ act });
  const switches = createSwitches({ act });
  let openChannel = '';
  const views = createViews({ channel: () => openChannel });
  const reset = make('button', { type: 'button', class: 'button secondary', onclick: () => act({ action: 'reset' }) }, 'Reset all');
  const owner = make('p', { class: 'muted' });

  panel.append(
    make('header', {}, make('h2', {}, 'Behind the scenes'), make('button', { type: 'button', class: 'icon-button', id: 'hide-scenes', 'aria-label': 'Close' }, icon('close'))),
    make('div', { class: 'now' }, status, purse),
    ...makeTabs(
      'Behind the scenes',
      [
        ['levers', 'Levers', reset, levers.node, make('section', { 'aria-label': 'People' }, make('h3', {}, 'People'), owner), switches.node],
        ['requests', 'Requests', make('h3', {}, 'Sent to the agent, and what it cost'), runs, make('h3', {}, 'Every request'), views.nodes.requests],
        ['turns', 'Turns', views.nodes.turns],
        ['log', 'Log', views.nodes.log],
      ],
      views.open,
    ),
  );

  return {
    show({ scenes, open, you }) {
      const { bot, accounts } = scenes;
      openChannel = open ?? '';
      status.dataset.phase = bot.phase;
      morphChildren(status, [make('span', {}, phases[bot.phase]), make('span', { class: 'muted' }, bot.pid === null ? '' : `process ${bot.pid}`)]);
      morphChildren(purse, purseOf(accounts));
      morphChildren(runs, scenes.runs.toReversed().map((run) => runNode(run)));
      const changed = levers.show(scenes.levers);
      reset.textContent = changed === 0 ? 'Reset all' : `Reset all (${changed} changed)`;
      switches.show(scenes.switches);
      const person = you.name === 'Owner' ? 'You' : 'Owner';
      const text = person === 'Owner' ? 'Be the owner of the bot' : 'Be yourself again';
      morphChildren(owner, [make('a', { 'data-as': person, href: here.address({ person, channel: open ?? '' }) }, text), make('span', {}, ': the owner alone is shown how to get more credits.')]);
    },
  };
}

function purseOf(accounts) {
  if (accounts.length === 0) return [make('p', { class: 'muted' }, 'No account yet: the bot gets one when it first needs one.')];
  return accounts.map(({ available, frozen }) =>
    make('p', {}, make('strong', { class: 'amount' }, available), ' credits', frozen > 0 ? make('span', { class: 'muted' }, `, ${frozen} held`) : null),
  );
}

function runNode({ text, at, cost }) {
  return make('li', { 'data-key': at }, make('p', {}, text), make('p', { class: 'muted' }, cost === 0 ? 'free' : `${cost} credits`, ' · ', timeNode(at, 'R', 'en')));
}
