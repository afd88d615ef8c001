import { parseArgs } from 'node:util';
import type { Scene } from './scene.ts';
import { exports, exportsKilled } from './scenes/exports.ts';
import { largeDraft, pictures, stuckUploads } from './scenes/hostile.ts';
import { oldStore } from './scenes/old-store.ts';
import { waiting } from './scenes/waiting.ts';

const scenes: readonly Scene[] = [oldStore, pictures, stuckUploads, largeDraft, waiting, exports, exportsKilled];

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
let held = 0;
let fell = 0;
for (const { name, play } of scenes.filter((scene) => scene.name.includes(values.only))) {
  const { helped, seen, findings } = await play();
  if (findings.length === 0) held += 1;
  else fell += 1;
  process.stdout.write(
    `${findings.length === 0 ? '✓' : '✗'} ${name}\n` +
      `    /help ${helped.median} ms, at most ${helped.most} ms · loop held ${seen.heldMs} ms (${seen.busyMs} at work) · memory ${seen.firstRss} → ${seen.mostRss} MiB\n` +
      findings.map((finding) => `    ${finding}\n`).join(''),
  );
}
process.stdout.write(`${held} cases held, ${fell} fell\n`);
process.exitCode = fell === 0 && held > 0 ? 0 : 1;
