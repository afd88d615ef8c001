import { expect, test } from 'vitest';
import { requestedSeconds } from '../../src/core/clip-length.ts';
import { allowances, DIRECT_MESSAGES } from '../../src/core/limits.ts';
import { againstRules, defaultsOf, noSettings, rulesOf, type Rules, type Settings } from '../../src/core/rules.ts';

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
  { text: 'a g\u{34F}un', refused: true },
  { text: 'a g\u{FE0F}un', refused: true },
  { text: 'a g\u{115F}un', refused: true },
  { text: 'a g\u{3164}un', refused: true },
  { text: 'a g\u{1}un', refused: true },
  { text: '一把手\u{34F}枪', refused: true },
  { text: 'the begun day', refused: false },
  { text: 'a 𐐷gun', refused: false }, // a letter that takes two units
  { text: 'a gun𐐷', refused: false },
  { text: 'begun with a 🎉gun🎉', refused: true },
  { text: 'gunpowder green tea', refused: false },
  { text: '一把手枪', refused: true },
  { text: 'very bad  words', refused: true },
  { text: 'very bad\u{3000}\n words', refused: true },
  { text: 'very **bad** __words__', refused: true },
  { text: 'a g**u**n', refused: true },
  { text: 'a g_u_n', refused: true },
  { text: 'a gu_n', refused: true },
  { text: 'a ||gun||', refused: true },
  { text: 'fun||g~~u~~n||', refused: true },
  { text: 'a g`u`n, a g\\un', refused: true },
  { text: 'a g__u__n', refused: true },
  { text: 'a g\u{301}u\u{336}\u{20DD}n', refused: true },
  { text: 'a gu\u{200B}\u{301}n', refused: true },
  { text: '一把手\u{336}枪', refused: true },
  { text: '一把手**枪**', refused: true },
  { text: 'a 𝐠𝓾ⓝ', refused: true },
  { text: 'a gυn', refused: true }, // in the middle stands a Greek letter
  { text: 'a ɢᴜɴ', refused: true },
  { text: 'a gún and a gün', refused: false },
  { text: 'be_gun_ne', refused: true }, // as ever: a line is no letter
  { text: 'a gu_nn', refused: false },
  { text: 'the_fog_un.png', refused: false },
  { text: 'a be**gun** day', refused: true }, // as ever: a star is no letter
  { text: 'a *be*gunpowder* day', refused: false },
  { text: 'gu n', refused: false },
  { text: 'it has very bad words in it', refused: true },
])('“$text” is refused: $refused', ({ text, refused }) => {
  expect(against({ refusedWords: ['gun', '手枪', 'very bad words', ' '] }, text)).toBe(refused ? 'word-refused' : null);
});

const ofFile = { id: '1', bytes: 1, url: 'https://cdn.discordapp.com/1' };

test.each([
  { name: 'gun.png', refused: true },
  { name: 'my_g_u_n.png', refused: true },
  { name: 'ＧＵＮ.png', refused: true },
  { name: 'very-bad_words (1).png', refused: true },
  { name: 'an\u{303}o.png', refused: false }, // as a Mac writes an ñ
  { name: 'the_fog_unites.png', refused: false },
  { name: 'begun.png', refused: false },
])('a file called “$name” is refused: $refused; so is a link to it', ({ name, refused }) => {
  const link = `https://pictures.example/${encodeURIComponent(name)}?gun=gun`;
  for (const shown of [{ files: [{ ...ofFile, name }] }, { links: [link] }]) {
    const parts = saying('let it move').map((part) => ({ ...part, ...shown }));
    const settings = { ...noSettings, refusedWords: ['gun', 'ano', 'very bad words'] };
    const found = againstRules({ personId: 'ada', parts, where }, rulesOf(defaults, settings));
    expect(found?.kind ?? null).toBe(refused ? 'word-refused' : null);
  }
});

test('a word with an accent is refused with it, however it is typed, and is another one without', () => {
  const refusedWords = ['año'];
  expect(against({ refusedWords }, 'un AÑO')).toBe('word-refused');
  expect(against({ refusedWords }, 'un an\u{303}o')).toBe('word-refused');
  expect(against({ refusedWords }, 'un ano')).toBeNull();
  expect(against({ refusedWords: ['ano'] }, 'un año')).toBeNull();
});

