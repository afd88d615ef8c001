import { expect, test } from 'vitest';
import { holdsBack, intentOf, isThanks, isWondering, mayBeYes } from '../../../src/core/intent.ts';
import { traps } from './spoken-of.ts';
import { second, talk, wondering } from './talk.ts';

const sayings = (list: string) => list.split('|').map((one) => one.trim());

/** Whatever was asked, these are no answer to it. */
const noAnswer = `hi | hello everyone | good morning | hmm let me think | let me think | wait | hold on | sent too early | tell me a joke | 👀 | 🤔 | guys what do you think? | 你好 | 大家好 | 我想想 | 等一下 | 手滑了 | 大家觉得怎么样`;
/** Where the agent has asked something, these answer it. */
const answer = `ok | idk | i don't know | not sure | got it | 666 | 3q | 知道了 | 不知道 | 嗯 | keep it | test | happy birthday | 生日快乐 | 😭`;

test.each(second)('“%s” holds back what waits, and asks for nothing', (text) => {
  expect(holdsBack(text)).toBe(true);
  expect(intentOf(text)).toBe('words');
});
test.each(talk)('“%s” is only talk', (text) => {
  expect([isThanks(text), intentOf(text)]).toEqual([true, 'words']);
  expect(holdsBack(text) && !/later|不/.test(text)).toBe(false);
});
test.each(wondering)('whoever says “%s” wonders how things stand', (text) => {
  expect([isWondering(text), intentOf(text)]).toEqual([true, 'words']);
});
test.each(sayings(noAnswer))('“%s” answers no question', (text) =>
  expect([isThanks(text), mayBeYes(text)]).toEqual([true, false]),
);
test.each(sayings(answer))('where something was asked, “%s” may answer it', (text) =>
  expect([isThanks(text), mayBeYes(text)]).toEqual([true, true]),
);
test.each(traps)('“%s” is of a film, and no talk', (text) => {
  expect([intentOf(text), isThanks(text), isWondering(text), holdsBack(text)]).toEqual(['words', false, false, false]);
});

/** Where each sign was looked at once for each other one, this would take minutes. */
test('no text makes it slow', () => {
  const units =
    'wait |did you |how much |why |等|不要|多少|what do you think |guys |Tom, |hi |don’t |666|👀|,|.|\n|\ud800'.split(
      '|',
    );
  const read = (length: number) => {
    for (const unit of units) {
      const text = unit.repeat(Math.floor(length / unit.length));
      for (const one of [isThanks, mayBeYes, isWondering, holdsBack]) one(text);
    }
  };
  read(300); // the tables are made when they are first asked
  const began = performance.now();
  for (const length of [300, 4_000, 100_000]) read(length);
  expect(performance.now() - began).toBeLessThan(10_000);
});
