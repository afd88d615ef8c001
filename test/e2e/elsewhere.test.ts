import { afterAll, expect, test } from 'vitest';
import { begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;
const ELSEWHERE =
  'This belongs to a project in another place. No credits were spent. Please use it there, or start your own with /animate.';

test('buttons and forms of a private project do nothing in another place, whoever has copied their ids', async () => {
  const ada = discord.person('Ada');
  await ada.slash(general, 'animate', { image: await picture(), prompt: 'a secret, 2 seconds', private: true });
  const hidden = await discord.until(() => discord.threads().find(({ name }) => name.startsWith('a secret')));
  const result = await nextResult(stage, hidden.id);
  const eve = discord.person('Eve');
  const own = await begin(stage, eve);
  const before = sent(stage).length;
  const ids = discord.read(hidden.id).flatMap(({ buttons }) => buttons.flatMap(({ customId }) => customId ?? []));
  expect(ids.length).toBeGreaterThanOrEqual(4);

  for (const id of ids) {
    const { message } = await eve.forge(own.first, id);
    expect([id, message?.text, message?.onlyFor]).toEqual([id, ELSEWHERE, 'Eve']);
  }
  const form = await eve.press(own.first, 'Refine');
  const modal = { ...form.answer.modal, custom_id: ids.find((id) => id.includes(':refine:')) ?? '' };
  const handedIn = await eve.submit({ ...form, answer: { ...form.answer, modal } }, { 'What should happen?': 'mine' });
  expect(handedIn.message?.text).toBe(ELSEWHERE);
  expect(sent(stage)).toHaveLength(before);

  await ada.press(result, 'Versions');
});

test('a form about the pictures of a message is only for whoever opened it, where it was opened', async () => {
  const ada = discord.person('Ada');
  const eve = discord.person('Eve');
  const thread = ada.openThread(general, 'between us', { isPrivate: true });
  ada.addToThread(thread.id, discord.world.bot.id);
  const shown = ada.say(thread.id, 'look', { files: [await picture()] });
  const form = await ada.menu(shown, 'Animate this');
  const other = await eve.menu(
    discord.person('Bob').say(general, 'mine', { files: [await picture()] }),
    'Animate this',
  );
  const before = sent(stage).length;
  const copied = { ...other, answer: { ...other.answer, modal: form.answer.modal } };
  const { message } = await eve.submit(copied, { 'What should happen?': 'mine now' });
  expect(message?.onlyFor).toBe('Eve');
  expect(sent(stage)).toHaveLength(before);
});
