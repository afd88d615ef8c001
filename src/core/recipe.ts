/** The wishes of a film by a name, so that they can be asked for again with another picture. */
export interface Recipe {
  readonly name: string;
  readonly words: string;
  /** The same, wish by wish, and who had it: more than one may have directed the film. Older recipes do not say it. */
  readonly wishes?: readonly Wish[];
  /** Who keeps it: nobody else changes it. */
  readonly personId: string;
  readonly madeAt: number;
}

export interface Wish {
  readonly personId: string;
  readonly words: string;
}

/** One below the other, and none twice. */
export function wordsOfAll(wishes: readonly Wish[]): string {
  return [...new Set(wishes.map(({ words }) => words))].join('\n');
}

/** Without what this person had asked for in them; a recipe of nothing else is none. */
export function withoutWishes(known: Recipes, personId: string): Recipes {
  const recipes = known.recipes.flatMap((recipe) => {
    const wishes = recipe.wishes?.filter((wish) => wish.personId !== personId);
    if (wishes === undefined || wishes.length === recipe.wishes?.length) return [recipe];
    return wishes.length === 0 ? [] : [{ ...recipe, wishes, words: wordsOfAll(wishes) }];
  });
  return { ...known, recipes };
}

/** Those of one server; those that somebody keeps for themselves alone, by the person. */
export interface Recipes {
  readonly home: string;
  readonly recipes: readonly Recipe[];
}

/** A recipe by its name, however it is written. */
export function recipeNamed({ recipes }: Pick<Recipes, 'recipes'>, name: string): Recipe | undefined {
  return recipes.find((one) => isSame(one.name, name));
}

/** In the place of the one with this name, else at the end. */
export function withRecipe(known: Recipes, recipe: Recipe): Recipes {
  return { ...withoutRecipe(known, recipe.name), recipes: [...withoutRecipe(known, recipe.name).recipes, recipe] };
}

export function withoutRecipe(known: Recipes, name: string): Recipes {
  return { ...known, recipes: known.recipes.filter((one) => !isSame(one.name, name)) };
}

/** Those that somebody may mean who has typed so much: what begins so comes first. */
export function suggestedFor(known: readonly Recipe[], typed: string): readonly Recipe[] {
  const sought = plain(typed);
  const found = known.filter(({ name }) => plain(name).includes(sought));
  return found.toSorted((a, b) => Number(plain(b.name).startsWith(sought)) - Number(plain(a.name).startsWith(sought)));
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
