/** How the camera goes over a picture; null where nothing is said of it. */
export type Move = 'in' | 'out' | 'left' | 'right' | 'up' | 'down' | 'drift' | 'still';

/** What falls through the picture. */
export type Fall = 'snow' | 'rain';

export interface Title {
  readonly text: string;
  readonly ms: number;
}

const moves: readonly (readonly [Move, RegExp])[] = [
  ['out', /\bzoom(?:s|ing)? out\b|\bpull(?:s|ing)? (?:back|out)\b|拉远|拉开/i],
  ['in', /\bzoom|\bcloser\b|\bpush(?:es|ing)? in\b|推近|靠近|放大/i],
  ['left', /\b(?:to the )?left\b|向左|往左/i],
  ['right', /\b(?:to the )?right\b|\bpan\b|\bpast\b|\bglid(?:e|es|ing)\b|向右|往右|平移/i],
  ['up', /\b(?:tilt|move|pan|go)(?:s|ing)? up\b|向上|往上/i],
  ['down', /\b(?:tilt|move|pan|go)(?:s|ing)? down\b|向下|往下/i],
  ['drift', /\bdrift|飘/i],
  ['still', /\b(?:still|static|no motion)\b|静止|不动/i],
];

export function moveIn(words: string): Move | null {
  return moves.find(([, said]) => said.test(words))?.[0] ?? null;
}

export function fallIn(words: string): Fall | null {
  if (/\bsnow|雪/i.test(words)) return 'snow';
  return /\brain|雨/i.test(words) ? 'rain' : null;
}

/** Zoom and place of the camera while `part` of the shot is over, as ffmpeg computes it. */
export function cameraPath(
  move: Move,
  part: string,
): { readonly zoom: string; readonly x: string; readonly y: string } {
  const [acrossRoom, downRoom] = ['(iw-iw/zoom)', '(ih-ih/zoom)'];
  const middle = { x: `${acrossRoom}/2`, y: `${downRoom}/2` };
  switch (move) {
    case 'in':
      return { zoom: `1+0.3*${part}`, ...middle };
    case 'out':
      return { zoom: `1.3-0.3*${part}`, ...middle };
    case 'left':
      return { zoom: '1.25', ...middle, x: `${acrossRoom}*(1-${part})` };
    case 'right':
      return { zoom: '1.25', ...middle, x: `${acrossRoom}*${part}` };
    case 'up':
      return { zoom: '1.25', ...middle, y: `${downRoom}*(1-${part})` };
    case 'down':
      return { zoom: '1.25', ...middle, y: `${downRoom}*${part}` };
    case 'drift':
      return { zoom: `1.05+0.1*${part}`, ...middle, x: `${acrossRoom}*(0.2+0.6*${part})` };
    case 'still':
      return { zoom: '1', ...middle };
  }
}
