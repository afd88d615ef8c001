import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { callTogether } from '../../playground/page-server/cast.ts';
import { startPage } from '../../playground/page-server.ts';
import { story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';
import { askTenTimes } from '../support/ten-requests.ts';

const WIDTH = 1_320;

/** A film has no height before it has begun to arrive. */
const filmsAreThere = `Promise.all([...document.querySelectorAll('#messages video')].map((film) => film.readyState > 0
  ? null : new Promise((resolve) => { film.onloadedmetadata = resolve; film.preload = 'auto'; film.load(); }))).then(() => null)`;

/** A thread of ten requests from top to bottom, as the real bot has made it: its text, and a picture of it. */
export async function shootThread(browser: Browser, folder: string): Promise<void> {
  await using stage = await setStage({ nemo: { filmScale: 0.5, prices: { generation: 20, edit: 5 } } });
  const { discord, nemo } = stage;
  const cast = callTogether(discord);
  const you = discord.person('You');
  const thread = await askTenTimes(stage, you);
  await writeFile(`${folder}/thread.txt`, `${await story(stage, thread, you)}\n`);
  const bot = {
    phase: () => 'running' as const,
    pid: () => null,
    startAgain: async () => {},
    keepDown: async () => {},
    lines: () => [],
    story: async () => '',
    [Symbol.asyncDispose]: async () => {},
  };
  await using page = await startPage({ discord, nemo, bot, cast, discordGate: createFaultyGate(), port: 0 });
  const view = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, bypassCSP: true });
  await view.goto(`${page.url}/#as=You&in=${thread}`);
  await view.locator('[data-ready]').waitFor();
  await view.evaluate(filmsAreThere);
  const height: unknown = await view.evaluate(`document.getElementById('messages').scrollHeight`);
  await view.setViewportSize({ width: WIDTH, height: Math.min(12_000, Number(height) + 240) });
  await view.locator('#messages').screenshot({ path: `${folder}/thread.png` });
  await view.close();
}
