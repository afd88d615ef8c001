import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';
import { openPlayground, type Playground } from './open-playground.ts';

const picture = 'playground/pictures/lighthouse.jpg';

/** What the tests need of a video element; they run without the types of a browser. */
interface Video {
  isMarked?: boolean;
  loop: boolean;
  readonly currentTime: number;
  readonly paused: boolean;
  play(): Promise<void>;
  addEventListener(name: 'timeupdate', listener: () => void): void;
}

/** Resolves with the time in seconds once the video has played so far. */
function playedTo(video: Video, seconds: number): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  video.addEventListener('timeupdate', () => video.currentTime >= seconds && resolve(video.currentTime));
  return promise;
}

/** Starts it, with a mark by which it is known to be the same element later. */
function playForEver(video: Video): Promise<void> {
  video.loop = true;
  video.isMarked = true;
  return video.play();
}

/** From now on, all that stood as a heading of progress or on a button, however short: nobody has to look at the right moment. */
const keepWhatIsShown = `window.shown = new Set();
new MutationObserver(() => {
  for (const { textContent } of document.querySelectorAll('.container strong, .container button')) shown.add(textContent);
}).observe(document, { subtree: true, childList: true, characterData: true })`;

describe.skipIf(!hasChromium)(`the page of the playground${needsChromium}`, () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    playground = await openPlayground();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
    page.setDefaultTimeout(45_000);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    await page.goto(playground.url);
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.[Symbol.asyncDispose]();
  });

  const textBox = (): Locator => page.getByRole('textbox', { name: /^Message/ });
  const messages = (text: string): Locator => page.getByRole('log').getByRole('listitem').filter({ hasText: text });

  async function animate(prompt: string): Promise<void> {
    await textBox().fill('/ani');
    await textBox().press('Enter');
    await page.getByLabel('image', { exact: true }).setInputFiles(picture);
    await page.getByLabel('prompt').fill(prompt);
    await page.getByRole('button', { name: 'Use /animate' }).click();
    await page.getByRole('log').getByRole('link', { name: prompt }).click();
  }

  async function openGeneral(): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name: 'general' }).click();
    await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
  }

  test('real prices leave nothing after one video: a lever makes the backend cheap', async () => {
    const prices = page.getByLabel('Prices are');
    expect(await prices.inputValue()).toBe('real');
    await prices.selectOption('cheap');
    await page.getByRole('button', { name: 'Reset all (1 changed)' }).waitFor();
  });

  test('a picture goes in by the form of /animate, its progress moves, and the video plays', async () => {
    await page.evaluate(keepWhatIsShown);
    await animate('let the clouds drift, 3 seconds');
    const result = messages('version 1');
    await result.getByRole('button', { name: 'Refine' }).waitFor();
    const shown = await page.evaluate<string[]>('[...window.shown]');
    expect(shown).toContain('Stop');
    const steps = shown.filter((words) => /Uploading|Directing|Editing|Rendering/.test(words));
    expect(steps.length).toBeGreaterThan(1);

    const video = result.locator('video');
    await video.focus();
    await video.press('Space');
    expect(await video.evaluate(playedTo, 0.3)).toBeGreaterThanOrEqual(0.3);
    expect(await video.getAttribute('aria-label')).toBe('Version 1 of your video');
    await page.locator('.amount').filter({ hasText: '80' }).waitFor();
  });

  test('words in the thread make a new version, and a video that plays meanwhile is left alone', async () => {
    const video = messages('version 1').locator('video');
    await video.evaluate(playForEver);
    await textBox().fill('make the music quieter');
    await textBox().press('Enter');
    await messages('version 2').getByRole('button', { name: 'Timeline' }).click();
    await messages('Only you can see this')
      .filter({ hasText: /Music: .*%/ })
      .waitFor();
    expect(await video.evaluate(({ isMarked = false, paused }: Video) => ({ isMarked, paused }))).toEqual({
      isMarked: true,
      paused: false,
    });
  });

  test('a bot that is killed in the middle of a request finishes it, and it is paid for once', async () => {
    await openGeneral();
    await animate('waves roll in, 3 seconds');
    await page.getByRole('button', { name: 'Start', exact: true }).click(); // two receipts are too few to know that 75 suffice
    const before = await page.locator('.status').textContent();
    await page.locator('.runs').getByText('waves roll in, 3 seconds').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Kill the bot' }).dblclick();
    await page.locator('.status[data-phase="starting"]').waitFor();
    expect(await messages('version 1').count()).toBe(0);

    await messages('version 1').waitFor();
    await page.locator('.status[data-phase="running"]').waitFor();
    expect(await page.locator('.status').textContent()).not.toBe(before);
    expect(await messages('version 1').count()).toBe(1);
    expect(await page.locator('.runs').getByText('waves roll in, 3 seconds').count()).toBe(1);
  });

  test('another person has a language of their own, and does not see what was shown to one alone', async () => {
    const thread = await page
      .getByRole('navigation')
      .getByRole('link', { name: 'let the clouds drift' })
      .getAttribute('href');
    await page.getByLabel('You are', { exact: true }).selectOption('Bea');
    await page.goto(`${playground.url}/${thread?.replace('as=You', 'as=Bea')}`);
    await messages('version 2').waitFor();
    expect(await messages('Only you can see this').count()).toBe(0);
    await textBox().fill('/');
    await page.getByRole('option', { name: '/积分' }).click();
    await page.getByRole('button', { name: /\/积分/ }).click();
    await messages('Only you can see this').filter({ hasText: '积分' }).waitFor();
    // A click right after it finds the links of the page as it was for Bea.
    await page.evaluate(`
      const person = document.getElementById('person');
      person.value = 'You';
      person.dispatchEvent(new Event('change'));
      document.querySelector('nav a[title="general"]').click();
    `);
    expect(new URL(page.url()).hash).toContain('as=You');
  });

  test('a picture that was dropped as a message is animated from its menu, by a form of the bot', async () => {
    await openGeneral();
    await page.getByLabel('Attach files').setInputFiles(picture);
    await textBox().fill('look at *this*');
    await textBox().press('Enter');
    const message = messages('look at this').last();
    await message.hover();
    await message.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Animate this' }).click();
    const form = page.getByRole('dialog', { name: 'Animate' });
    await form.getByLabel('What should happen?').fill('a slow zoom, 2 seconds');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('log').getByRole('link', { name: 'a slow zoom' }).waitFor();
    expect(await message.locator('em').textContent()).toBe('this');
  });

  test('the page itself has had nothing to complain about, and what the client refuses is said in a toast', async () => {
    expect(complaints).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'studio' }).click();
    await page.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('alert').filter({ hasText: 'A name has 1 to 100 characters.' }).waitFor();
  });

  test('Ctrl-C ends the page, the bot and the backend, and leaves nothing on the disk', async () => {
    const pid = Number(/\d+/.exec((await page.locator('.status').textContent()) ?? '')?.[0]);
    const { code, left } = await playground.end();
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await page.getByText('The playground has ended.').waitFor();
  });
});
