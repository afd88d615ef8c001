import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMessage } from '../../playground/discord/message-store.ts';
import { openPage } from '../playground/page/open-page.ts';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';
import { film } from './film.ts';
import { fill } from './many-messages.ts';

const checks = await readFile('test/browser/accessibility.js', 'utf8');
const picture = await readFile('playground/pictures/lighthouse.jpg');

/** A channel with everything in it that messages can have. */
async function furnish({ discord, general }: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  const { world } = discord;
  const you = discord.person('You');
  world.commands.set('1', { id: '1', type: 3, name: 'Animate this' });
  fill(world, general, you.id, 6);
  const words = '**bold** [a link](https://example.com) `code` ||hidden|| <#1> <t:1700000000:R>\n> quoted\n-# small';
  const first = you.say(general, words, { files: [1, 2, 3].map((n) => ({ name: `${n}.jpg`, bytes: picture })) });
  you.say(general, 'again', { replyTo: first });
  you.say(general, 'a film', { files: [{ name: 'film.mp4', bytes: await film(90, 160) }] });
  you.react(first, '👍');
  you.openThread(general, 'a thread', { from: first });
  const answer = { channelId: general, authorId: world.bot.id, onlyFor: you.id };
  addMessage(world, { ...answer, state: { content: `<@${you.id}> only for you` } });
  addMessage(world, {
    channelId: general,
    authorId: world.bot.id,
    state: { content: `<@${you.id}> done`, mentions: [you.id] },
  });
}

const places: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['messages', async () => {}],
  ['levers', (page) => tab(page, 'Levers')],
  ['requests', (page) => tab(page, 'Requests')],
  ['turns', (page) => tab(page, 'Turns')],
  ['the log', (page) => tab(page, 'Log')],
  ['the menu of a message', openMenu],
  [
    'a toast',
    async (page) => {
      await page.goto(page.url().replace(/in=\d*/, `in=${await forumOf(page)}`));
      const refused = async () => {
        await page.getByRole('button', { name: 'Post' }).click();
        return page.getByText('A name has 1 to 100').first().isVisible(); // it stands there for seconds only
      };
      await expect.poll(refused, { timeout: 30_000, interval: 500 }).toBe(true);
    },
  ],
];

async function tab(page: Page, name: string): Promise<void> {
  if (!(await page.locator('#scenes').isVisible()))
    await page.getByRole('button', { name: 'Behind the scenes' }).click();
  await page.getByRole('tab', { name }).click();
  const details = page.locator('details:not([open]) summary');
  if (name === 'Levers') await details.click();
}

async function openMenu(page: Page): Promise<void> {
  const message = page.locator('.message', { hasText: 'a film' });
  await message.hover();
  await message.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Animate this' }).waitFor();
}

async function forumOf(page: Page): Promise<string> {
  const href = await page.locator('nav a', { hasText: 'studio' }).getAttribute('href');
  return /in=(\d+)/.exec(href ?? '')?.[1] ?? '';
}

describe.skipIf(!hasChromium)(`for everybody${needsChromium}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each([
    ['dark', 1280],
    ['dark', 390],
    ['light', 1280],
    ['light', 390],
  ] as const)(
    '%s, %i px wide: names, roles, landmarks, contrast, nothing wider than the window',
    async (colorScheme, width) => {
      await using server = await openPage();
      await furnish(server);
      await using context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [name, go] of places) {
        await page.goto(`${server.url}/#as=You&in=${server.general}`);
        await page.reload();
        await page.locator('[data-id]').last().waitFor();
        await go(page);
        expect({ name, found: await page.evaluate(checks) }).toEqual({ name, found: [] });
      }
    },
  );

  test.each(['dark', 'light'] as const)('%s: a button under the pointer can be read', async (colorScheme) => {
    await using server = await openPage();
    await furnish(server);
    await using context = await browser.newContext({
      colorScheme,
      viewport: { width: 1280, height: 844 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('tab', { name: 'Levers' }).waitFor();
    for (const one of [
      '.primary',
      '.secondary',
      '.thread-link',
      '#channels a:not([aria-current])',
      '[role=tab]',
      '.plain',
    ]) {
      await page.locator(one).last().hover();
      expect({ one, found: await page.evaluate(checks) }).toEqual({ one, found: [] });
    }
  });
});
