import { expect, test } from 'vitest';
import { wishIn } from '../../../playground/nemo/agent/wish.ts';

test.each([
  ['turn this image into a 10-second animated video with smooth motion', { seconds: 10, shape: null, talk: false }],
  ['let the clouds drift, 6 seconds, 9:16', { seconds: 6, shape: '9:16', music: null }],
  ['6s vertical', { seconds: 6, shape: '9:16' }],
  ['fade in over 2 seconds, 8 seconds, 16:9', { seconds: 8, shape: '16:9' }],
  ['生成6 秒竖屏视频', { seconds: 6, shape: '9:16' }],
  ['让云动起来，十二秒，横屏', { seconds: 12, shape: '16:9' }],
  ['a portrait of my cat in a landscape', { shape: null }],
  ['title "9:16 in 5 seconds"', { seconds: null, shape: null, title: { kind: 'add', name: '9:16 in 5 seconds' } }],
  ['add a title saying Hello World', { title: { kind: 'add', name: 'Hello World' }, music: null }],
  ['加标题《夏天》', { title: { kind: 'add', name: '夏天' } }],
  ['remove the title and add upbeat music', { title: { kind: 'remove' }, music: { kind: 'add', name: 'upbeat' } }],
  ['add music', { music: { kind: 'add', name: 'Lo-fi' } }],
  ['no music please', { music: { kind: 'remove' } }],
  ['去掉音乐', { music: { kind: 'remove' } }],
  ['加一段欢快的音乐', { music: { kind: 'add', name: '欢快' } }],
  ['set the volume of the music to 35%', { volume: 35, music: null }],
  ['音量调到20%', { volume: 20, music: null }],
  ['make it a bit shorter', { length: 'shorter' }],
  ['长一点', { length: 'longer' }],
  ['what do you see?', { talk: true }],
  ['这是什么', { talk: true }],
  ['can you make it slower?', { talk: false }],
  ['could you describe the picture', { talk: true }],
  ['How about this: animate the sea', { talk: false }],
])('"%s" is understood', (text, understood) => {
  expect(wishIn(text)).toMatchObject(understood);
});
