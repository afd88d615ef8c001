import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FPS } from '../agent/draft.ts';
import { ffmpeg } from './ffmpeg.ts';
import { cameraPath, type Fall, type Move, type Title } from './look.ts';
import { tuneOf, type Music } from './tune.ts';

/** One picture of a film and how long it is seen. */
export interface Shot {
  readonly path: string;
  /** SHA-256 of the picture. */
  readonly hash: string;
  readonly ms: number;
  /** How a camera's picture has to be turned (Exif, 1 to 8). */
  readonly orientation: number;
  readonly move: Move | null;
}

export interface FilmSpec {
  readonly shots: readonly Shot[];
  /** In pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly music: Music | null;
  readonly fall: Fall | null;
  readonly title: Title | null;
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

/** What has room on one line. */
const TITLE_CHARS = 24;

/** An AAC frame may be this much longer than what it holds: sound that ends earlier does not lengthen the film. */
const AAC_SLACK_S = 0.05;

/**
 * Makes the film: H.264, yuv420p, faststart, a camera over each picture, what falls, a title, music. Rejects
 * with what ffmpeg said.
 */
export async function encode(film: FilmSpec, target: string, signal: AbortSignal): Promise<void> {
  const inputs = film.shots.flatMap(({ path }) => ['-i', path]);
  const frames = framesOf(film.shots);
  const seconds = frames.reduce((sum, count) => sum + count, 0) / FPS;
  const shots = film.shots.map(
    (shot, index) => `[${index}:v]${camera(film, shot, frames[index] ?? 1, index)}[v${index}]`,
  );
  const joined = `${shots.map((_, index) => `[v${index}]`).join('')}concat=n=${shots.length}:v=1:a=0[all]`;
  const music =
    film.music === null
      ? []
      : ['-f', 'lavfi', '-t', String(seconds - AAC_SLACK_S), '-i', `aevalsrc='${tuneOf(film.music)}':s=22050`];
  const sound = film.music !== null ? ['-map', `${shots.length}:a`, '-c:a', 'aac', '-b:a', '32k'] : [];
  const picture = ['-map', '[v]', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  const over = [...falling(film), `[fallen]${await titled(film, target)}[v]`];
  const filter = ['-filter_complex', [...shots, joined, ...over].join(';')];
  const output = ['-movflags', '+faststart', '-f', 'mp4', target];
  const args = ['-v', 'error', '-y', ...inputs, ...music, ...filter, ...picture, ...sound, ...output];
  const { code, said } = await ffmpeg(args, signal);
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${said}`);
}

/** Flakes or drops: one picture of them, twice as high as the film, that goes by without end. */
function falling({ width, height, fall }: FilmSpec): readonly string[] {
  if (fall === null) return ['[all]null[fallen]'];
  const { across, down, share, speed } = falls[fall];
  const small = `${Math.max(2, Math.round(width / across))}x${Math.max(2, Math.round((2 * height) / down))}`;
  const dots = `geq=lum='if(gt(random(1),${1 - share}),235,16)':cb=128:cr=128`;
  const seen = `scale=${width}:${2 * height},format=rgba,colorkey=black:0.6:0.3`;
  const goesBy = `loop=loop=-1:size=1:start=0,setpts=N/(${FPS}*TB),crop=${width}:${height}:0:'${height}-mod(n*${height * speed},${height})'`;
  const picture = `color=c=black:s=${small}:r=${FPS}:d=0.04,${dots},${seen},${goesBy}[fall]`;
  return [picture, '[all][fall]overlay=shortest=1,format=yuv420p[fallen]'];
}

/** How large what falls is, in pixels, how much of the picture it fills, and how much of its height it falls per frame. */
const falls = {
  snow: { across: 6, down: 6, share: 0.012, speed: 0.01 },
  rain: { across: 3, down: 24, share: 0.03, speed: 0.06 },
} as const;

const FONT = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');

/** Words over the picture. They are read from a file: nothing in them is ffmpeg's. */
async function titled({ title, height }: FilmSpec, target: string): Promise<string> {
  if (title === null) return 'null';
  const words = `${target}.txt`;
  await writeFile(words, title.text.slice(0, TITLE_CHARS));
  const font = join(dirname(FONT), '..', 'fonts', 'NotoSansHans-Regular.otf');
  const place = `x=(w-text_w)/2:y=h*0.74:fontsize=${Math.max(8, Math.round(height / 11))}`;
  const look = `fontcolor=white:box=1:boxcolor=black@0.45:boxborderw=${Math.round(height / 45)}`;
  return `drawtext=fontfile='${font}':textfile='${words}':expansion=none:${place}:${look}:enable='lt(t,${title.ms / 1000})'`;
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
function camera({ width, height }: FilmSpec, { orientation, move }: Shot, frames: number, index: number): string {
  const crop = `crop='max(1,min(iw,ih*${width}/${height}))':'max(1,min(ih,iw*${height}/${width}))'`;
  const part = `on/${frames}`;
  const byTurns = {
    zoom: index % 2 === 0 ? `1+0.15*${part}` : `1.15-0.15*${part}`,
    x: `(iw-iw/zoom)*(0.5+0.3*${part})`,
    y: '(ih-ih/zoom)/2',
  };
  const { zoom, x, y } = move === null ? byTurns : cameraPath(move, part);
  const still = `trim=end_frame=1,format=rgb24,${upright[orientation] ?? ''}${crop},scale=${width * 2}:${height * 2},setsar=1,format=yuv420p`;
  return `${still},zoompan=z='${zoom}':x='${x}':y='${y}':d=${frames}:s=${width}x${height}:fps=${FPS},setpts=N/(${FPS}*TB)`;
}
