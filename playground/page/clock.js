import { make } from './make.js';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** The styles of Discord's timestamps; R counts. */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Made once for each language: that takes longer than to use it. */
const formats = new Map();

function counting(locale) {
  if (!formats.has(locale)) formats.set(locale, new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  return formats.get(locale);
}

/** A time that keeps itself current. `at` is in ms since 1970. */
export function timeNode(at, style, locale) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return make('span', {}, 'a time');
  const title = date.toLocaleString(locale, styles.F);
  const attributes = { datetime: date.toISOString(), title, class: style === 'R' ? 'stamp' : null, 'data-style': style, 'data-locale': locale };
  return make('time', attributes, textOf(date, style, locale));
}

/** "14:03", with the day before it when that was not today. */
export function momentOf(at, locale) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(locale, isToday ? styles.t : { dateStyle: 'short', timeStyle: 'short' });
}

/** Moves every counting time on, once a second. */
export function startClock() {
  setInterval(() => {
    for (const node of document.querySelectorAll('time[data-style="R"]')) {
      const text = textOf(new Date(node.dateTime), 'R', node.dataset.locale);
      if (node.textContent !== text) node.textContent = text;
    }
  }, 1000);
}

function textOf(date, style, locale) {
  if (style !== 'R') return date.toLocaleString(locale, styles[style] ?? styles.f);
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return counting(locale).format(Math.trunc(seconds / length), unit);
}
