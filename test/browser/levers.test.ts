import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';
import { openPlayground, type Playground } from './open-playground.ts';

describe.skipIf(!hasChromium)(`the levers, each up to the sentence it is for${needsChromium}`, () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    playground = await openPlayground();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
    page.setDefaultTimeout(90_000);
    await page.goto(playground.url);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.[Symbol.asyncDispose]();
  });

  beforeEach(({ onTestFailed }) =>
    onTestFailed(async () => void process.stderr.write(await page.locator('body').innerText())),
  );

  const log = (): Locator => page.getByRole('log');
  const says = (text: string | RegExp): Promise<void> => log().getByText(text).last().waitFor();
  const pull = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const set = (name: string, words: string) => page.getByLabel(name, { exact: true }).selectOption({ label: words });

  /** Does something on which the bot is restarted, and waits until the next process is there. */
  async function restarting(act: () => Promise<unknown>): Promise<void> {
    const before = await page.locator('.status').textContent();
    await act();
    const next = page.locator('.status[data-phase="running"]').filter({ hasNotText: before ?? '' });
    await next.waitFor();
  }

  /** Everything as usual, at the welcome. */
  async function begin(): Promise<void> {
    await page.getByRole('button', { name: /^Reset all/ }).click();
    await page.getByRole('button', { name: 'Reset all', exact: true }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'general' }).click();
    await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
    await set('Prices are', 'low: a film 20, a change 5');
  }

  /** The first thing that the welcome offers, and into the thread that it opens. */
  async function animate(): Promise<void> {
    const links = log().getByRole('link', { name: /let the clouds drift/ });
    const before = await links.count();
    await pull('Animate this picture');
    await links.nth(before).click();
    await page.locator('#text:focus').waitFor();
  }

  test('at one click the sample picture becomes a film, or the bot asks, or it comes as a direct message', async () => {
    await begin();
    await animate();
    await says('version 1');
    await says('Stand-in film, made on this machine');
    await page.getByRole('tab', { name: 'Turns' }).click();
    await page.locator('.phases').getByText('told').first().waitFor();
    await page.getByRole('tab', { name: 'Requests' }).click();
    await page.locator('.requests').getByText('tells the agent what to do').waitFor();
    await page.getByRole('tab', { name: 'Log' }).click();
    await page.locator('.log li').getByText('a turn goes on').first().waitFor();
    await page.getByRole('tab', { name: 'Levers' }).click();

    await begin();
    await pull('Post it, then use its menu');
    await page.getByRole('dialog').getByLabel('What should happen?').waitFor();
    await page.keyboard.press('Escape');
    await pull('Send it to the bot alone');
    await says('version 1');
  });

  test('an empty purse: the bot asks, then there is not enough left, and only the owner sees how to get more; topped up it works', async () => {
    await begin();
    await animate();
    await says('version 1');
    await pull('Empty the purse');
    await page.getByRole('textbox', { name: /^Message/ }).fill('make it slower');
    await page.keyboard.press('Enter');
    await says(/You have 0\. Shall I start\?/);
    await pull('Start');
    await says('There are not enough credits left for this.');
    await page.getByRole('link', { name: 'Be the owner of the bot' }).click();
    await log().getByRole('button', { name: 'More credits' }).click();
    await log().locator('.only-you a[href*="bind="]').first().waitFor();
    await page.getByRole('link', { name: 'Be yourself again' }).click();

    await pull('Top up');
    await page.locator('.amount', { hasText: '100' }).waitFor();
  });

  test('the service down: it cannot be reached, and nothing was spent', async () => {
    await begin();
    await set('It is', 'down');
    await animate();
    await says(/cannot reach the video service/);
  });

  test('a film that always fails, and a plan without export, are said as what they are', async () => {
    await begin();
    await set('The plan', 'has no export');
    await animate();
    await says(/plan does not include export/);
  });

  test('a permission that is missing is named before anything is paid', async () => {
    await begin();
    await set('In #general the bot may', 'not open threads');
    await pull('Animate this picture');
    await says(/Create Public Threads/);
  });

  test('nothing that Discord does to the bot keeps a film from coming, once', async () => {
    for (const words of ['has to wait now and then (429)', 'fails now and then (503)']) {
      await begin();
      await set('What the bot posts', words);
      await set('The bot is told everything', 'twice');
      await animate();
      await says('version 1');
      expect(await log().getByText('version 1').count()).toBe(1);
    }
  });

  test('without Message Content the bot says how it can be reached', async () => {
    await begin();
    await restarting(() => set('What people write', 'is hidden from the bot'));
    await animate();
    await says('version 1');
    await says(/mention me/);
    await restarting(() => set('What people write', 'can be read by the bot'));
  });

  test('projects that the service has forgotten begin afresh, which is said, and nothing is spent', async () => {
    await begin();
    await animate();
    await says('version 1');
    await pull('Forget all projects');
    await page.getByRole('textbox', { name: /^Message/ }).fill('make the music quieter');
    await page.keyboard.press('Enter');
    await says(/had to start this project afresh/);
  });

  test('a bot that is kept down answers nobody, and does what it missed when it is back', async () => {
    await begin();
    await animate();
    await says('version 1');
    await set('The bot is', 'kept down');
    await page.locator('.status[data-phase="down"]').waitFor();
    await page.getByRole('textbox', { name: /^Message/ }).fill('make the music quieter');
    await page.keyboard.press('Enter');
    await log().getByText('make the music quieter').waitFor();
    await set('The bot is', 'there');
    await says('version 2');
  });
});
