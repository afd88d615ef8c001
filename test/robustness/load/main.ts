import { chosen } from '../harness/choose.ts';
import { createReport, indented, write } from '../harness/report.ts';
import type { Outcome, Scene } from './scene.ts';
import { exports, exportsKilled } from './scenes/exports.ts';
import { largeDraft, pictures, stuckUploads } from './scenes/hostile.ts';
import { oldStore } from './scenes/old-store.ts';
import { waiting } from './scenes/waiting.ts';

const scenes: readonly Scene[] = [oldStore, pictures, stuckUploads, largeDraft, waiting, exports, exportsKilled];

const report = createReport();
for (const { name, play } of chosen(scenes)) {
  const since = Date.now();
  const outcome = await play();
  write(name, indented(`${figuresOf(outcome)} · ${Math.round((Date.now() - since) / 1_000)} s`));
  report.judge(name, { findings: outcome.findings, transcript: '' });
}
report.end();

function figuresOf({ helped: { median, most }, seen: { heldMs, busyMs, firstRss, mostRss } }: Outcome): string {
  return [
    `/help ${median} ms, at most ${most} ms`,
    `loop held ${heldMs} ms (${busyMs} at work)`,
    `memory ${firstRss} → ${mostRss} MiB`,
  ].join(' · ');
}
