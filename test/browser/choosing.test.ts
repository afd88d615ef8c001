import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openPage } from '../playground/page/open-page.ts';
import { restOf } from '../support/discord-rest.ts';
import { hasChromium, launchChromium, needsChromium } from './chromium.ts';

describe.skipIf(!hasChromium)(`choosing on the page${needsChromium}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each([
    { type: 6, what: 'Which roles?', name: 'Admins', chosen: 'role' },
    { type: 8, what: 'Which channels?', name: 'general', chosen: 'channel' },
    { type: 5, what: 'Which people?', name: 'Bea', chosen: 'user' },
  ])(
    '$what: they stand in a list under their question, what was chosen is marked, and a choice is made',
    async (one) => {
      await using server = await openPage();
      const { discord, url, general } = server;
      const [admins] = discord.world.roles.filter(({ name }) => name === 'Admins');
      const ids = { role: admins?.id, channel: general, user: server.cast('Bea')?.person.id };
      const select = { type: one.type, custom_id: 'pick', placeholder: one.what, min_values: 0, max_values: 25 };
      const row = (more: object) => ({ type: 1, components: [{ ...select, ...more }] });
      const post = (more: object) =>
        restOf(discord).post(Routes.channelMessages(general), { body: { content: 'choose', components: [row(more)] } });
      await post({});
      const page = await browser.newPage();
      await page.goto(`${url}/#as=You&in=${general}`);
      const list = page.getByLabel(one.what);
      expect(await list.locator('optgroup').getAttribute('label')).toBe(one.what);
      await list.selectOption({ label: one.name });
      await discord.until(() => [...discord.world.interactions.values()].some(({ type }) => type === 3));

      const id = one.chosen === 'role' ? ids.role : one.chosen === 'channel' ? ids.channel : ids.user;
      await post({ default_values: [{ id, type: one.chosen }] });
      const marked = page.getByLabel(one.what).nth(1).locator('option:checked');
      await marked.waitFor({ state: 'attached' });
      expect(await marked.allTextContents()).toEqual([one.name]);
      await page.close();
    },
  );
});
