import { expect, test } from 'vitest';
import { withoutHandover } from '../../src/core/handover.ts';
import { differenceOf, summaryOf } from '../../src/core/timeline.ts';

const claim = 'https://nemovideo.com/workspace/claim?ct=clm_5f2a';

test.each([
  [`Open your project here: ${claim}`, ''],
  [`Your clip is finished. Open it here: ${claim}`, 'Your clip is finished.'],
  [`Done!\n\n[Claim your project](${claim}).\nIt is 6 seconds long.`, 'Done!\n\n\nIt is 6 seconds long.'],
  ['做好了。请注册：https://nemovideo.com/register?bind=anon_1。视频长六秒。', '做好了。视频长六秒。'],
  ['Go to https://nemovideo.com/w?task=1&nemo_token=nmv_usr_x now. It waits.', ' It waits.'],
  ['See https://nemovideo.com/pricing?plan=a for more.', 'See https://nemovideo.com/pricing?plan=a for more.'],
])('a link that hands a project over is read to nobody: %s', (said, heard) => {
  expect(withoutHandover(said)).toBe(heard);
});

const token = 'nmv_usr_Ab3dEf6hIj9kLmN0pQrStUvWxYz1234567890abcdefg';
const opening = [
  'nemovideo.com/register?bind=anon_0123456789abcdef',
  'www.nemovideo.com/workspace/claim?ct=clm_0123456789abcdef',
  'HTTPS://nemovideo.com/register?bind=anon_0123456789abcdef',
  'https://nemovideo.com/register?bind%3D7261',
  'https%3A%2F%2Fnemovideo.com%2Fregister%3Fbind%3Danon_0123456789',
  'https://nemovideo.com/workspace/claim?a=1&amp;ct=clm_0123456789abcdef',
  'https://nemovideo.com/workspace/claim?claim_token=0123456789abcdef',
  'https://nemovideo.com/workspace/claim#ct=clm_0123456789abcdef',
  'https://nemovideo.com/claim/clm_0123456789abcdef',
  `https://nemovideo.com/x?access_token=${token}`,
  token,
  `**${token}**`,
  `"Authorization: Bearer ${token}"`,
  'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x',
  'anon_0123456789abcdef',
];

test.each(opening)('what opens an account or a project is read to nobody, in words or as a name: %s', (secret) => {
  expect(withoutHandover(`It is 6 s long. Use ${secret} to go on. Do you like it?`)).toBe(
    'It is 6 s long. Do you like it?',
  );
  expect(withoutHandover(`做好了。请用${secret}，继续。喜欢吗？`)).toBe('做好了。喜欢吗？');
  const draft = { t: [{ tt: 0, sg: [{ d: 4_000, m: { name: secret } }] }] };
  expect(summaryOf(draft)).toBe('Timeline (1 track): 1. Video (0-4s)');
  expect(differenceOf({ t: [] }, draft)).toEqual(['+ Video (0-4s)']);
});

test.each([
  'The ring bearer photographer3 comes in first.',
  'I named it anon_mask, and clip_7 is next; token=none of them is lost.',
  'https://cdn.example/x.mp4?ct=video/mp4&X-Amz-Security-Token=abc',
])('what only looks like it stays: %s', (said) => expect(withoutHandover(said)).toBe(said));