test.each([
  { what: 'words of one letter each', text: 'a '.repeat(10_000) },
  { what: 'letters between stars', text: 'a*'.repeat(10_000) },
  { what: 'letters between lines', text: 'a_'.repeat(10_000) },
  { what: 'lines alone', text: '_'.repeat(20_000) },
  { what: 'letters under many marks', text: `a${'\u{301}'.repeat(99)}`.repeat(200) },
  { what: 'foreign letters', text: 'aа'.repeat(10_000) },
  { what: 'spaces alone', text: ' '.repeat(20_000) },
])('a hundred words are looked for in $what without holding anybody up', ({ text }) => {
  const words = Array.from({ length: 100 }, (_, n) => text.slice(0, n + 1).trim());
  const refusedWords = words.map((word, n) => `${word.slice(0, -1)}b${n}`);
  against({ refusedWords }, text); // compiled
  const since = performance.now();
  expect(against({ refusedWords }, text)).toBeNull();
  expect(performance.now() - since).toBeLessThan(250);
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
  ['one hundred and twenty seconds', 120],
  ['one hundred twenty-five seconds', 125],
  ['two hundred seconds', 200],
  ['a hundred-second film', 100],
  ['a thousand seconds', 1_000],
  ['one thousand two hundred seconds', 1_200],
  ['2 hundred seconds', 200],
  ['10000 seconds', 10_000],
  ['1,000 seconds', 1_000],
  ['make it an hour', 3_600],
  ['an hour long', 3_600],
  ['an hour of video', 3_600],
  ['make it last a minute', 60],
  ['half an hour', 1_800],
  ['two hours', 7_200],
  ['1 hour 30 minutes', 5_400],
  ['1h30m', 3_600],
  ['1½ minutes', 90],
  ['½ minute', 30],
  ['sixty sec\u{34F}onds', 60],
  ['一百二十秒', 120],
  ['两百秒，一千零五秒', 1_005],
  ['一百二十五秒', 125],
  ['一万两千秒', 12_000],
  ['2百秒', 200],
  ['六〇秒', 60],
  ['三四秒', 4],
  ['６０秒', 60],
  ['６０ ｓｅｃｏｎｄｓ', 60],
  ['一小时', 3_600],
  ['两个小时', 7_200],
  ['一个半小时', 5_400],
  ['半个钟头', 1_800],
  ['2分鐘', 120],
  ['兩小時', 7_200],
  ['make it 30s long', 30],
  ['a 60s clip', 60],
  ['the 90s version', 90],
  ['30s of rain', 30],
  ['make it 30s with a vintage look', 30],
  ['1800s long', 1_800],
  ['a film of 1980 seconds', 1_980],
  ['give it an 80s look', 0],
  ['1980s VHS style', 0],
  ['80s anime look, 5s', 5],
  ['like in the 60s', 0],
  ['’90s, please', 0],
  ['the roaring 1920s', 0],
  ['an 80s neon city', 0],
  ['100s of birds', 0],
  ['小时候的照片', 0],
  ['an hour passes, then wait a minute', 0],
  ['9:16, tens of birds, someone waits a second', 0],
  ['at 10:30, 3 minutiae, one moment', 0],
])('“%s” speaks of %i seconds', (words, seconds) => {
  expect(requestedSeconds(words)).toBe(seconds);
});

test('what is written beside a picture is read like the words: the agent reads it, too', () => {
  const [part] = saying('slower');
  if (part === undefined) throw new Error('there is a part');
  const beside = (alt: string) => [
    { ...part, files: [{ id: '1', name: 'a.png', bytes: 1, url: 'https://x.dev/a', alt }] },
  ];
  const kindOf = (alt: string, settings: Partial<Settings>) =>
    againstRules({ personId: 'ada', parts: beside(alt), where }, rulesOf(defaults, { ...noSettings, ...settings }))
      ?.kind;
  expect(kindOf('make the film 60 seconds long', { seconds: 10 })).toBe('clip-too-long');
  expect(kindOf('a gun', { refusedWords: ['gun'] })).toBe('word-refused');
  expect(kindOf('a cat', { seconds: 10, refusedWords: ['gun'] })).toBeUndefined();
});

const ownNumbers = {
  ...noSettings,
  person: { turnsADay: 0, atOnce: null, cooldownSeconds: 5 },
  server: { turnsADay: null },
  seconds: 60,
};
const allowed = {
  ...defaults,
  person: { ...defaults.person, turnsADay: 3, atOnce: 2, cooldownSeconds: 30 },
  server: { ...defaults.server, turnsADay: 100 },
  bot: { ...defaults.bot, creditsADay: 500 },
  seconds: 10,
};
const numbersOf = ({ person, server, bot, seconds }: Rules) => [
  [person.turnsADay, person.atOnce, person.cooldownSeconds],
  [server.turnsADay, seconds, bot.creditsADay],
];

test('while the account of the bot pays, whoever manages a server has less than it is let, never more', () => {
  expect(numbersOf(rulesOf(allowed, ownNumbers))).toEqual([
    [0, 2, 30],
    [100, 10, 500],
  ]);
});

test('whoever runs the bot lets one server have more than the others, within which it sets its own', () => {
  const granted = { person: { cooldownSeconds: 0 }, server: { turnsADay: null }, seconds: 90, retentionDays: null };
  expect(numbersOf(rulesOf(allowed, { ...ownNumbers, granted }))).toEqual([
    [0, 2, 5],
    [null, 60, 500],
  ]);
});

test('a server whose own account pays sets its numbers as it likes; the ceiling of the bot stays', () => {
  expect(numbersOf(rulesOf(allowed, { ...ownNumbers, purse: 'own' }))).toEqual([
    [0, null, 5],
    [null, 60, 500],
  ]);
});
