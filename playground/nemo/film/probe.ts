import { ffmpeg } from './ffmpeg.ts';

/** Size in pixels (0 without a picture) and length of a film or a sound, as ffmpeg reads it. */
export async function probe(
  path: string,
  signal: AbortSignal,
): Promise<{ width: number; height: number; seconds: number }> {
  const { said } = await ffmpeg(['-i', path], signal);
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d+):([\d.]+)/.exec(said) ?? [];
  const [, width, height] = /Video: .*? (\d+)x(\d+)/.exec(said) ?? [];
  const length = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return { width: Number(width ?? 0), height: Number(height ?? 0), seconds: length };
}
