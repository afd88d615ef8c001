import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, picture, sent } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

let stage: Stage;
/** Ada's project, and its first result. */
let scene: Awaited<ReturnType<typeof begin>>;
beforeAll(async () => {
  stage = await setStage();
  scene = await begin(stage, stage.discord.person('Ada'), 'a comet, 2 seconds');
});
afterAll(() => stage[Symbol.asyncDispose]());

const everywhere = [
  ['View Channel', 'viewChannel'],
  ['Embed Links', 'embedLinks'],
  ['Attach Files', 'attachFiles'],
  ['Read Message History', 'readMessageHistory'],
  ['Send Messages in Threads', 'sendMessagesInThreads'],
] as const;

/** Takes it away, and gives it back. */
function without(permission: Parameters<typeof stage.discord.deny>[1]) {
  stage.discord.deny('general', permission);
  return { [Symbol.dispose]: () => stage.discord.allow('general', permission) };
}

/** Whoever asks by a command or a button is answered alone, with the name of what is missing. */
async function tried(
  ask: () => Promise<{ readonly message: { readonly text: string; readonly onlyFor: string | null } | null }>,
) {
  const { message } = await ask();
  return { says: message?.text ?? '', to: message?.onlyFor };
}

test.each([
  ...everywhere,
  ['Create Public Threads', 'createPublicThreads'],
  ['Send Messages', 'sendMessages'],
] as const)(
  'a command where “%s” is missing: it is named to who asked, and nothing is paid',
  async (name, permission) => {
    const ada = stage.discord.person('Ada');
    const paid = sent(stage).length;
    using _ = without(permission);
    const image = await picture();
    const general = stage.discord.channel('general').id;
    const { says, to } = await tried(() => ada.slash(general, 'animate', { image, prompt: 'a wave' }));
    expect([to, says]).toEqual(['Ada', expect.stringContaining(name)]);
    expect(says).toContain('No credits were spent.');
    expect(sent(stage)).toHaveLength(paid);
  },
);

test('nor is anything paid where a private thread cannot be opened', async () => {
  const ada = stage.discord.person('Ada');
  const paid = sent(stage).length;
  using _ = without('createPrivateThreads');
  const image = await picture();
  const general = stage.discord.channel('general').id;
  const { says, to } = await tried(() => ada.slash(general, 'animate', { image, private: true }));
  expect([to, says]).toEqual(['Ada', expect.stringContaining('Create Private Threads')]);
  expect(sent(stage)).toHaveLength(paid);
});

test.each(everywhere)('a button in a thread where “%s” is missing: the same', async (name, permission) => {
  const ada = stage.discord.person('Ada');
  const paid = sent(stage).length;
  using _ = without(permission);
  const { says, to } = await tried(() => ada.press(scene.first, 'Again'));
  expect([to, says]).toEqual(['Ada', expect.stringContaining(name)]);
  expect(sent(stage)).toHaveLength(paid);
});

test('without “Add Reactions” it works, and only has no marks', async () => {
  const ada = stage.discord.person('Ada');
  const paid = sent(stage).length;
  using _ = without('addReactions');
  const before = stage.discord.read(scene.thread).length;
  ada.say(scene.thread, 'add a title "Hello"');
  await stage.discord.until(() =>
    stage.discord
      .read(scene.thread)
      .slice(before)
      .some(({ text }) => text.includes('version 2')),
  );
  expect(sent(stage)).toHaveLength(paid + 1);
});
