import { expect, test } from 'vitest';
import { bareAnswer, holdsBack, intentOf, isTalk, isVague, isWondering } from '../../../src/core/intent.ts';
import { sentences } from './sentences.ts';

const aboutMe = sentences(
  'delete my data / please delete all of my messages / can you erase my personal information? / privacy / privacy policy / who can see this? / is this private? / what do you store about me / 删除我的数据 / 请清除我的资料 / 隐私 / 谁能看到这个',
);
const newLink = sentences('new link please / a fresh download link / 新链接 / 发个新的链接');
const held = sentences(
  "don't export it yet / please don't render it / do not download anything yet / 先别导出 / 先不要渲染",
);
const chat = sentences(
  '+1 / this^ / wtf / damn / W / rip / same / true / fr / ikr / ping / bump / anyone? / nemo? / gtg / gn / 呵呵 / 无语 / 随便 / 喂 / aaaaaa',
);
const signs = ['^', '***', '‼️', '---', '...', '?!'];
const film = sentences(
  'delete the data panel from the wall / make the private jet land / who can see the lighthouse should wave / add a new link to the chain / do not export the crates, burn them / 先不要让船动 / 给她一条新链子 / same but blue / rip the sky open / a ping pong ball bounces / true colours / a W of smoke / faster / 快点 / hurry the boat up',
);

test.each(aboutMe)('“%s” is answered by the bot, with the help that names /forget', (text) => {
  expect(intentOf(text)).toBe('help');
});

test.each(newLink)('“%s” gets a link and costs nothing', (text) => expect(intentOf(text)).toBe('export'));

test.each(held)('“%s” asks for nothing', (text) => expect(holdsBack(text)).toBe(true));

test.each(['bad bot', ...chat])('“%s” is only talk', (text) => expect(isTalk(text)).toBe(true));

test.each(signs)('“%s” only wonders', (text) => expect(isWondering(text)).toBe(true));

test.each(['hurry up!', 'please hurry', '催一下'])('whoever writes “%s” reads how it stands', (text) => {
  expect(intentOf(text)).toBe('status');
});

test.each([
  ['ofc', 'yes'],
  ['please', 'yes'],
  ['oui', 'yes'],
  ['走起', 'yes'],
  ['pass', 'no'],
  ['nein', 'no'],
  ['没必要', 'no'],
])('“%s” is a %s', (text, answer) => expect(bareAnswer(text)).toBe(answer));

test.each(['meh', 'I hate it', "it's so ugly", 'that looks boring'])('“%s” does not say how', (text) => {
  expect(isVague(text)).toBe(true);
});

test.each(film)('“%s” is about the film', (text) => {
  expect([intentOf(text), holdsBack(text), isTalk(text), isVague(text)]).toEqual(['words', false, false, false]);
});
