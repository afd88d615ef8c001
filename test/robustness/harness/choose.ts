import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, every: { type: 'string', default: '1' } },
});

/** Of these cases, those that the command line asks for: `--only <words of the name>`, `--every <nth>`. */
export function chosen<C extends { readonly name: string }>(cases: readonly C[]): readonly C[] {
  return cases.filter(({ name }, n) => name.includes(values.only) && n % Number(values.every) === 0);
}
