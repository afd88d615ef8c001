/** Links to Discord's files are signed anew each time, and live a day; half of that is long enough to watch a video. */
const SHOWN_FOR_MS = 12 * 60 * 60 * 1000;

/** Answers the same data with the link under which a file was shown first, so that what did not change stays the same text. */
export function createSteadyLinks(cdnOrigin: string) {
  const first = new Map<string, { readonly link: string; readonly at: number }>();

  function steadyLink(link: string): string {
    const [path = ''] = link.split('?');
    const known = first.get(path);
    if (known !== undefined && Date.now() - known.at < SHOWN_FOR_MS) return known.link;
    first.set(path, { link, at: Date.now() });
    return link;
  }

  return function steady(value: unknown): unknown {
    if (typeof value === 'string')
      return value.startsWith(`${cdnOrigin}/`) && value.includes('?ex=') ? steadyLink(value) : value;
    if (Array.isArray(value)) return value.map(steady);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, steady(member)]));
  };
}
