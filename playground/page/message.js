import { avatar } from './avatar.js';
import { momentOf } from './clock.js';
import { componentNode } from './components.js';
import { icon } from './icon.js';
import { inline } from './inline.js';
import { make } from './make.js';
import { markdown } from './markdown.js';
import { filesOf } from './media.js';
import { pollNode } from './poll.js';

const POLL_RESULT = 46;
const systemTypes = [1, 18, POLL_RESULT];

/** A message as a list item. `isCompact`: it goes on from the one above, by the same person. */
export function messageNode(message, isCompact, words) {
  const { id, type } = message;
  if (systemTypes.includes(type)) return systemNode(message);
  if (type === 21) return make('li', { class: 'message system', 'data-key': id }, make('p', {}, 'The message this thread grew from was deleted.'));
  const classes = ['message', isCompact && 'compact', message.pingsYou && 'pings', message.isOnlyForYou && 'only-you'].filter(Boolean).join(' ');
  return make(
    'li',
    { class: classes, 'data-key': id, 'data-id': id, tabindex: -1, 'aria-label': `${message.author.name}, ${momentOf(message.at, words.locale)}` },
    isCompact ? null : above(message, words),
    isCompact ? null : avatar(message.author.name),
    isCompact ? null : head(message, words),
    make('div', { class: 'body' }, body(message, words)),
    tools(message),
  );
}

/** What is said, what is shown, and what hangs on it. */
function body(message, words) {
  const { content, components, attachments, forwarded, poll } = message;
  if (message.isLoading) return [make('p', { class: 'loading' }, make('span', { class: 'dots', 'aria-hidden': 'true' }), `${message.author.name} is thinking…`)];
  const shown = mediaPaths(components);
  return [
    content === '' ? null : make('div', { class: 'text' }, markdown(content, words), message.isEdited ? make('span', { class: 'edited' }, '(edited)') : null),
    forwarded === null ? null : forwardedNode(forwarded, words),
    components.map((component) => componentNode(component, words)),
    poll === null ? null : pollNode(poll),
    filesOf(attachments.filter(({ url }) => !shown.has(url))),
    reactions(message),
    threadLink(message, words),
    message.isOnlyForYou ? onlyYou() : null,
  ];
}

function head({ author, at }, words) {
  return make(
    'p',
    { class: 'head' },
    make('strong', { class: 'name' }, author.name),
    author.isBot ? make('span', { class: 'app' }, 'APP') : null,
    make('time', { class: 'muted', datetime: new Date(at).toISOString(), title: new Date(at).toLocaleString(words.locale) }, momentOf(at, words.locale)),
  );
}

function above({ reply, answers }, words) {
  if (reply !== null && reply.id === null) return make('p', { class: 'above' }, icon('spine'), make('em', {}, 'The original message was deleted'));
  if (reply !== null)
    return make(
      'button',
      { type: 'button', class: 'above', 'data-jump': reply.id, title: 'Go to that message' },
      icon('spine'),
      make('span', { class: 'hidden' }, 'Reply to '),
      avatar(reply.author, 'tiny'),
      make('strong', {}, reply.author),
      make('span', { class: 'cut' }, inline(reply.text.split('\n').find((line) => line.trim() !== '') ?? 'a message', words)),
    );
  if (answers === null) return null;
  const what = answers.command === null ? ' pressed a button' : make('span', {}, ' used ', make('span', { class: 'mention' }, answers.command));
  return make('p', { class: 'above' }, icon('spine'), avatar(answers.user, 'tiny'), make('span', {}, make('strong', {}, answers.user), what));
}

function forwardedNode({ content, components, attachments }, words) {
  return make(
    'div',
    { class: 'forwarded' },
    make('p', { class: 'muted' }, 'Forwarded'),
    make('div', { class: 'text' }, markdown(content, words)),
    components.map((component) => componentNode(component, words)),
    filesOf(attachments),
  );
}

function reactions({ reactions }) {
  if (reactions.length === 0) return null;
  return make(
    'div',
    { class: 'reactions' },
    reactions.map(({ emoji, by, isYours }) =>
      make('button', { type: 'button', class: isYours ? 'reaction yours' : 'reaction', 'data-react': emoji, title: by.join(', '), 'aria-label': `${emoji} by ${by.join(', ')}` }, emoji, ' ', by.length),
    ),
  );
}

function threadLink({ threadId }, words) {
  const name = threadId === null ? null : words.channelName(threadId);
  if (name === null) return null;
  const messages = words.messageCount(threadId);
  const count = messages === 1 ? '1 message' : `${messages} messages`;
  return make('a', { class: 'thread-link', href: words.addressOf(threadId) }, icon('thread'), make('strong', {}, name), make('span', { class: 'count' }, `${count} ›`));
}

function onlyYou() {
  return make(
    'p',
    { class: 'note' },
    icon('eye'),
    'Only you can see this · ',
    make('button', { type: 'button', class: 'plain', 'data-dismiss': true }, 'Dismiss message'),
  );
}

function tools({ isOnlyForYou }) {
  const tool = (name, label, attribute) => make('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, [attribute]: true }, icon(name));
  if (isOnlyForYou) return null;
  return make('div', { class: 'tools' }, tool('reply', 'Reply', 'data-reply'), tool('more', 'More', 'data-menu'));
}

function systemNode({ id, type, author, content }) {
  if (type === POLL_RESULT) return make('li', { class: 'message system', 'data-key': id }, make('p', {}, 'The poll is over: the votes are counted.'));
  const said = type === 18 ? ['started a thread: ', make('strong', {}, content)] : ['added somebody to the thread'];
  return make('li', { class: 'message system', 'data-key': id }, icon('thread'), make('p', {}, make('strong', {}, author.name), ' ', said));
}

/** Where files stand that components show already. */
function mediaPaths(components) {
  const urls = new Set();
  JSON.stringify(components, (key, value) => {
    if (key === 'url') urls.add(value);
    return value;
  });
  return urls;
}
