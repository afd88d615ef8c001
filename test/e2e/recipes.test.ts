import { expect, test } from 'vitest';
import { atRest, begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

test('a recipe: what led to a film is asked for as one request with another picture, by a name that the server knows', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const general = discord.channel('general').id;
  const { thread, first } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  ada.say(thread, 'add a title "Dawn"');
  const second = await nextResult(stage, thread, first);
  ada.say(thread, 'add a title "Dusk"');
  const third = await nextResult(stage, thread, second);
  ada.say(thread, 'undo');
  await nextResult(stage, thread, third);

  const saved = await ada.slash(thread, 'recipe save', { name: 'Morning' });
  expect(saved.message?.onlyFor).toBe('Ada');
  // a name that nobody can see would take the names of all the others along: Discord suggests no blank one
  const blank = await ada.slash(thread, 'recipe save', { name: ' \u{200B} ' });
  expect(blank.message?.text).toContain('I see no words in that.');
  const strange = await ben.slash(thread, 'recipe save', { name: 'Morning' });
  const none = await ben.slash(general, 'recipe use', { name: 'evening', image: await picture() });
  expect(await ben.choices(general, 'recipe use', ['name', 'MOR'])).toEqual([{ name: 'Morning', value: 'Morning' }]);
  expect(await ben.choices(general, 'recipe remove', ['name', 'x'])).toEqual([]);

  const { message } = await ben.slash(general, 'recipe use', { name: 'morning', image: await picture('lake.jpg') });
  const made = await nextResult(stage, message?.id ?? '');
  expect(sent(stage).at(-1)).toBe('let the clouds drift, 2 seconds.\nadd a title "Dawn"'); // and not what was undone
  expect(made.text).toContain('“let the clouds drift, 2 seconds. add a title "Dawn"” · **version 1**');
  await atRest(stage, message?.id ?? '');

  const list = await ben.slash(general, 'recipe list');
  const kept = await ben.slash(general, 'recipe remove', { name: 'Morning' });
  const gone = await ada.slash(general, 'recipe remove', { name: 'Morning' });
  const empty = await discord.person('Mei', { locale: 'zh-CN' }).slash(general, '配方 list');
  const said = [saved, strange, none, list, kept, gone, empty].map((used) => used.message?.text);
  expect(said.join('\n\n')).toMatchInlineSnapshot(`
    "Kept as “Morning”, for everybody on this server. /recipe use asks for all of it at once, with another picture:
    > let the clouds drift, 2 seconds. add a title "Dawn"

    Only the person who began this can do that. No credits were spent. Ask them to do it, or start your own with /animate.

    There is no recipe “evening” here. No credits were spent. See what there is with /recipe list.

    Recipes
    **Morning** · “let the clouds drift, 2 seconds. add a title "Dawn"”

    “Morning” is somebody else’s recipe. Choose another name, or ask whoever keeps it.

    “Morning” is gone. What was made with it stays.

    这里还没有配方。在项目里用 /配方 保存，就能留下你提过的要求。"
  `);
});

test('where a server lets others change a project, they keep what was asked for in it as well', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const [ada, ben, owner] = [discord.person('Ada'), discord.person('Ben'), discord.owner()];
  const general = discord.channel('general').id;
  const { thread } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  const before = await ben.slash(thread, 'recipe save', { name: 'Drift' });
  expect(before.message?.text).toContain('Only the person who began this can do that.');

  await owner.slash(general, 'settings');
  const panel = () => discord.until(() => discord.read(general).findLast(({ text }) => text.includes('Settings of')));
  await owner.press(await panel(), 'Others may change');
  await discord.until(async () => (await panel()).text.includes('whoever began it: on'));
  const saved = await ben.slash(thread, 'recipe save', { name: 'Drift' });
  expect(saved.message?.text).toContain('Kept as “Drift”');
});

test('a mention that reads longer than it was typed leaves the suggestions of all other recipes as they were', async () => {
  await using stage = await setStage();
  const ada = stage.discord.person('Ada');
  const { thread } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  await ada.slash(thread, 'recipe save', { name: 'Morning' });
  await ada.slash(thread, 'recipe save', { name: '<@&1>'.repeat(12) }); // of roles that are gone
  const names = (await ada.choices(thread, 'recipe use', ['name', ''])).map(({ name }) => name);
  expect(names).toEqual(['Morning', expect.stringMatching(/^@everyone with that role@every.{1,40}…$/)]);
});

test('nobody is shown an invitation to somewhere else among the names of recipes', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const { thread } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  await ada.slash(thread, 'recipe save', { name: 'join discord.gg/spam' });
  const [suggested] = await ben.choices(discord.channel('general').id, 'recipe use', ['name', '']);
  expect(suggested?.name).not.toContain('discord.gg/spam');
  expect(suggested?.value).toBe('join discord.gg/spam');
});

test('what was kept where not everybody sees it is a recipe for its person alone, wherever that person uses it', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const general = discord.channel('general').id;
  const words = { image: await picture(), prompt: 'a surprise for Ben, 2 seconds', private: true };
  await ada.slash(general, 'animate', words);
  const thread = await discord.until(() => discord.threads().at(-1));
  await nextResult(stage, thread.id);

  const saved = await ada.slash(thread.id, 'recipe save', { name: 'Surprise' });
  expect(await ben.choices(general, 'recipe use', ['name', 'sur'])).toEqual([]);
  const strange = await ben.slash(general, 'recipe use', { name: 'surprise', image: await picture() });
  const list = await ben.slash(general, 'recipe list');
  expect(await ada.choices(general, 'recipe use', ['name', 'sur'])).toEqual([{ name: 'Surprise', value: 'Surprise' }]);
  const own = await ada.slash(general, 'recipe list');
  const gone = await ada.slash(general, 'recipe remove', { name: 'surprise' });
  expect([saved, strange, list, own, gone].map((used) => used.message?.text).join('\n\n')).toMatchInlineSnapshot(`
    "Kept as “Surprise”, for you alone. /recipe use asks for all of it at once, with another picture:
    > a surprise for Ben, 2 seconds.

    There is no recipe “surprise” here. No credits were spent. See what there is with /recipe list.

    There is no recipe here yet. Keep what was asked for in a project with /recipe save.

    Recipes
    **Surprise** · “a surprise for Ben, 2 seconds.”

    “Surprise” is gone. What was made with it stays."
  `);
});
