import { fileField, textField } from './fields.js';
import { icon } from './icon.js';
import { make } from './make.js';
import { mentionsSent } from './mentions.js';
import { morphChildren } from './morph.js';

/** A forum: its posts, and a form to write a new one. */
export function createForum({ act, here }) {
  const log = document.getElementById('log');
  const posts = make('ul', { class: 'posts', 'aria-label': 'Posts' });
  const node = make('section', { class: 'forum', hidden: true });
  log.append(node);
  let openId = null;
  let names = {};

  function newPost(channelId) {
    const title = textField({ label: 'Title', isRequired: true }, { maxLength: 100, draft: `${channelId} title` });
    const words = textField({ label: 'Message', description: 'Mention @Nemo to have it read this.', keepsEmpty: true }, { isLong: true, draft: `${channelId} post` });
    const files = fileField({ label: 'Pictures' }, { max: 10 });
    const form = make('form', { class: 'new-post', novalidate: true }, make('h2', {}, 'New post'), title.node, words.node, files.node, make('button', { type: 'submit', class: 'button primary' }, 'Post'));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const given = files.files().map((file) => ({ field: 'files', file }));
      const worked = await act({ action: 'post', channelId, title: title.value() ?? '', text: mentionsSent(words.value(), names) }, given);
      if (worked) for (const field of [title, words]) field.sent();
    });
    return form;
  }

  return {
    show(state) {
      const channel = state.channels.find(({ id }) => id === state.open);
      names = state.names;
      node.hidden = channel?.kind !== 'forum';
      document.getElementById('said').hidden = !node.hidden;
      if (node.hidden) openId = null;
      if (node.hidden) return;
      if (openId !== state.open) node.replaceChildren(newPost(state.open), posts);
      openId = state.open;
      morphChildren(posts, postNodes(state, here));
    },
  };
}

function postNodes({ channels, open }, here) {
  const posts = channels.filter(({ parentId }) => parentId === open).toReversed();
  return posts.map(({ id, name, messageCount }) =>
    make('li', { 'data-key': id }, make('a', { href: here.address({ channel: id }) }, icon('thread'), make('strong', { class: 'cut' }, name), make('span', { class: 'muted' }, messageCount))),
  );
}
