import { readFile } from 'node:fs/promises';
import { Events, type Interaction } from 'discord.js';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../playground/page/open-page.ts';
import { logIn } from '../support/log-in.ts';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';

const checks = await readFile('test/browser/accessibility.js', 'utf8');

const recipe = {
  id: '7',
  type: 1,
  name: 'recipe',
  description: 'Do the same with another picture',
  integration_types: [0],
  options: [
    { type: 3, name: 'name', description: 'What it is called', required: true, autocomplete: true, max_length: 60 },
    { type: 3, name: 'words', description: 'More words' },
  ],
};
const known = [
  { name: 'Morning fog', value: 'fog' },
  { name: 'Evening <b>glow</b>', value: 'glow' },
];

/** The application: suggests by what is typed, and says what it was given. */
async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await interaction.reply(`used ${interaction.options.getString('name')}`);
  if (!interaction.isAutocomplete()) return;
  const typed = interaction.options.getFocused().toLowerCase();
  await interaction.respond(known.filter(({ name }) => name.toLowerCase().includes(typed)));
}

describe.skipIf(!hasChromium)(`what is suggested while somebody types${needsChromium}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** The form of a command, with an application behind it. */
  async function open(options: BrowserContextOptions = {}) {
    const stack = new AsyncDisposableStack();
    const server = stack.use(await openPage());
    server.discord.world.commands.set('7', recipe);
    const bot = stack.use(await logIn(server.discord));
    bot.on(Events.InteractionCreate, (interaction) => void answer(interaction));
    const context = await browser.newContext({ viewport: { width: 1280, height: 820 }, ...options });
    stack.defer(() => context.close());
    const page = await context.newPage();
    await page.goto(`${server.url}/#as=You&in=${server.general}`);
    await page.locator('[data-ready]').waitFor();
    await page.getByRole('textbox', { name: /^Message/ }).fill('/rec');
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'name' });
    const list = page.getByRole('listbox', { name: 'Suggestions for name' });
    return { ...server, bot, page, field, list, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  }

  test('by the keyboard: they come with the focus, get fewer with each letter, and one is taken and sent', async () => {
    await using there = await open();
    const { page, field, list } = there;
    await list.getByRole('option').nth(1).waitFor();
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['Morning fog', 'Evening <b>glow</b>']);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.type('eve');
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect([await field.inputValue(), await list.isVisible()]).toEqual(['glow', false]);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByText('used glow').waitFor();
  });

  test('arrows choose, the pointer too, and what is typed may stay as it is', async () => {
    await using there = await open();
    const { page, field, list } = there;
    await list.getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('glow');
    await field.fill('');
    await list.getByRole('option', { name: 'Morning fog' }).click();
    expect(await field.inputValue()).toBe('fog');
    await field.fill('my own');
    await page.getByText('No options match your search.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('used my own').waitFor();
  });

  test('Escape closes the list and then the form; Tab goes on and takes nothing', async () => {
    await using there = await open();
    const { page, field, list } = there;
    await list.waitFor();
    await page.keyboard.press('Escape');
    expect([await list.isVisible(), await field.isVisible()]).toEqual([false, true]);
    await page.keyboard.type('m');
    await list.waitFor();
    await page.keyboard.press('Tab');
    expect([await field.inputValue(), await list.isVisible()]).toEqual(['m', false]);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  test('an application that does not answer is said to', async () => {
    await using there = await open();
    const { page, bot, list } = there;
    await list.waitFor();
    await bot.destroy();
    await page.keyboard.type('m');
    await page.getByText('Loading options failed').waitFor();
    expect(await list.isVisible()).toBe(false);
  });

  test.each([
    ['dark', 1280],
    ['dark', 390],
    ['light', 1280],
    ['light', 390],
  ] as const)('%s, %i px wide: everybody can use and read it', async (colorScheme, width) => {
    await using there = await open({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });
    const { page, list } = there;
    await list.getByRole('option').nth(1).waitFor();
    expect(await page.evaluate(checks)).toEqual([]);
  });
});
