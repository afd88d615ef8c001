import { startClock } from './clock.js';
import { createComposer } from './composer.js';
import { catchFiles } from './files-dropped.js';
import { createForum } from './forum.js';
import { createHere } from './here.js';
import { icon } from './icon.js';
import { openMenu } from './menu.js';
import { messageMenu } from './message-menu.js';
import { createMessages } from './messages.js';
import { openModal } from './modal.js';
import { createScenes } from './scenes.js';
import { listen, readState, send } from './server.js';
import { createSidebar } from './sidebar.js';
import { startThemeSwitch } from './theme-switch.js';
import { toast } from './toast.js';
import { createWho } from './who.js';
import { createWords } from './words.js';

const here = createHere(read);
/** Buttons whose answer is awaited. */
const busy = new Set();
let state = null;
let isReading = false;
let isStale = false;

/** Reads everything anew, and once more when something happened meanwhile. */
async function read() {
  isStale = true;
  if (isReading) return;
  isReading = true;
  while (isStale) {
    isStale = false;
    await readState({ person: here.person(), channel: here.channel(), ...messages.part() }).then(show, (error) => toast(error.message));
  }
  isReading = false;
}

function show(next) {
  state = next;
  const words = createWords(state, here, busy);
  document.documentElement.dataset.ready = 'true';
  sidebar.show(state);
  who.show(state);
  forum.show(state);
  messages.show(state, words);
  composer.show(state);
  scenes.show(state);
}

/** Does something, and whatever it leads to. Resolves with whether it worked; if not, a toast says why. */
async function act(action, files = []) {
  const isPersonal = !['switch', 'pull', 'reset'].includes(action.action);
  try {
    const { form, goTo } = await send(isPersonal ? { person: here.person(), ...action } : action, files);
    if (form !== null) openModal(form, createWords(state, here, busy), ({ values, files }) => act({ action: 'submit', formId: form.id, values }, files));
    if (goTo !== null) here.go({ channel: goTo });
    return true;
  } catch (error) {
    toast(error.message);
    return false;
  }
}

/** What may be meant by what is typed. Rejects with what Discord's client would show. */
const ask = async (about) => (await send({ person: here.person(), action: 'suggest', ...about })).suggestions;

async function press(message, button) {
  if (busy.has(button)) return;
  busy.add(button);
  show(state);
  await act({ action: 'press', messageId: message.id, button });
  busy.delete(button);
  show(state);
}

const sidebar = createSidebar(here);
const who = createWho(here);
const forum = createForum({ act, here });
const messages = createMessages({
  press,
  choose: (message, select, picked) => act({ action: 'choose', messageId: message.id, select, picked }),
  react: (message, emoji) => act({ action: 'react', messageId: message.id, emoji }),
  vote: (message, answer) => act({ action: 'vote', messageId: message.id, answer }),
  reply: (message) => composer.reply(message),
  tryOut: (what) => act({ action: 'try', what, channelId: state.open }),
  more: read,
  menu: (message, place) => openMenu(messageMenu(message, state.commands, { act, reply: composer.reply, edit: composer.edit }), place),
});
const composer = createComposer({ act, ask, newestOfYours: messages.newestOfYours });
const scenes = createScenes({ act, here });

const showScenes = document.getElementById('show-scenes');
showScenes.append(icon('scenes'));
for (const button of [showScenes, document.getElementById('hide-scenes')]) button.addEventListener('click', toggleScenes);

function toggleScenes() {
  const isOpen = !document.getElementById('app').classList.toggle('without-scenes');
  showScenes.setAttribute('aria-expanded', String(isOpen));
}

function gone(isGone) {
  const banner = document.getElementById('gone');
  banner.hidden = !isGone;
  banner.textContent = isGone ? 'The playground has ended. Start it again with: npm run playground' : '';
}

if (innerWidth < 1100) toggleScenes();
catchFiles((files) => composer.add(files));
startClock();
startThemeSwitch();
listen(read, gone);
document.addEventListener('visibilitychange', () => state !== null && show(state));
