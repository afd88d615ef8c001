import { expect, test } from 'vitest';
import { withoutHandover } from '../../src/nemo/handover.ts';

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

test('a text without an end is looked through as quickly as any other', () => {
  const begun = performance.now();
  expect(withoutHandover(`${'a'.repeat(200_000)} ${claim} ${'https://'.repeat(20_000)}`)).toBe('');
  expect(performance.now() - begun).toBeLessThan(2_000); // what is looked through again for each letter takes minutes
});
