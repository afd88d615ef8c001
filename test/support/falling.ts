import { subscribe } from 'node:diagnostics_channel';

// Loaded before the bot by `node --import`. While the bot asks for what ends in FALL_AT, something goes wrong that nobody catches.
const { FALL_AT = '', FALL_AS = '' } = process.env;
let isDone = false;

subscribe('undici:request:create', (message) => {
  if (isDone || !pathOf(message).endsWith(FALL_AT)) return;
  isDone = true;
  const fall = () => {
    throw new Error('a bug that is played');
  };
  if (FALL_AS === 'rejection') void Promise.resolve().then(fall);
  else queueMicrotask(fall);
});

function pathOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('request' in message)) return '';
  const { request } = message;
  return typeof request === 'object' && request !== null && 'path' in request ? String(request.path) : '';
}
