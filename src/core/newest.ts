/** Lets go of the oldest of these, where one was added and there are more than so many. */
export function dropOldest<K>(kept: Set<K> | Map<K, unknown>, most: number): void {
  if (kept.size <= most) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}
