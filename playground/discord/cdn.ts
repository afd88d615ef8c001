import { createHmac } from 'node:crypto';
import type { Clock } from './clock.ts';

export interface StoredFile {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** How long a signed link lives: 24 h, as in the newest examples of developers/components/reference. */
const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

/** Stickers lie open. */
const STICKERS = '/stickers/';

export type Cdn = ReturnType<typeof createCdn>;

/**
 * The file store behind `/attachments/…` and `/ephemeral-attachments/…`, with links that are signed and expire
 * (developers/reference, signed attachment CDN URLs).
 */
export function createCdn(clock: Clock, origin: () => string) {
  const files = new Map<string, StoredFile>();
  const secret = 'playground';

  function signature(path: string, ex: string, is: string): string {
    return createHmac('sha256', secret).update(`${path}?${ex}&${is}`).digest('hex');
  }

  return {
    keep(path: string, file: StoredFile): void {
      files.set(path, file);
    },

    /** A full link to a kept file, good for a day. */
    link(path: string): string {
      const now = Math.floor(clock.now() / 1000);
      const ex = (now + LINK_LIFE_MS / 1000).toString(16);
      const is = now.toString(16);
      return `${origin()}${path}?ex=${ex}&is=${is}&hm=${signature(path, ex, is)}&`;
    },

    /** The file behind a request, or undefined when it is unknown, unsigned, tampered with or expired. */
    open(url: URL): StoredFile | undefined {
      if (url.pathname.startsWith(STICKERS)) return files.get(url.pathname);
      const [ex, is, hm] = ['ex', 'is', 'hm'].map((name) => url.searchParams.get(name) ?? '');
      if (ex === undefined || is === undefined || hm !== signature(url.pathname, ex, is)) return undefined;
      if (Number.parseInt(ex, 16) * 1000 <= clock.now()) return undefined;
      return files.get(url.pathname);
    },

    /** The bytes behind a link, whatever its signature says. */
    bytes(url: string): Buffer | undefined {
      return files.get(new URL(url, origin()).pathname)?.bytes;
    },
  };
}
