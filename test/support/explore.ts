export interface Arrow<S, E> {
  readonly from: S;
  readonly event: E;
  readonly to: S;
}

/** Every arrow of a machine that can be reached from its beginnings. An event that does not fit throws, and is no arrow. */
export function everyArrow<S, E>(
  beginnings: readonly S[],
  events: readonly E[],
  step: (state: S, event: E) => S,
  limit = 20_000,
): readonly Arrow<S, E>[] {
  const arrows: Arrow<S, E>[] = [];
  const open = [...beginnings];
  const seen = new Set<string>();
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const key = JSON.stringify(from);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > limit) throw new Error(`more than ${limit} states: the machine does not come to an end`);
    for (const event of events) {
      const to = attempt(step, from, event);
      if (to === undefined) continue;
      arrows.push({ from, event, to });
      open.push(to);
    }
  }
  return arrows;
}

function attempt<S, E>(step: (state: S, event: E) => S, from: S, event: E): S | undefined {
  try {
    return step(from, event);
  } catch {
    return undefined; // the event does not fit the phase
  }
}
