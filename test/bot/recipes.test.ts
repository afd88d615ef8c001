import { expect, test } from 'vitest';
import { removeRecipe, saveRecipe } from '../../src/bot/recipes.ts';
import { limits } from '../../src/core/limits.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

const onServer = { home: '1', isOpen: true, keepsOrder: false };

async function startScene() {
  const world = await startFlowsWorld();
  const bot = await world.start();
  const project = (await bot.ledger.projects.get(await world.begin(bot))) ?? expect.unreachable();
  const save = (personId: string, name: string, more = {}) =>
    saveRecipe(bot.world, { ...onServer, personId, ...more }, name, project);
  const many = async (personId: string, count: number, more = {}) => {
    for (let nth = 1; nth <= count; nth++) await save(personId, `${personId} ${nth}`, more);
  };
  return { world, bot, save, many };
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
