import { icon } from './icon.js';
import { make } from './make.js';
import { sizeOf } from './media.js';
import { toast } from './toast.js';

/** Files that are about to be sent, each with a small picture and a way to leave it out. */
export function createTray({ max = 10, onChange = () => {} } = {}) {
  const node = make('ul', { class: 'tray', 'aria-label': 'Files to send', hidden: true });
  const held = new Map();

  function add(files) {
    for (const file of files) {
      if (held.size >= max && max > 1) {
        toast(`You can only upload ${max} files at a time!`);
        break;
      }
      if (max === 1) clear();
      hold(file);
    }
    changed();
  }

  function hold(file) {
    const url = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    const item = make(
      'li',
      {},
      url === null ? icon('file') : make('img', { src: url, alt: '' }),
      make('span', { class: 'cut' }, file.name),
      make('span', { class: 'muted' }, sizeOf(file.size)),
      make('button', { type: 'button', 'aria-label': `Leave out ${file.name}`, onclick: () => leaveOut(item) }, icon('close')),
    );
    held.set(item, { file, url });
    node.append(item);
  }

  function leaveOut(item) {
    const { url } = held.get(item);
    if (url !== null) URL.revokeObjectURL(url);
    held.delete(item);
    item.remove();
    changed();
  }

  function changed() {
    node.hidden = held.size === 0;
    onChange();
  }

  function clear() {
    for (const item of held.keys()) leaveOut(item);
  }

  return { node, add, clear, files: () => [...held.values()].map(({ file }) => file) };
}
