import { decoded } from './decoded.ts';

/** A file that can be fetched from this Nemo. */
export interface Stored {
  readonly path: string;
  readonly mime: string;
  readonly bytes: number;
}

export type Cdn = ReturnType<typeof createCdn>;

/** The files behind `/cdn/…`: uploads and finished clips. Links carry no token and need none. */
export function createCdn(origin: () => string) {
  const files = new Map<string, Stored>();

  return {
    /** Its link. */
    keep({ folder, name }: { readonly folder: string; readonly name: string }, file: Stored): string {
      files.set(`${folder}/${name}`, file);
      return `${origin()}/cdn/${folder}/${encodeURIComponent(name)}`;
    },

    find: (folder: string, name: string): Stored | undefined => files.get(`${folder}/${name}`),

    /** The file behind one of its own links. */
    behind(link: string): Stored | undefined {
      if (!URL.canParse(link) || new URL(link).origin !== origin()) return undefined;
      const [, , folder = '', name = ''] = new URL(link).pathname.split('/');
      return files.get(`${folder}/${decoded(name)}`);
    },
  };
}
