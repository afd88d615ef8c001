import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../playground/page/open-page.ts';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';
import { film } from './film.ts';
import { fill } from './many-messages.ts';

const picture = await readFile('playground/pictures/lighthouse.jpg');
const pictures = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ name: `${number}.jpg`, bytes: picture }));

/** The part of an element of the page that is of use here; the tests run without the types of a browser. */
interface Scrolled {
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

const toEnd = ({ scrollHeight, scrollTop, clientHeight }: Scrolled) =>
  Math.round(scrollHeight - scrollTop - clientHeight);
const scrollTo = (element: Scrolled, top: number) => {
  element.scrollTop = top;
};

/** For a machine that has much else to do. */
const patient = { timeout: 20_000 };

const filmsKnown = "[...document.querySelectorAll('video')].filter(({ videoWidth }) => videoWidth > 0).length";

/** Resolves once the newest message says this. Asks nothing of the page meanwhile, so that its own work can be measured. */
const isNewest = (text: string) => `new Promise((resolve) => {
  const list = document.getElementById('messages');
  const look = () => list.lastElementChild.textContent.includes('${text}') && resolve();
  new MutationObserver(look).observe(list, { childList: true });
  look();
})`;

/** What the page has worked since it was opened, in ms of the processor. */
async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

describe.skipIf(!hasChromium)(`the page by itself${needsChromium}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** A page server, and a tab on it. */
  async function open(options: BrowserContextOptions = {}) {
    const stack = new AsyncDisposableStack();
    const server = stack.use(await openPage());
    const context = await browser.newContext({ viewport: { width: 1280, height: 820 }, ...options });
    stack.defer(() => context.close());
    const page = await context.newPage();
    const { discord } = server;
    const you = discord.person('You');
    const goTo = (channel: string, as = 'You') => page.goto(`${server.url}/#as=${as}&in=${channel}`);
    await goTo(server.general);
    await page.locator('[data-ready]').waitFor();
    return { ...server, page, you, goTo, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  }

  const textBox = (page: Page) => page.getByRole('textbox', { name: /^Message/ });
  const log = (page: Page) => page.locator('#log');

  test('a thread opens at its newest message and stays there, whatever its films turn out to be', async () => {
    await using there = await open();
    const { page, you, general, goTo } = there;
    const thread = you.openThread(general, 'films').id;
    for (let number = 0; number < 6; number += 1) {
      you.say(thread, `film ${number}`, { files: [{ name: 'tall.mp4', bytes: await film(90, 160) }] });
    }
    for (let tries = 0; tries < 4; tries += 1) {
      await goTo(general);
      await page.reload();
      await goTo(thread);
      await expect.poll(() => page.evaluate(filmsKnown), patient).toBe(6);
      await expect.poll(() => log(page).evaluate(toEnd), patient).toBe(0);
    }
    you.say(thread, 'the newest');
    await page.getByText('the newest').waitFor();
    await expect.poll(() => log(page).evaluate(toEnd), patient).toBe(0);
    const box = await page.locator('video').first().boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(90 / 160, 2);
    expect(await page.getByText('Stand-in film, made on this machine').count()).toBe(6);
  });

  test('who scrolled up stays where they are, and gets older messages; a reply leads to one that was not there yet', async () => {
    await using there = await open();
    const { page, you, general, discord } = there;
    const ids = fill(discord.world, general, you.id, 300);
    you.say(general, 'to the first', { replyTo: { id: ids[0] ?? '' } });
    await page.getByText('to the first').waitFor();
    expect(await page.locator('[data-id]').count()).toBe(60);

    await log(page).evaluate(scrollTo, 300);
    await page.locator(`[data-id="${ids[200]}"]`).waitFor();
    const seen = page.locator(`[data-id="${ids[242]}"]`);
    const before = (await seen.boundingBox())?.y ?? 0;
    you.say(general, 'one more');
    await page.getByText('one more').waitFor({ state: 'attached' });
    expect(((await seen.boundingBox())?.y ?? 0) - before).toBeCloseTo(0, 0);

    await page.getByRole('button', { name: 'Newer messages' }).click();
    await page.getByRole('button', { name: 'Reply to' }).click();
    await page.locator(`[data-id="${ids[0]}"]:focus`).waitFor();
    await page.getByText('Welcome to #general').waitFor({ state: 'attached' });
  });

  test('of a thousand messages the page opens sixty, and an event costs it little more than among twenty, all read or not', async () => {
    await using there = await open();
    const { page, you, general, goTo, discord } = there;
    const few = you.openThread(general, 'few').id;
    fill(discord.world, few, you.id, 20);
    fill(discord.world, general, you.id, 1000);

    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    /** What the page itself works at ten events, in ms of the processor: a busy machine makes it no more. */
    async function tenEvents(channel: string): Promise<number> {
      const before = await busyMs(cdp);
      for (let number = 0; number < 10; number += 1) {
        const text = `news ${Math.random()}`;
        const shown = page.evaluate(isNewest(text));
        you.say(channel, text);
        await shown;
      }
      return (await busyMs(cdp)) - before;
    }
    await goTo(few);
    await page.getByRole('textbox', { name: /few/ }).waitFor();
    const amongFew = await tenEvents(few);

    await goTo(general);
    await page.reload();
    await page.locator('[data-id]').last().waitFor();
    expect(await page.locator('[data-id]').count()).toBe(60);
    expect((await tenEvents(general)) / amongFew).toBeLessThan(4);

    for (let most = 120; most <= 1080; most += 60) {
      await log(page).evaluate(scrollTo, 0);
      await expect.poll(() => page.locator('[data-id]').count(), patient).toBeGreaterThanOrEqual(Math.min(most, 1000));
    }
    expect((await tenEvents(general)) / amongFew).toBeLessThan(4);
  });

  test('the skip link leads to the message box, and one stays who one is, also after a reload', async () => {
    await using there = await open();
    const { page, goTo, general } = there;
    await goTo(general, 'Bea');
    await page.getByText(/^Chinese \(/).waitFor();
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await page.locator('#text:focus').waitFor();
    await page.keyboard.type('as myself');
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    expect(await page.getByLabel('You are', { exact: true }).inputValue()).toBe('Bea');
    await textBox(page).press('Enter');
    await page.getByRole('log').getByText('as myself').waitFor();
    expect(there.discord.transcript(general)).toBe('Bea: as myself');
  });

  test('what was typed is there after a reload, in its own channel, until it is sent', async () => {
    await using there = await open();
    const { page, you, general, goTo } = there;
    const dm = you.dm();
    await textBox(page).fill('half a sentence');
    await goTo(dm);
    await page.getByRole('textbox', { name: 'Message Nemo' }).waitFor();
    expect(await textBox(page).inputValue()).toBe('');
    await goTo(general);
    await page.reload();
    await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
    expect(await textBox(page).inputValue()).toBe('half a sentence');
    await textBox(page).press('Enter');
    await page.getByRole('log').getByText('half a sentence').waitFor();
    await page.reload();
    await page.getByRole('log').getByText('half a sentence').waitFor();
    expect(await textBox(page).inputValue()).toBe('');
  });

  test('a thread that is opened by keyboard takes the focus along, to where one writes', async () => {
    await using there = await open();
    const { page, you, general } = there;
    you.openThread(general, 'a thread', { from: you.say(general, 'begins here') });
    await page.getByRole('log').getByRole('link', { name: 'a thread' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'a thread' }).waitFor();
    await page.locator('#text:focus').waitFor();
  });

  test('several pictures stand beside each other, and fill their block', async () => {
    await using there = await open();
    const { page, you, general } = there;
    for (const count of [1, 2, 3, 4, 5, 7]) you.say(general, `${count} pictures`, { files: pictures(count) });
    await page.getByText('7 pictures').waitFor();
    for (const count of [2, 3, 4, 5, 7]) {
      const block = page.locator('.message', { hasText: `${count} pictures` }).locator('.mosaic');
      const { width = 0, height = 0 } = (await block.boundingBox()) ?? {};
      const boxes = await Promise.all((await block.locator('img').all()).map((one) => one.boundingBox()));
      const covered = boxes.reduce((sum, box) => sum + (box?.width ?? 0) * (box?.height ?? 0), 0);
      expect(boxes.length).toBe(count);
      expect(height).toBeLessThan(480);
      expect(covered / (width * height)).toBeGreaterThan(0.95);
    }
  });

  test('dark or light as the computer has it, until somebody chooses, and then for good', async () => {
    await using there = await open({ colorScheme: 'light' });
    const { page } = there;
    const ground = () => page.evaluate("getComputedStyle(document.getElementById('main')).backgroundColor");
    expect(await ground()).toBe('rgb(255, 255, 255)');
    const choose = page.getByRole('button', { name: /^Theme/ });
    await choose.click();
    await choose.click();
    expect(await choose.getAttribute('aria-label')).toBe('Theme: dark');
    await page.reload();
    expect(await ground()).toBe('rgb(46, 47, 53)');
  });

  test('the code of the page is less than 150 KB', async () => {
    await using there = await open();
    const { page } = there;
    let bytes = 0;
    const loaded: Promise<void>[] = [];
    page.on('response', (response) => {
      if (/\/$|\.(?:js|css|svg)$/.test(new URL(response.url()).pathname))
        loaded.push(response.body().then((body) => void (bytes += body.length)));
    });
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    await Promise.all(loaded);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(150_000);
  });
});
