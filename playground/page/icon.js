import { make } from './make.js';

/** Strokes on a square of 24. */
const paths = {
  hash: 'M10 4 8 20M16 4l-2 16M4.5 9h16M3.5 15h16',
  forum: 'M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12.5h5',
  dm: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  thread: 'M6 4v9a3 3 0 0 0 3 3h9M14.5 12.5 18 16l-3.5 3.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  scenes: 'M4 9h16v11H4zM4 9l2-5 14 0v5M9 4l-2 5M14.5 4l-2 5',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  spine: 'M3 23v-7a6 6 0 0 1 6-6h14',
  reply: 'M10 6 4 12l6 6M4 12h9c4 0 7 2 7 6',
  react: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14c.8 1.5 2 2.3 3.5 2.3s2.7-.8 3.5-2.3M9 9.5v.5M15 9.5v.5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  eye: 'M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  link: 'M14 5h5v5M19 5l-8 8M11 6H6v12h12v-5',
  send: 'M4 4l17 8-17 8 3-8zM7 12h7',
  theme: 'M12 3a9 9 0 1 0 0 18zM12 3v18a9 9 0 0 0 0-18zM15 7v10M18 9.5v5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
};

/** A small picture that says nothing by itself: whatever bears it needs words of its own. */
export function icon(name) {
  return make('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, make('path', { d: paths[name] }));
}
