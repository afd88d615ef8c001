import { expect, test } from 'vitest';
import { story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';
import { askTenTimes } from '../support/ten-requests.ts';

test('a thread of ten requests: each leaves at most two messages of the bot, and says who asked for what', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const ada = discord.person('Ada');
  const thread = await askTenTimes(stage, ada);
  const whole = await story(stage, thread, ada);

  const ours = discord.read(thread).filter(({ authorId, type }) => authorId === discord.world.bot.id && type !== 21);
  expect(ours.length).toBeLessThanOrEqual(2 * 10);
  expect(ours.filter(({ pings }) => pings.length > 0).map(({ text }) => /version (\d+)/.exec(text)?.[1])).toEqual(
    Array.from({ length: 10 }, (_, n) => String(n + 1)),
  );
  expect(whole).not.toMatch(/details|BGM|Regenerate|instead of what is on the timeline/i);
});
