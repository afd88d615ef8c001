import { expect, test } from 'vitest';
import { removeRecipe, saveRecipe } from '../../src/bot/recipes.ts';
import { limits } from '../../src/core/limits.ts';
import { noSettings } from '../../src/core/rules.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

test('words that no request takes are kept under no name', async () => {
  const { world, bot, save, thread } = await startScene();
  await using _ = world;
  for (const letter of ['a', 'b']) {
    bot.hear(world.discord.write(thread, `add a title "${letter.repeat(3_000)}"`));
    await world.pass(8_000);
  }
  const mistake = { kind: 'too-many-words', letters: expect.any(Number) };
  await expect(save(ada.id, 'long')).rejects.toMatchObject({ mistakes: [mistake] });
});

test('what a server refuses is not kept there for everybody, nor is anything by whom it has blocked', async () => {
  const { world, bot, save } = await startScene();
  await using _ = world;
  await bot.ledger.settings.put('1', { ...noSettings, refusedWords: ['swordfish'], blocked: [ben.id] });
  await expect(save(ada.id, 'a swordfish')).rejects.toMatchObject({ mistakes: [{ kind: 'word-refused' }] });
  await expect(save(ben.id, 'of Ben')).rejects.toMatchObject({ mistakes: [{ kind: 'blocked-here' }] });
  await save(ada.id, 'a swordfish', { isOpen: false }); // for herself alone
});

const onServer = { home: '1', isOpen: true, keepsOrder: false };

async function startScene() {
  const world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  const save = (personId: string, name: string, more = {}) =>
    saveRecipe(bot.world, { ...onServer, personId, ...more }, name, project);
  const many = async (personId: string, count: number, more = {}) => {
    for (let nth = 1; nth <= count; nth++) await save(personId, `${personId} ${nth}`, more);
  };
  return { world, bot, save, many, thread };
}

test('whoever keeps many recipes on a server leaves room for those of others', async () => {
  const { world, bot, save, many } = await startScene();
  await using _ = world;
  const most = limits.recipesPerPerson;
  await many(ada.id, most);
  const mistake = { kind: 'recipes-of-yours', recipes: most + 1, most };
  await expect(save(ada.id, 'one more')).rejects.toMatchObject({ mistakes: [mistake] });
  await save(ada.id, `${ada.id} 1`); // the same once more takes no more room
  await save(ben.id, 'of Ben');
  await save(ada.id, 'one more', { isOpen: false }); // for herself alone
  await removeRecipe(bot.world, { ...onServer, personId: ada.id }, `${ada.id} 1`);
  await save(ada.id, 'another one');
});

test('whoever manages the server may keep as many as it has room for, and so does everybody for themselves', async () => {
  const { world, save, many } = await startScene();
  await using _ = world;
  await many(ada.id, limits.recipes, { keepsOrder: true });
  const full = { recipes: limits.recipes + 1 };
  await expect(save(ben.id, 'of Ben')).rejects.toMatchObject({ mistakes: [{ ...full, kind: 'recipes-full' }] });
  await many(ben.id, limits.recipes, { isOpen: false });
  const mistake = { ...full, kind: 'recipes-of-yours', most: limits.recipes };
  await expect(save(ben.id, 'of Ben', { isOpen: false })).rejects.toMatchObject({ mistakes: [mistake] });
});
