import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { encode, type FilmSpec } from './encode.ts';

/** A finished film on this machine. */
export interface Film {
  readonly path: string;
  readonly bytes: number;
}

export type Studio = ReturnType<typeof createStudio>;

/** As many as there are cores on a small machine. */
const AT_ONCE = 2;

/**
 * Makes films, a few at a time. The same film is made once, however often it is asked for.
 * @param scale how large they are, of what is asked for: small ones are made quickly
 */
export function createStudio(folder: string, closing: AbortSignal, scale = 1) {
  const even = (pixels: number) => 2 * Math.round((pixels * scale) / 2);
  const films = new Map<string, Promise<Film>>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function inTurn(target: string, spec: FilmSpec): Promise<Film> {
    if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      await encode({ ...spec, width: even(spec.width), height: even(spec.height) }, target, closing);
      const { size } = await stat(target);
      return { path: target, bytes: size };
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  }

  return {
    /** Rejects where a picture cannot be read. */
    film(spec: FilmSpec): Promise<Film> {
      const key = JSON.stringify({ ...spec, shots: spec.shots.map(({ hash, ms, move }) => [hash, ms, move]) });
      const film = films.get(key) ?? inTurn(join(folder, `film-${films.size}.mp4`), spec);
      films.set(key, film);
      return film;
    },
  };
}
