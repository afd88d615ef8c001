/** How many lines are kept: enough to read, little enough to send. */
const KEPT = 300;

/** Cuts what a process writes into lines, and keeps the newest. */
export function createLines() {
  let kept: readonly string[] = [];
  let rest = '';

  return {
    add(text: string): void {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      kept = [...kept, ...parts].slice(-KEPT);
    },

    newest: (): readonly string[] => kept,
  };
}
