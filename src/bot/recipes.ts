import { UserError } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { Note } from '../core/note.ts';
import type { Project } from '../core/project.ts';
import {
  recipeNamed,
  withoutRecipe,
  withoutWishes,
  withRecipe,
  wordsOfAll,
  type Recipe,
  type Recipes,
  type Wish,
} from '../core/recipe.ts';
import { ownWords } from '../core/request.ts';
import { versionsOf } from './render/shelf.ts';
import { standingIn, wayTo } from './render/versions.ts';
import { demandMayKeepHere } from './rules/rules.ts';
import type { World } from './world.ts';

/** Whose recipes, and who asks: those of a server are for everybody there, one's own for oneself alone. */
export interface Shelf {
  /** The server, or oneself. */
  readonly home: string;
  readonly personId: string;
  /** Everybody on the server sees what is said here: what is kept here may be for all of them. */
  readonly isOpen: boolean;
  /** Manages the server. */
  readonly keepsOrder: boolean;
}

/** Keeps what was asked for in a project, up to its current version, under a name. Nothing is sent, nothing spent. */
export async function saveRecipe(world: World, shelf: Shelf, name: string, project: Project): Promise<Note> {
  const { personId } = shelf;
  const home = shelf.isOpen ? shelf.home : personId;
  const wishes = await wishesIn(world, project);
  const words = wordsOfAll(wishes);
  if (words === '') throw new UserError({ kind: 'nothing-to-repeat' });
  if (words.length > limits.requestChars) throw new UserError({ kind: 'too-many-words', letters: words.length });
  if (home !== personId) await demandMayKeepHere(world, project, personId, `${name}\n${words}`);
  const recipe: Recipe = { name: name.trim(), words, wishes, personId, madeAt: world.clock.now() };
  await world.ledger.recipes.update(home, (known = { home, recipes: [] }) => {
    demandOwn(shelf, recipeNamed(known, name));
    const next = withRecipe(known, recipe);
    if (recipeNamed(known, name) === undefined) demandRoom(shelf, next);
    return next;
  });
  return { kind: 'recipe-saved', name: recipe.name, words, isForAll: home !== personId };
}

/** Throws what the person reads where there is none of this name. */
export async function readRecipe(world: World, shelf: Shelf, name: string): Promise<Recipe> {
  const recipe = recipeNamed({ recipes: await recipesOn(world, shelf) }, name);
  if (recipe === undefined) throw new UserError({ kind: 'no-such-recipe', name });
  return recipe;
}

/** One's own, then those of the server. */
export async function recipesOn({ ledger }: World, { home, personId }: Shelf): Promise<readonly Recipe[]> {
  const homes = [...new Set([personId, home])];
  const found = await Promise.all(homes.map((id) => ledger.recipes.get(id)));
  return found.flatMap((one) => one?.recipes ?? []);
}

export async function removeRecipe(world: World, shelf: Shelf, name: string): Promise<Note> {
  const recipe = await readRecipe(world, shelf, name);
  const own = await world.ledger.recipes.get(shelf.personId);
  const home = own !== undefined && recipeNamed(own, name) !== undefined ? shelf.personId : shelf.home;
  await world.ledger.recipes.update(home, (known) => {
    if (known === undefined) return known;
    demandOwn(shelf, recipeNamed(known, name));
    return withoutRecipe(known, name);
  });
  return { kind: 'recipe-removed', name: recipe.name };
}

export async function listRecipes(world: World, shelf: Shelf): Promise<Note> {
  return { kind: 'recipes', recipes: await recipesOn(world, shelf) };
}

/** How many recipes somebody keeps, wherever that is. */
export async function recipesOf(world: World, personId: string): Promise<number> {
  return (await shelvesOf(world, personId)).reduce(
    (sum, { recipes }) => sum + recipes.filter(isOf(personId)).length,
    0,
  );
}

/** Resolves with how many there were. */
export async function forgetRecipes(world: World, personId: string): Promise<number> {
  const count = await recipesOf(world, personId);
  await world.ledger.recipes.remove(personId); // those for oneself alone
  for (const { home } of await shelvesOf(world, personId)) {
    await world.ledger.recipes.update(home, (known) =>
      known === undefined ? known : { ...known, recipes: known.recipes.filter((one) => !isOf(personId)(one)) },
    );
  }
  return count;
}

/** What they asked for goes also out of recipes that others keep. */
export async function forgetWishes({ ledger: { recipes } }: World, personId: string): Promise<void> {
  const isOf = (one: Recipe) => one.wishes?.some((wish) => wish.personId === personId) === true;
  for await (const { home, recipes: kept } of recipes.all())
    if (kept.some(isOf)) await recipes.update(home, (known) => known && withoutWishes(known, personId));
}

async function shelvesOf({ ledger }: World, personId: string): Promise<readonly Recipes[]> {
  const found: Recipes[] = [];
  for await (const one of ledger.recipes.all()) if (one.recipes.some(isOf(personId))) found.push(one);
  return found;
}

function isOf(id: string): (recipe: Recipe) => boolean {
  return ({ personId }) => personId === id;
}

/** Nobody takes the room of the others, but for whoever manages the server. */
function demandRoom({ personId, keepsOrder }: Shelf, { home, recipes }: Recipes): void {
  const most = home === personId || keepsOrder ? limits.recipes : limits.recipesPerPerson;
  const own = recipes.filter(isOf(personId)).length;
  if (own > most) throw new UserError({ kind: 'recipes-of-yours', recipes: own, most });
  if (recipes.length > limits.recipes) throw new UserError({ kind: 'recipes-full', recipes: recipes.length });
}

function demandOwn({ personId, keepsOrder }: Shelf, recipe: Recipe | undefined): void {
  if (recipe !== undefined && recipe.personId !== personId && !keepsOrder)
    throw new UserError({ kind: 'recipe-of-other', name: recipe.name });
}

/** What led to the current version, one wish below the other: not what was undone, nor the same once more. */
async function wishesIn(world: World, project: Project): Promise<readonly Wish[]> {
  const versions = await versionsOf(world, project.id);
  const way = wayTo(standingIn(versions, project), versions).toReversed();
  const turns = await Promise.all(way.map(({ turnId }) => world.ledger.turns.get(turnId)));
  return turns.flatMap((turn) => {
    const words = turn === undefined || turn.repeats !== null ? null : ownWords(turn.parts);
    return turn === undefined || words === null ? [] : [{ personId: turn.requester.id, words: ended(words) }];
  });
}

/** As a sentence, so that the next one does not run into it. */
function ended(words: string): string {
  if (/[\p{P}\p{S}]$/u.test(words)) return words;
  return `${words}${/\p{Script=Han}$/u.test(words) ? '。' : '.'}`;
}
