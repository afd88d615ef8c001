import { mkdir, readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Routes } from 'discord.js';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, launchChromium, needsChromium } from '../browser/chromium.ts';
import { film } from '../browser/film.ts';
import { openPage } from '../playground/page/open-page.ts';
import { restOf } from '../support/discord-rest.ts';
import { shootThread } from './thread.ts';
import { statesIn, type Shot } from './states.ts';

/** `--only results` takes those alone, and leaves the other pictures as they are. */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const isWanted = (group: string): boolean => values.only === '' || values.only === group;

/** So many messages stand on one picture. */
const PER_PICTURE = 4;
const FOLDER = 'gallery';
const WIDTH = 1_320;

/** A machine without Chinese letters gets some; the welcome of the page and the picture they all need are left out. */
const look = `@font-face { font-family: Chinese; src: url(/chinese.otf); unicode-range: U+2E80-9FFF, U+FF00-FFEF; }
  :root, :root * { font-family: Chinese, system-ui, sans-serif !important; }
  .beginning, #messages > :nth-child(-n + 2) { display: none; }`;

/** Words that stick out of their place, by what they say. */
const overflowing = `[...document.querySelectorAll('#messages *')]
  .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.slice(0, 80))`;
const settled = `Promise.all([...document.images].map((one) => one.decode().catch(() => {}))).then(() => document.fonts.ready.then(() => null))`;

/** Every state a message can be in, as a person sees it: both languages, light and dark, as PNG files. */
async function main(): Promise<readonly string[]> {
  if (values.only === '') await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    const found: string[] = [];
    for (const locale of ['en-US', 'zh-CN']) found.push(...(await shoot(browser, locale)));
    if (isWanted('thread')) await shootThread(browser, FOLDER);
    return found;
  } finally {
    await browser.close();
  }
}

async function shoot(browser: Browser, locale: string): Promise<readonly string[]> {
  await using server = await openPage();
  const { discord, url } = server;
  const rest = restOf(discord);
  const reader = locale === 'zh-CN' ? 'Bea' : 'You'; // whose Discord speaks that language
  const you = discord.person(reader);
  const room = discord.channel('general').id;
  const lighthouse = { name: 'lighthouse.jpg', bytes: await readFile('playground/pictures/lighthouse.jpg') };
  you.say(room, '', { files: [lighthouse] });
  const picture = discord.read(room).at(-1)?.files[0]?.url ?? '';
  const to = { id: '1', threadId: room, requester: { id: you.id, locale }, replyTo: null };
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, locale, bypassCSP: true });
  const font = await readFile('node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf');
  await page.route('**/chinese.otf', (route) => route.fulfill({ body: font, contentType: 'font/otf' }));
  const found: string[] = [];
  for (const [group, shots] of Object.entries(await statesIn({ to, film: await film(640, 360), picture }))) {
    for (let from = 0; isWanted(group) && from < shots.length; from += PER_PICTURE) {
      await empty(server, room);
      await post(rest, room, shots.slice(from, from + PER_PICTURE));
      await page.goto(`${url}/?${group}-${from}#as=${reader}&in=${room}`);
      await page.locator('[data-ready]').waitFor();
      await page.addStyleTag({ content: look });
      found.push(...(await photograph(page, [group, String(from / PER_PICTURE + 1), locale].join('-'))));
    }
  }
  await page.close();
  return found;
}

async function empty({ discord }: Awaited<ReturnType<typeof openPage>>, room: string): Promise<void> {
  const rest = restOf(discord);
  for (const { id, authorId } of discord.read(room))
    if (authorId === discord.world.bot.id) await rest.delete(Routes.channelMessage(room, id));
}

async function post(rest: ReturnType<typeof restOf>, room: string, shots: readonly Shot[]): Promise<void> {
  for (const { body, files } of shots)
    await rest.post(Routes.channelMessages(room), {
      body: { ...body, allowed_mentions: { parse: [] } },
      files: [...files],
    });
}

async function photograph(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    await page.evaluate(settled);
    const height: unknown = await page.evaluate(`document.getElementById('messages').scrollHeight`);
    await page.setViewportSize({ width: WIDTH, height: Math.min(8_000, Number(height) + 240) });
    await page.locator('#messages').screenshot({ path: `${FOLDER}/${name}-${theme}.png` });
    const out: unknown = await page.evaluate(overflowing);
    if (Array.isArray(out)) found.push(...out.map((words) => `${name}-${theme}: “${words}” sticks out`));
  }
  return found;
}

if (!hasChromium) process.stdout.write(`nothing was drawn${needsChromium}\n`);
else {
  const found = await main();
  process.stdout.write([...found, `the pictures are in ${FOLDER}/`].map((line) => `${line}\n`).join(''));
  process.exitCode = found.length === 0 ? 0 : 1;
}
