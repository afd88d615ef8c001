/** Who one is and which channel is open. Both stand in the address, so that each tab is somebody, and Back leads back. */
export function createHere(onChange) {
  const read = () => new URLSearchParams(location.hash.slice(1));
  addEventListener('hashchange', () => {
    if (read().has('as')) onChange();
  });

  return {
    person: () => read().get('as') ?? 'You',
    channel: () => read().get('in') ?? '',

    /** The address of somewhere, as somebody. */
    address({ person = read().get('as') ?? 'You', channel = read().get('in') ?? '' }) {
      return `#${new URLSearchParams({ as: person, in: channel })}`;
    },

    go(where) {
      location.hash = this.address(where);
    },
  };
}
