import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { controls } from '../src/words/en-US/controls.ts';
import { settings } from '../src/words/en-US/settings.ts';

const sources = ['src', 'commands', 'playground', 'test', 'docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|md)$/.test(name))
    .map((name) => join(folder, name)),
);
const pages = sources.filter((file) => file.endsWith('.md')).concat('README.md');

test('what the code cites of the backend’s API stands in docs/nemo-api.md', () => {
  const sections = new Set([...read('docs/nemo-api.md').matchAll(/^#+ (\d[\d.]*) /gm)].map(([, number]) => number));
  const cited = sources.flatMap((file) =>
    [...read(file).matchAll(/nemo-api(?:\.md)? ((?:§\d[\d.]*\d|§\d)(?:, §\d[\d.]*)*)/g)].flatMap(([, list = '']) =>
      list.split(', ').map((one) => ({ file, section: one.replace('§', '').replace(/\.$/, '') })),
    ),
  );
  expect(cited.length).toBeGreaterThan(40);
  expect(cited.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test('what the code cites of the stream stands in docs/sse-wire.md', () => {
  const headings = new Set([...read('docs/sse-wire.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading));
  const cited = sources.flatMap((file) =>
    [...read(file).matchAll(/sse-wire,? \(?("[^)\n]+")/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, heading]) => ({ file, heading })),
    ),
  );
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter(({ heading }) => !headings.has(heading ?? ''))).toEqual([]);
});

test.each(pages)('%s leads only to files that are there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test('what the page for admins says is on the panel is called that there, and all of it is on the page', () => {
  const page = read('docs/for-admins.md');
  const named = [...page.matchAll(/^\| ([A-Z][^|]*?) \|/gm)].map(([, name]) => name);
  const shown = Object.entries({ ...controls, ...settings }).flatMap(([key, label]) =>
    /^(?:button\.set-|settings\.choose-)/.test(key) ? [label] : [],
  );
  expect(new Set(named)).toEqual(new Set(shown));
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

test('the bot is started with the same little young generation wherever it is started', () => {
  const flag = /--max-semi-space-size=\d+/g;
  const [wanted] = read('playground/bot.ts').match(flag) ?? [];
  expect(wanted).toBeDefined();
  for (const file of ['package.json', 'Dockerfile', 'docs/operating.md'])
    expect([file, read(file).match(flag)]).toEqual([file, [wanted]]);
});
