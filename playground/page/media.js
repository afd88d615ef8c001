import { icon } from './icon.js';
import { make } from './make.js';

const kinds = [
  ['video', /\.(mp4|webm|mov)$/i],
  ['image', /\.(png|jpe?g|gif|webp|avif|svg)$/i],
  ['audio', /\.(mp3|wav|m4a|ogg|aac)$/i],
];

/** The most that one picture or film may take, in px. */
const WIDE = 560;
const HIGH = 380;
/** Until a film says what it is. */
const UNKNOWN = { width: 16, height: 9 };
/** What films have turned out to be, by their address, so that no place grows twice. */
const sizes = new Map();

/** Something to look at or to listen to, in a place of its own size from the beginning; null when it is neither. */
export function mediaNode({ url, contentType = '', description, width, height }) {
  if (!/^(https?|blob):/.test(url)) return null;
  const kind = kindOf(url, contentType);
  const alt = description || nameIn(url);
  const size = width > 0 && height > 0 ? { width, height } : sizes.get(url);
  if (kind === 'video') return film(url, alt, size);
  if (kind === 'audio') return make('audio', { src: url, 'data-key': url, controls: true, preload: 'metadata', 'aria-label': alt });
  if (kind !== 'image') return null;
  const image = make('img', { src: url, alt });
  if (size !== undefined) fit(image, size);
  return make('a', { class: 'picture', href: url, target: '_blank', rel: 'noopener noreferrer' }, image);
}

function film(url, alt, size) {
  const video = make('video', { src: url, 'data-key': url, controls: true, playsinline: true, preload: 'metadata', 'aria-label': alt });
  fit(video, size ?? UNKNOWN);
  video.addEventListener('loadedmetadata', () => {
    if (video.videoWidth === 0) return;
    const real = { width: video.videoWidth, height: video.videoHeight };
    sizes.set(url, real);
    fit(video, real);
  });
  return video;
}

/** As large as it is, or as there is place for, and of its own shape. */
function fit({ style }, { width, height }) {
  const scale = Math.min(WIDE / width, HIGH / height);
  style.width = `${Math.round(width * scale)}px`;
  style.aspectRatio = `${width} / ${height}`;
}

/** Says below a film what it is: nobody shall take it for the work of the real service. */
function standIn() {
  return make('p', { class: 'stand-in' }, 'Stand-in film, made on this machine');
}

/** Several pictures and films as one block, one as it is. */
export function mosaic(items) {
  const nodes = items.map(mediaNode).filter((node) => node !== null);
  const isFilm = nodes.some(({ nodeName }) => nodeName === 'VIDEO');
  const block = nodes.length > 1 ? make('div', { class: 'mosaic', 'data-count': nodes.length, 'data-rest': nodes.length % 3 }, nodes) : nodes;
  return make('div', { class: 'gallery' }, block, isFilm ? standIn() : null);
}

/** The files of a message: what can be seen in one block, then what can be heard or only named. */
export function filesOf(attachments) {
  const isSeen = ({ url, content_type: type = '' }) => ['image', 'video'].includes(kindOf(url, type));
  const seen = attachments.filter(isSeen).map((file) => ({ ...file, contentType: file.content_type }));
  return [seen.length > 0 ? mosaic(seen) : null, ...attachments.filter((file) => !isSeen(file)).map(fileNode)];
}

/** A file that is no picture: heard when it can be, else named with its size. */
export function fileNode({ url, filename, content_type: contentType, description, size }) {
  const heard = mediaNode({ url, contentType, description });
  if (heard !== null) return make('div', { class: 'media' }, heard);
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
