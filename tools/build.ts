import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

/*
 * `npm run build`: the bot with all that it is made of, in a few files in `dist/`. A start reads some 1,400 files
 * otherwise, which is what most of it is spent on. Names stay as they are: a stack says where something fell.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** What has files of its own beside its code, or is loaded where it is asked for, or may be missing. */
const apart = [
  /^@napi-rs\//,
  /^@embedpdf\//,
  /^bullmq$/,
  /^(?:zlib-sync|bufferutil|utf-8-validate|@discordjs\/voice)$/,
];

/** A thread begins in a file of its own, which is found by its name: `new URL('x.ts', import.meta.url)`. */
const threads: Plugin = {
  name: 'threads',
  transform(code, id) {
    if (!id.startsWith(join(root, 'src'))) return null;
    return code.replaceAll(/new URL\('([\w-]+\.ts)', import\.meta\.url\)/g, (_, file: string) => {
      const reference = this.emitFile({ type: 'chunk', id: join(dirname(id), file) });
      return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
    });
  },
};

/**
 * V8 keeps the text of what it may still have to compile, with two bytes for each letter as soon as one of them needs
 * two. So libraries are apart from what we say in Chinese, and the few letters they have are written as escapes.
 */
const LIBRARIES = 'libraries';
const oneByte: Plugin = {
  name: 'one-byte',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk' && file.name.startsWith(LIBRARIES))
        file.code = file.code.replaceAll(/[^\0-\x7F]/g, escaped);
    }
  },
};

const bundle = await rolldown({
  cwd: root,
  input: ['src/main.ts', 'src/health-check.ts'],
  platform: 'node',
  external: apart,
  plugins: [threads, oneByte],
  checks: { eval: false }, // discord.js has one, for whoever shards over processes
});
const { output } = await bundle.write({
  dir: join(root, 'dist'),
  cleanDir: true,
  comments: { annotation: false, jsdoc: false },
  codeSplitting: { groups: [{ name: LIBRARIES, test: /node_modules/, entriesAware: true }] },
});
const bytes = output.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? chunk.code.length : 0), 0);
process.stdout.write(`dist/ has ${output.length} files, ${(bytes / 2 ** 20).toFixed(1)} MB\n`);

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
