import { make } from './make.js';

const SHOWN_MS = 7000;

/** Shows a sentence for a while, above everything, dialogs too. */
export function toast(sentence) {
  const toasts = document.getElementById('toasts');
  const one = make('p', { class: 'toast' }, sentence, make('button', { type: 'button', 'aria-label': 'Dismiss', onclick: away }, '✕'));

  function away() {
    one.remove();
    if (toasts.childElementCount === 0 && toasts.matches(':popover-open')) toasts.hidePopover();
  }

  toasts.append(one);
  // What was opened last lies on top.
  if (toasts.matches(':popover-open')) toasts.hidePopover();
  toasts.showPopover();
  setTimeout(away, SHOWN_MS);
}
