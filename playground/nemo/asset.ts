/** A file that was uploaded to a session. */
export interface Asset {
  readonly id: string;
  readonly filename: string;
  readonly kind: 'image' | 'video' | 'audio';
  readonly mime: string;
  /** Where its bytes are, on this machine. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Its link on this Nemo's own CDN. */
  readonly url: string;
  /** In pixels, as it is looked at; 0 for what has no picture. */
  readonly width: number;
  readonly height: number;
  /** 0 for a still. */
  readonly seconds: number;
  /** How a camera's picture has to be turned (Exif, 1 to 8). */
  readonly orientation: number;
}

/** How the backend speaks of an asset: in the reply of an upload and in `video_infos` (nemo-api.md §8, §11). */
export function assetBody({ filename, kind, url, seconds, width, height, hash }: Asset) {
  return { filename, file_type: kind, cdn_url: url, duration: seconds, width, height, hash: hash.slice(0, 32) };
}
