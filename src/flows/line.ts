/** Who waits for whom: the turns of each project that are not told yet, first come first. */
export function createLine() {
  const lines = new Map<string, string[]>();

  return {
    join(projectId: string, turnId: string): void {
      const line = lines.get(projectId) ?? [];
      if (!line.includes(turnId)) lines.set(projectId, [...line, turnId]);
    },

    leave(projectId: string, turnId: string): void {
      const rest = (lines.get(projectId) ?? []).filter((id) => id !== turnId);
      if (rest.length === 0) lines.delete(projectId);
      else lines.set(projectId, rest);
    },

    /** The ids in order; the first one is at work. */
    of(projectId: string): readonly string[] {
      return lines.get(projectId) ?? [];
    },
  };
}

export type Line = ReturnType<typeof createLine>;
