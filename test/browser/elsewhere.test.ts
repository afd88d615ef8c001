import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';
import { openPlayground } from './open-playground.ts';

const checks = await readFile('test/browser/accessibility.js', 'utf8');

/** For a machine that has much else to do. */
const patient = { timeout: 60_000 };

describe.skipIf(!hasChromium)(`where the bot is not${needsChromium}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('a picture is animated there from its menu: only its person sees the answer, and the film comes in her direct messages', async () => {
    await using playground = await openPlayground();
    await using context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
    const page = await context.newPage();
    await page.goto(playground.url);
    await page.getByRole('link', { name: 'another-server' }).click();
    const textBox = page.getByRole('textbox', { name: 'Message #another-server' });
    await textBox.waitFor();
    await page.locator('#attach').setInputFiles('playground/pictures/lighthouse.jpg');
    await textBox.fill('the sea at dusk');
    await textBox.press('Enter');
    const message = page.locator('.message', { hasText: 'the sea at dusk' }).last();
    await message.hover();
    await message.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Animate this' }).click();
    await page.getByLabel('What should happen?').fill('let the sea move, 2 seconds');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Your project lives in our direct messages').waitFor(patient);
    await page.getByText('Only you can see this').waitFor();
    expect(await page.evaluate(checks)).toEqual([]);

    await page.getByRole('link', { name: 'Nemo' }).first().click();
    await page.getByText('version 1').first().waitFor(patient);
  });
});
