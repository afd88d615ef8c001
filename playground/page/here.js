/** Who one is and which channel is open. Both stand in the address, so that each tab is somebody, and Back leads back. */
export function createHere(onChange) {
  const inAddress = () => new URLSearchParams(location.hash.slice(1));
  let known = inAddress();
  const read = () => known;
  // A link may be older than who one is now: it leads somewhere, and to being somebody else only where that is what it is
  // for. One within the page leads to a place of it, and leaves who one is and where: a reload may come at any moment.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]') ?? null;
    if (link === null || link.dataset.as !== undefined) return;
    const within = link.hash.slice(1);
    const channel = new URLSearchParams(within).get('in');
    if (channel !== null) return link.setAttribute('href', here.address({ channel }));
    event.preventDefault();
    document.getElementById(within)?.focus();
  });
  addEventListener('hashchange', () => {
    known = inAddress();
    onChange();
  });

  const here = {
    person: () => read().get('as') ?? 'You',
    channel: () => read().get('in') ?? '',

    /** The address of somewhere, as somebody. */
    address({ person = read().get('as') ?? 'You', channel = read().get('in') ?? '' }) {
      return `#${new URLSearchParams({ as: person, in: channel })}`;
    },

    go(where) {
      location.hash = here.address(where);
      known = inAddress();
    },
  };
  return here;
}
