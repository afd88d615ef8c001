import { commandForm } from './command-form.js';
import { draftOf, keepDraft } from './drafts.js';
import { icon } from './icon.js';
import { make } from './make.js';
import { mentionsRead, mentionsSent } from './mentions.js';
import { createSuggestions } from './suggestions.js';
import { createTray } from './tray.js';

/** Where messages are written: words, files, replies, edits, and commands. `act` resolves with whether it worked. */
export function createComposer({ act, ask, newestOfYours }) {
  const place = document.getElementById('composer');
  const tray = createTray();
  const text = make('textarea', { id: 'text', rows: 1, autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': 'suggestions' });
  const suggestions = createSuggestions(text, suggest);
  const about = make('div', { class: 'about', hidden: true });
  const picker = make('input', { type: 'file', id: 'attach', class: 'hidden-input', multiple: true, 'aria-label': 'Attach files', onchange: pick });
  const attach = make('label', { for: 'attach', class: 'icon-button', title: 'Attach files' }, icon('plus'));
  const sendButton = make('button', { type: 'submit', class: 'icon-button', 'aria-label': 'Send' }, icon('send'));
  const box = make('form', { class: 'box' }, suggestions.node, about, tray.node, make('div', { class: 'line' }, picker, attach, text, sendButton));
  place.append(box);

  let state = null;
  /** What is written: a message, a reply `{to}`, or another text for a message `{of}`. */
  let mode = { kind: 'write' };
  let form = null;

  function suggest(value, caret) {
    if (state === null || mode.kind === 'edit') return [];
    const command = /^\/(\S*)$/u.exec(value);
    if (command !== null) return commandsLike(command[1]);
    const mention = /(^|\s)@([\p{L}\p{N}]*)$/u.exec(value.slice(0, caret));
    return mention === null ? [] : peopleLike(mention[2], caret);
  }

  function commandsLike(word) {
    const fits = ({ label, name, isMenu }) => !isMenu && [label, name].some((one) => one.startsWith(word.toLowerCase()));
    return state.commands.filter(fits).map((command) => ({ label: `/${command.label}`, hint: command.description, take: () => openForm(command) }));
  }

  function peopleLike(word, caret) {
    const fits = (name) => name !== word && name.toLowerCase().startsWith(word.toLowerCase());
    return Object.values(state.names)
      .filter(fits)
      .map((name) => ({ label: `@${name}`, hint: '', take: () => text.setRangeText(`@${name} `, caret - word.length - 1, caret, 'end') }));
  }

  function openForm(command) {
    closeForm();
    text.value = '';
    typed();
    const channelId = state.open;
    form = commandForm(command, {
      draft: boxOf(state),
      onUse: ({ options, files }) => act({ action: 'slash', channelId, name: command.name, options }, files),
      suggest: (option, typed) => ask({ channelId, name: command.name, option, typed }),
      onClose: () => {
        closeForm();
        text.focus();
      },
    });
    box.hidden = true;
    place.append(form.node);
    form.add(tray.files());
    tray.clear();
    form.focus();
  }

  function closeForm() {
    form?.node.remove();
    form = null;
    box.hidden = false;
  }

  function set(next, value = text.value) {
    mode = next;
    text.value = value;
    typed();
    about.hidden = mode.kind === 'write';
    const ping = make('input', { type: 'checkbox', id: 'ping', checked: true });
    about.replaceChildren(
      make('span', { class: 'cut' }, mode.kind === 'edit' ? 'Editing your message' : ['Replying to ', make('strong', {}, mode.to?.author.name ?? '')]),
      ...(mode.kind === 'reply' ? [make('label', { class: 'ping' }, ping, '@ ping')] : []),
      make('button', { type: 'button', class: 'icon-button', 'aria-label': 'Cancel', onclick: () => set({ kind: 'write' }, mode.kind === 'edit' ? '' : text.value) }, icon('close')),
    );
    text.focus();
  }

  async function submit(event) {
    event?.preventDefault();
    const words = mentionsSent(text.value, state.names);
    const files = tray.files().map((file) => ({ field: 'files', file }));
    if (words.trim() === '' && files.length === 0) return;
    const ping = document.getElementById('ping')?.checked ?? true;
    const replyTo = mode.kind === 'reply' ? mode.to.id : null;
    const wish = mode.kind === 'edit' ? { action: 'edit', messageId: mode.of.id, text: words } : { action: 'say', channelId: state.open, text: words, replyTo, ping };
    const from = boxOf(state);
    sendButton.disabled = true;
    const worked = await act(wish, mode.kind === 'edit' ? [] : files);
    sendButton.disabled = false;
    if (!worked) return;
    keepDraft(from, '');
    if (boxOf(state) !== from) return;
    tray.clear();
    set({ kind: 'write' }, '');
  }

  function pick() {
    tray.add(picker.files);
    picker.value = '';
    text.focus();
  }

  function typed() {
    text.rows = Math.min(12, text.value.split('\n').length);
    if (mode.kind !== 'edit') keepDraft(boxOf(state), text.value);
  }

  function pressed(event) {
    if (suggestions.takesKey(event)) return event.preventDefault();
    if (event.key === 'Escape' && mode.kind !== 'write') return set({ kind: 'write' }, mode.kind === 'edit' ? '' : text.value);
    if (event.key === 'ArrowUp' && text.value === '' && newestOfYours()?.content) return edit(newestOfYours(), event);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  }

  function edit(message, event) {
    event?.preventDefault();
    closeForm();
    set({ kind: 'edit', of: message }, mentionsRead(message.content, state.names));
  }

  box.addEventListener('submit', submit);
  text.addEventListener('keydown', pressed);
  text.addEventListener('input', typed);

  return {
    edit,
    reply(message) {
      closeForm();
      set({ kind: 'reply', to: message });
    },
    /** Files that were pasted or dropped: for the command that is being filled in, else for the message. */
    add: (files) => (form ?? tray).add(files),
    show(next) {
      const isElsewhere = state === null || boxOf(state) !== boxOf(next);
      state = next;
      if (isElsewhere) {
        closeForm();
        mode = { kind: 'write' };
        about.hidden = true;
        text.value = draftOf(boxOf(state));
        typed();
      }
      const channel = state.channels.find(({ id }) => id === state.open);
      place.hidden = channel?.kind === 'forum';
      const label = `Message ${channel?.kind === 'text' ? '#' : ''}${channel?.name ?? ''}`;
      text.placeholder = label;
      text.setAttribute('aria-label', label);
    },
  };
}

/** Each person has a message box of their own in each channel. */
function boxOf({ open, you }) {
  return `${you.id} ${open}`;
}
