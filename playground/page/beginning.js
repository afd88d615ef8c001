import { make } from './make.js';

const tries = [
  ['command', 'Animate this picture', 'Uses /animate with it: “let the clouds drift past the lighthouse”.'],
  ['menu', 'Post it, then use its menu', 'Posts it as anybody would and chooses Animate this. The bot asks what should happen.'],
  ['dm', 'Send it to the bot alone', 'In a direct message, with words. Only you see what comes back.'],
];

const hints = {
  dm: 'Send a picture here with words that say what should move, or type / to see what can be done.',
  thread: 'Nothing has been said here yet.',
};

/** What stands above the first message of a channel: in the first one a picture to begin with, and three ways to. */
export function beginning({ channels, open }, isEmpty) {
  const { kind, name } = channels.find(({ id }) => id === open) ?? { kind: 'text', name: '' };
  if (kind === 'text') return welcome(name);
  return isEmpty ? make('li', { class: 'beginning', 'data-key': 'beginning' }, make('h2', {}, name), make('p', {}, hints[kind] ?? '')) : null;
}

function welcome(name) {
  return make(
    'li',
    { class: 'beginning welcome', 'data-key': 'beginning' },
    make('h2', {}, `Welcome to #${name}`),
    make('p', {}, 'Nemo turns pictures into short films. The bot here is the real one; Discord and the video service are played by this machine, so nothing leaves it and nothing costs money.'),
    make(
      'div',
      { class: 'sample' },
      make('img', { src: '/pictures/lighthouse.jpg', width: 300, height: 200, alt: 'The sample picture: a lighthouse by the sea' }),
      make(
        'ul',
        { class: 'tries', 'aria-label': 'Three things to try' },
        tries.map(([what, label, hint]) =>
          make('li', {}, make('button', { type: 'button', class: 'button primary', 'data-try': what }, label), make('p', { class: 'muted' }, hint)),
        ),
      ),
    ),
    make('p', { class: 'muted' }, make('strong', {}, 'The films are stand-ins. '), 'This machine makes them from your pictures, so that you see the bot work. What the real service makes looks different.'),
    make('p', { class: 'muted' }, 'Or drop a picture of your own here, or type /animate.'),
  );
}
