import { readFile } from 'node:fs/promises';
import { Routes } from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../playground/page/open-page.ts';
import { restOf } from '../support/discord-rest.ts';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';

const checks = await readFile('test/browser/accessibility.js', 'utf8');

describe.skipIf(!hasChromium)(`polls on the page${needsChromium}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each([
    ['dark', 1280],
    ['light', 390],
  ] as const)('%s, %i px wide: people vote, change their mind, and see when it is over', async (colorScheme, width) => {
    await using server = await openPage();
    const { discord, general, url } = server;
    const answers = ['Version 2 · <b>slower</b>', 'Version 1 · a long one that has to be cut on a phone'];
    const poll = { question: { text: 'Which?' }, answers: answers.map((text) => ({ poll_media: { text } })) };
    await restOf(discord).post(Routes.channelMessages(general), { body: { poll } });
    await using context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${url}/#as=You&in=${general}`);
    const [newer, older] = answers.map((name) => page.getByRole('button', { name }));
    await newer?.click();
    await page.getByText('1 vote', { exact: true }).waitFor();
    await older?.press('Enter');
    await expect.poll(() => older?.getAttribute('aria-pressed')).toBe('true');
    expect(await newer?.getAttribute('aria-pressed')).toBe('false');
    expect(await page.evaluate(checks)).toEqual([]);

    await server.act({ action: 'pull', lever: 'polls', value: null });
    await page.getByText('The poll is over: the votes are counted.').waitFor();
    await page.getByText('1 vote · over').waitFor();
    expect(await older?.isDisabled()).toBe(true);
  });
});
