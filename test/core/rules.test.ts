import { expect, test } from 'vitest';
import { requestedSeconds } from '../../src/core/clip-length.ts';
import { allowances, DIRECT_MESSAGES } from '../../src/core/limits.ts';
import { againstRules, defaultsOf, noSettings, rulesOf, type Settings } from '../../src/core/rules.ts';

const defaults = defaultsOf({ ...allowances, PERSON_AT_ONCE: 2, DIRECT_MESSAGES });
const where = {
  isDirect: false,
  isThread: true,
  isAgeRestricted: false,
  channelIds: ['thread', 'general'],
  roleIds: ['fans'],
};
const saying = (text: string) => [{ messageId: null, text, files: [], links: [], about: null }];
const against = (settings: Partial<Settings>, text = 'slower', more: Partial<typeof where> = {}) =>
  againstRules(
    { personId: 'ada', parts: saying(text), where: { ...where, ...more } },
    rulesOf(defaults, { ...noSettings, ...settings }),
  )?.kind ?? null;

test('without any setting nothing but the numbers is in the way', () => {
  expect(against({})).toBeNull();
  expect(against({}, 'slower', { isDirect: true })).toBeNull();
});

test.each<{ what: string; settings: Partial<Settings>; more?: Partial<typeof where>; kind: string }>([
  { what: 'somebody who is blocked', settings: { blocked: ['ada'] }, kind: 'blocked-here' },
  { what: 'somebody without the role', settings: { roles: ['boosters'] }, kind: 'role-needed' },
  { what: 'another channel', settings: { channels: ['studio'] }, kind: 'other-channels' },
  {
    what: 'a channel where only threads will do',
    settings: { threadsOnly: true },
    more: { isThread: false },
    kind: 'threads-only',
  },
  { what: 'a channel for everybody', settings: { ageRestrictedOnly: true }, kind: 'age-restricted-only' },
  { what: 'a clip that is too long', settings: { seconds: 4 }, kind: 'clip-too-long' },
])('$what is refused', ({ settings, more, kind }) => {
  expect(against(settings, 'slower, 5 seconds', more)).toBe(kind);
});

test('a role, a channel, or the channel of the thread is enough', () => {
  expect(against({ roles: ['boosters', 'fans'], channels: ['general'], threadsOnly: true })).toBeNull();
  expect(against({ ageRestrictedOnly: true }, 'slower', { isAgeRestricted: true })).toBeNull();
});

test('direct messages are refused where they are off', () => {
  const rules = rulesOf({ ...defaults, directMessages: false }, noSettings);
  const ask = { personId: 'ada', parts: saying('slower'), where: { ...where, isDirect: true } };
  expect(againstRules(ask, rules)?.kind).toBe('direct-messages-off');
});

test.each([
  { text: 'a gun', refused: true },
  { text: 'A GUN!', refused: true },
  { text: 'a ｇｕｎ', refused: true },
  { text: 'a g\u{200B}un', refused: true },
  { text: 'the begun day', refused: false },
  { text: 'a 𐐷gun', refused: false }, // a letter that takes two units
  { text: 'a gun𐐷', refused: false },
  { text: 'begun with a 🎉gun🎉', refused: true },
  { text: 'gunpowder green tea', refused: false },
  { text: '一把手枪', refused: true },
  { text: 'very bad  words', refused: false },
  { text: 'it has very bad words in it', refused: true },
])('“$text” is refused: $refused', ({ text, refused }) => {
  expect(against({ refusedWords: ['gun', '手枪', 'very bad words', ' '] }, text)).toBe(refused ? 'word-refused' : null);
});

test.each([
  { text: 'ten turns, 8 seconds, 9:16', refused: false },
  { text: 'make it 12s long', refused: true },
  { text: 'a 30-second film', refused: true },
  { text: '做成15秒', refused: true },
  { text: '100 ships and 5 secs', refused: false },
])('a clip may have ten seconds: “$text” is refused: $refused', ({ text, refused }) => {
  expect(against({ seconds: 10 }, text)).toBe(refused ? 'clip-too-long' : null);
});

test.each([
  ['make a 2 minute film', 120],
  ['a one-minute video, please', 60],
  ['make it a minute long', 60],
  ['half a minute', 30],
  ['two and a half minutes', 150],
  ['make it 1:30 minutes long', 90],
  ['1 minute and 30 seconds', 90],
  ['Thirty seconds long, or a forty-five-second one', 45],
  ['a 30-second opening of a 2 minute film', 120],
  ['做成2分钟', 120],
  ['做成一分钟的视频', 60],
  ['半分钟', 30],
  ['做成六十秒，或者二十五秒', 60],
  ['1分30秒', 90],
  ['十分美丽，十二秒', 12],
  ['9:16, tens of birds, someone waits a second', 0],
  ['at 10:30, 3 minutiae, one moment', 0],
])('“%s” speaks of %i seconds', (words, seconds) => {
  expect(requestedSeconds(words)).toBe(seconds);
});

test('a server has its own numbers, and cannot lift the ceiling of the bot', () => {
  const rules = rulesOf(
    { ...defaults, bot: { ...defaults.bot, creditsADay: 500 } },
    { ...noSettings, person: { turnsADay: 3 }, server: { turnsADay: null } },
  );
  expect([rules.person.turnsADay, rules.person.atOnce, rules.server.turnsADay]).toEqual([3, 2, null]);
  expect(rules.bot.creditsADay).toBe(500);
});
