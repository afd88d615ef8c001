import type { Version } from '../../../../src/core/project.ts';
import type { Evidence } from './evidence.ts';

/** One version for each result, one result for each version; and who shows one shows its own. */
export function wrongVersions({ kept, view }: Evidence): readonly string[] {
  const byProject = [...Map.groupBy(kept.versions, ({ projectId }) => projectId).values()];
  return [
    ...byProject.flatMap((versions) => [...gaps(versions), ...twins(versions)]),
    ...[...view.tellings].flatMap(([id, told]) => {
      const shown = told.flatMap(({ text }) => numberIn(text) ?? []);
      const own = kept.versions.find(({ turnId }) => turnId === id)?.number;
      const isTurn = kept.turns.get(id)?.repeats === null;
      return shown.length === 0 || !isTurn || shown.every((number) => number === own)
        ? []
        : [`${id} shows version ${shown.join()} in place of ${own}`];
    }),
  ];
}

function gaps(versions: readonly Version[]): readonly string[] {
  const numbers = versions.map(({ number }) => number).toSorted((a, b) => a - b);
  return numbers.every((number, index) => number === index + 1)
    ? []
    : [`the versions of a project are ${numbers.join()}`];
}

function twins(versions: readonly Version[]): readonly string[] {
  const turns = versions.map(({ turnId }) => turnId);
  return turns.filter((id, index) => turns.indexOf(id) !== index).map((id) => `${id} has more than one version`);
}

/** The version that a result says it is. */
function numberIn(text: string): number | undefined {
  const [, english, chinese] = /version (\d+)(?: is ready)?\*\*|版本 (\d+)(?: 已就绪)?\*\*/i.exec(text) ?? [];
  const number = english ?? chinese;
  return number === undefined ? undefined : Number(number);
}
