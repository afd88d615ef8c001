/** The wishes of a film by a name, so that they can be asked for again with another picture. */
export interface Recipe {
  readonly name: string;
  readonly words: string;
  /** Who keeps it: nobody else changes it. */
  readonly personId: string;
  readonly madeAt: number;
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
