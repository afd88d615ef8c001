import { FPS } from '../agent/draft.ts';
import { ffmpeg } from './ffmpeg.ts';

/** One picture of a film and how long it is seen. */
export interface Shot {
  readonly path: string;
  /** SHA-256 of the picture. */
  readonly hash: string;
  readonly ms: number;
  /** How a camera's picture has to be turned (Exif, 1 to 8). */
  readonly orientation: number;
}

export interface FilmSpec {
  readonly shots: readonly Shot[];
  /** In pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly sound: boolean;
}

/** Exif orientation → what turns the picture upright. */
const upright: Readonly<Record<number, string>> = {
  2: 'hflip,',
  3: 'hflip,vflip,',
  4: 'vflip,',
  5: 'transpose=0,',
  6: 'transpose=1,',
  7: 'transpose=3,',
  8: 'transpose=2,',
};

/** An AAC frame may be this much longer than what it holds: sound that ends earlier does not lengthen the film. */
const AAC_SLACK_S = 0.05;

/** Makes the film: H.264, yuv420p, faststart, a slow camera over each picture, silence for music. Rejects with what ffmpeg said. */
export async function encode(film: FilmSpec, target: string, signal: AbortSignal): Promise<void> {
  const inputs = film.shots.flatMap(({ path }) => ['-i', path]);
  const frames = framesOf(film.shots);
  const seconds = frames.reduce((sum, count) => sum + count, 0) / FPS;
  const shots = film.shots.map((shot, index) => `[${index}:v]${camera(film, shot, frames[index] ?? 1, index)}[v${index}]`);
  const joined = `${shots.map((_, index) => `[v${index}]`).join('')}concat=n=${shots.length}:v=1:a=0[v]`;
  const silence = film.sound ? ['-f', 'lavfi', '-t', String(seconds - AAC_SLACK_S), '-i', 'anullsrc=r=44100:cl=mono'] : [];
  const sound = film.sound ? ['-map', `${shots.length}:a`, '-c:a', 'aac', '-b:a', '32k'] : [];
  const picture = ['-map', '[v]', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  const filter = ['-filter_complex', [...shots, joined].join(';')];
  const output = ['-movflags', '+faststart', '-f', 'mp4', target];
  const args = ['-v', 'error', '-y', ...inputs, ...silence, ...filter, ...picture, ...sound, ...output];
  const { code, said } = await ffmpeg(args, signal);
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${said}`);
}

/** How many frames each shot has: cut points are rounded, so that the whole is as long as its parts. */
function framesOf(shots: readonly Shot[]): readonly number[] {
  let ms = 0;
  let before = 0;
  return shots.map((shot) => {
    ms += shot.ms;
    const end = Math.max(before + 1, Math.round((ms * FPS) / 1000));
    const count = end - before;
    before = end;
    return count;
  });
}

/**
 * The largest part of the picture that has the film's shape, then a slow zoom, in and out by turns. RGB first: a crop
 * of a picture with half the colour resolution cannot be one pixel wide.
 */
function camera({ width, height }: FilmSpec, { orientation }: Shot, frames: number, index: number): string {
  const crop = `crop='max(1,min(iw,ih*${width}/${height}))':'max(1,min(ih,iw*${height}/${width}))'`;
  const part = `on/${frames}`;
  const zoom = index % 2 === 0 ? `1+0.15*${part}` : `1.15-0.15*${part}`;
  const still = `trim=end_frame=1,format=rgb24,${upright[orientation] ?? ''}${crop},scale=${width * 2}:${height * 2},setsar=1,format=yuv420p`;
  return `${still},zoompan=z='${zoom}':x='(iw-iw/zoom)*(0.5+0.3*${part})':y='(ih-ih/zoom)/2':d=${frames}:s=${width}x${height}:fps=${FPS},setpts=N/(${FPS}*TB)`;
}
