import { icon } from './icon.js';
import { make } from './make.js';

const kinds = [
  ['video', /\.(mp4|webm|mov)$/i],
  ['image', /\.(png|jpe?g|gif|webp|avif|svg)$/i],
  ['audio', /\.(mp3|wav|m4a|ogg|aac)$/i],
];

/** Something to look at or to listen to; a link when it is neither. */
export function mediaNode({ url, contentType = '', description, width, height }) {
  if (!/^(https?|blob):/.test(url)) return null;
  const kind = kindOf(url, contentType);
  const alt = description || nameIn(url);
  const size = width > 0 && height > 0 ? { width, height } : {};
  if (kind === 'video') return make('video', { src: url, 'data-key': url, controls: true, playsinline: true, preload: 'metadata', 'aria-label': alt, ...size });
  if (kind === 'audio') return make('audio', { src: url, 'data-key': url, controls: true, preload: 'metadata', 'aria-label': alt });
  if (kind !== 'image') return null;
  return make('a', { class: 'picture', href: url, target: '_blank', rel: 'noopener noreferrer' }, make('img', { src: url, alt, ...size }));
}

/** A file of a message: shown when it can be, else named with its size. */
export function fileNode({ url, filename, content_type, description, size, width, height }) {
  const shown = mediaNode({ url, contentType: content_type, description, width, height });
  if (shown !== null) return make('div', { class: 'media' }, shown);
  return make(
    'p',
    { class: 'file' },
    icon('file'),
    make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, filename),
    make('span', { class: 'muted' }, sizeOf(size)),
  );
}

/** "1.4 MB" */
export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function kindOf(url, contentType) {
  const [kind] = contentType.split('/');
  if (['video', 'image', 'audio'].includes(kind)) return kind;
  return kinds.find(([, ending]) => ending.test(new URL(url).pathname))?.[0] ?? null;
}

function nameIn(url) {
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}
