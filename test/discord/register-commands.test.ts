import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { startDiscord } from '../../playground/discord/discord.ts';
import { refused } from '../../playground/discord/faults.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { areRegistered, keepRegistered, registerCommands } from '../../src/discord/register-commands.ts';
import { createLog } from '../../src/log.ts';
import { restOf } from '../support/discord-rest.ts';

const ours = commands.flatMap(({ data }) => data);
const [first, ...others] = ours;

async function openScene() {
  const faults = createFaultyGate<Arrived, Reply>();
  const discord = await startDiscord({ gate: faults.gate });
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const put = () => discord.journal.filter(({ method }) => method === 'PUT').length;
  const app = discord.world.applicationId;
  return { faults, log, lines, put, app, rest: restOf(discord) };
}

test('commands are registered once, and again only when one of them has changed', async () => {
  const { rest, app, put } = await openScene();
  expect(await registerCommands(rest, app, ours)).toBe(true);
  expect(await registerCommands(rest, app, ours)).toBe(false);
  expect(put()).toBe(1);
  expect(await registerCommands(rest, app, others)).toBe(true);
  expect(await areRegistered(rest, app, ours)).toBe(false);
  expect(put()).toBe(2);
});

/** Of a command, and of the commands below it. */
function optionsOf({ options = [] }: { readonly options?: readonly object[] | undefined }): readonly object[] {
  return options.flatMap((one) => [one, ...optionsOf(one)]);
}

test('whoever uses Discord in Chinese reads the name of every option in Chinese, as Discord takes it', () => {
  for (const command of ours) {
    const options = optionsOf(z.object({ options: z.array(z.looseObject({})).optional() }).parse(command));
    const inChinese = z.object({ name_localizations: z.object({ 'zh-CN': z.string(), 'zh-TW': z.string() }) });
    const names = options.map((one) => inChinese.parse(one).name_localizations);
    for (const name of names.flatMap((all) => Object.values(all)))
      expect(name).toMatch(/^(?=.*\p{sc=Han})[-_'\p{L}\p{N}]{1,32}$/u);
  }
});

test('the order in which Discord keeps them is no change', async () => {
  const { rest, app } = await openScene();
  await registerCommands(rest, app, ours);
  expect(await areRegistered(rest, app, ours.toReversed())).toBe(true);
});

test.each([
  ['a description', { description: 'Another one' }],
  ['what people of another language read', { description_localizations: { 'zh-CN': '别的' } }],
  ['an option more', { options: [{ type: 3, name: 'more', description: 'More' }] } as const],
  ['where it can be used', { contexts: [0] }],
])('%s that is another is a change', async (_, change) => {
  const { rest, app } = await openScene();
  await registerCommands(rest, app, ours);
  if (first === undefined) throw new Error('there are commands');
  expect(await areRegistered(rest, app, [Object.assign({}, first, change), ...others])).toBe(false);
});

test('an option that has to be given from now on is a change', async () => {
  const { rest, app } = await openScene();
  const option = { type: 3, name: 'what', description: 'What' } as const;
  const command = (required: boolean) => [
    { name: 'do', description: 'Do', integration_types: [0], options: [{ ...option, required }] },
  ];
  await registerCommands(rest, app, command(false));
  expect(await areRegistered(rest, app, command(false))).toBe(true);
  expect(await areRegistered(rest, app, command(true))).toBe(false);
});

test('a Discord that takes no commands is one line of the log, and nothing falls', async () => {
  const { rest, app, log, lines, faults } = await openScene();
  faults.strike({ is: ({ method }) => method === 'PUT', fault: refused(403, 50_001, 'Missing Access') });
  await keepRegistered({ rest, log, power: new AbortController().signal }, app, ours);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('npm run deploy-commands tries again');
});
