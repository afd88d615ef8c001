import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ffmpeg } from '../../playground/nemo/film/ffmpeg.ts';

/** A film of a second in one colour. */
export async function film(width: number, height: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'film-'));
  const path = join(folder, 'film.mp4');
  try {
    const colour = ['-f', 'lavfi', '-i', `color=teal:s=${width}x${height}:d=1`];
    const { code, said } = await ffmpeg(
      ['-v', 'error', ...colour, '-pix_fmt', 'yuv420p', path],
      AbortSignal.timeout(20_000),
    );
    if (code !== 0) throw new Error(said);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
