import { expect, test } from 'vitest';
import { directs, hasMaterial, type Arrival } from '../../src/core/arrival.ts';

const arrival: Arrival = {
  messageId: '1',
  editedAt: null,
  channelId: '7',
  guildId: '2',
  authorId: 'owner',
  locale: 'en-US',
  text: 'slower',
  files: [],
  links: [],
  texts: [],
  stickers: [],
  leftOut: [],
  addressed: false,
  mentioned: false,
  repliesTo: null,
  readable: true,
  opens: 'nothing',
  inOurThread: false,
  missing: [],
  isDirect: false,
};
const ours = { openedByUs: true };
const theirs = { openedByUs: false };

test.each([
  ['who began a project, in the thread of it', arrival, ours, true],
  ['who began it, to somebody else in the thread of it', { ...arrival, toOthers: true }, ours, false],
  ['who began it, of somebody else in a direct message', { ...arrival, isDirect: true, toOthers: true }, theirs, true],
  [
    'who began it, in a reply to the bot that calls somebody else',
    { ...arrival, addressed: true, toOthers: true },
    ours,
    false,
  ],
  [
    'who began it, in a reply to the bot in a direct message',
    { ...arrival, addressed: true, isDirect: true, toOthers: true },
    theirs,
    true,
  ],
  ['who began it, in a direct message', { ...arrival, isDirect: true }, theirs, true],
  ['who began it, in a thread that was there before', arrival, theirs, false],
  ['who began it there, by a reply or a mention', { ...arrival, addressed: true }, theirs, true],
  ['somebody else, in the thread of it', { ...arrival, authorId: 'other' }, ours, false],
  ['somebody else, by a reply or a mention', { ...arrival, authorId: 'other', addressed: true }, ours, true],
  [
    'somebody else, by a reply or a mention in a thread that was there before',
    { ...arrival, authorId: 'other', addressed: true },
    theirs,
    true,
  ],
  ['somebody else, in a direct message of the two', { ...arrival, authorId: 'other', isDirect: true }, theirs, false],
  ['who began it, with words that Discord keeps from us', { ...arrival, readable: false, text: '' }, ours, true],
])('%s: directs or chats', (_, message, place, directing) => {
  expect(directs(message, place, 'owner')).toBe(directing);
});

test('a file or a link that leads to one can be animated, words cannot', () => {
  const files = [{ id: '1', name: 'a.png', bytes: 1, url: 'https://cdn.discordapp.com/a.png' }];
  const links = ['https://x.dev/a.png'];
  expect([{ files, links: [] }, { files: [], links }, { files, links }, arrival].map(hasMaterial)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
