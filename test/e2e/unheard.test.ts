import { afterAll, beforeAll, expect, test } from 'vitest';
import { atRest, begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

/** Something is said between two sessions: Discord tells a new one of nothing that was before. */
async function unheard(speak: () => void): Promise<void> {
  const before = discord.gateway.identifies();
  discord.gateway.invalidate();
  speak();
  await discord.until(() => discord.gateway.identifies() > before);
}

// Long enough for the bot to have caught up on what was before its start.
beforeAll(() => unheard(() => {}));

test('what is written in a thread while the bot cannot hear it counts, once it hears again', async () => {
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada);
  await unheard(() => ada.say(thread, 'add a title "Unheard"'));
  await nextResult(stage, thread, first);
  expect(sent(stage).at(-1)).toBe('add a title "Unheard"');
});

test('so does what is written in a direct message', async () => {
  const ben = discord.person('Ben');
  const dm = ben.dm();
  await ben.slash(dm, 'animate', { image: await picture(), prompt: 'fog, 2 seconds' });
  const first = await nextResult(stage, dm);
  await unheard(() => ben.say(dm, 'add a title "Quiet"'));
  await nextResult(stage, dm, first);
  expect(sent(stage).at(-1)).toBe('add a title "Quiet"');
});

test('so does what is written in a thread that is closed again before the bot can look into it', async () => {
  const cem = discord.person('Cem');
  const { thread, first } = await begin(stage, cem);
  await atRest(stage, thread); // the last edit would open it again
  await unheard(() => {
    cem.say(thread, 'add a title "Closed"');
    discord.owner().archive(thread);
  });
  await nextResult(stage, thread, first);
  expect(sent(stage).at(-1)).toBe('add a title "Closed"');
});

test('so does what is written while the bot may not see the channel, once it sees it again', async () => {
  const dan = discord.person('Dan');
  const { thread, first } = await begin(stage, dan);
  await atRest(stage, thread);
  discord.deny('general', 'viewChannel');
  dan.say(thread, 'add a title "Unseen"');
  discord.allow('general', 'viewChannel');
  await nextResult(stage, thread, first);
  expect(sent(stage).at(-1)).toBe('add a title "Unseen"');
});
