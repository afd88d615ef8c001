import { expect, test } from 'vitest';
import { UserError, type Mistake } from '../../src/core/failure.ts';
import type { allowances } from '../../src/core/limits.ts';
import { noSettings, type Settings } from '../../src/core/rules.ts';
import { sentenceFor } from '../../src/discord/explain.ts';
import { createWords } from '../../src/words/words.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ben } from '../support/played-discord.ts';

/** What is said of a request that asks for a gun and eight seconds, and comes after another one of that person. */
type Says = Mistake['kind'] | 'asks first' | 'nothing';

interface Held {
  readonly set: Partial<Settings>;
  readonly says: Says;
}

/** Each setting of a server, turned by itself; `nothing`: it is about something else than what may be asked for. */
const settings: { readonly [Name in keyof Settings]: readonly [Held, ...Held[]] } = {
  roles: [{ set: { roles: ['7'] }, says: 'role-needed' }],
  channels: [{ set: { channels: ['501'] }, says: 'other-channels' }],
  threadsOnly: [{ set: { threadsOnly: true }, says: 'threads-only' }],
  ageRestrictedOnly: [{ set: { ageRestrictedOnly: true }, says: 'age-restricted-only' }],
  person: [
    { set: { person: { turnsADay: 1 } }, says: 'turns-used-up' },
    { set: { person: { atOnce: 1 } }, says: 'too-many-at-once' },
    { set: { person: { creditsADay: 145 } }, says: 'credits-used-up' },
    { set: { person: { cooldownSeconds: 600 } }, says: 'too-soon' },
  ],
  server: [
    { set: { server: { turnsADay: 1 } }, says: 'turns-used-up' },
    { set: { server: { atOnce: 1 } }, says: 'too-many-at-once' },
    { set: { server: { waiting: 1 } }, says: 'too-many-waiting' },
    { set: { server: { creditsADay: 145 } }, says: 'credits-used-up' },
  ],
  seconds: [{ set: { seconds: 5 }, says: 'clip-too-long' }],
  asksPrice: [{ set: { asksPrice: true }, says: 'asks first' }],
  othersDirect: [{ set: { othersDirect: true }, says: 'nothing' }],
  asksOwner: [{ set: { asksOwner: true }, says: 'nothing' }],
  exportsOnDemand: [{ set: { exportsOnDemand: true }, says: 'nothing' }],
  language: [{ set: { language: 'zh-CN' }, says: 'nothing' }],
  retentionDays: [{ set: { retentionDays: 1 }, says: 'nothing' }],
  refusedWords: [{ set: { refusedWords: ['gun'] }, says: 'word-refused' }],
  blocked: [{ set: { blocked: [ben.id] }, says: 'blocked-here' }],
  purse: [{ set: { purse: 'own' }, says: 'nothing' }],
  granted: [
    {
      set: { granted: { person: { turnsADay: 1 }, server: {}, seconds: null, retentionDays: null } },
      says: 'turns-used-up',
    },
  ],
};

/** The same for whoever runs the bot, by the environment. */
const environment: { readonly [Name in keyof typeof allowances]: readonly [number, Says] } = {
  PERSON_TURNS_A_DAY: [1, 'turns-used-up'],
  PERSON_AT_ONCE: [1, 'too-many-at-once'],
  PERSON_CREDITS_A_DAY: [145, 'credits-used-up'],
  PERSON_COOLDOWN_SECONDS: [600, 'too-soon'],
  SERVER_TURNS_A_DAY: [1, 'turns-used-up'],
  SERVER_AT_ONCE: [1, 'too-many-at-once'],
  SERVER_WAITING: [1, 'too-many-waiting'],
  SERVER_CREDITS_A_DAY: [145, 'credits-used-up'],
  CREDITS_A_DAY: [145, 'credits-used-up'],
  CLIP_SECONDS: [5, 'clip-too-long'],
};

const say = createWords()('en-US');
const rows = Object.values(settings).flat();

/** What becomes of a second request, while a first one is at work; and how many were paid for. */
async function second(world: FlowsWorld, bot: FlowsProcess, set: Partial<Settings>) {
  const agent = world.hold('/run_sse');
  const { token } = world.nemo.register(1_000);
  await bot.ledger.purses.put('own', { id: 'own', guildId: '1', token, setAt: world.clock.now() });
  const { person, server, granted, ...rules } = { ...noSettings, ...set };
  await bot.ledger.settings.put('1', { ...noSettings, person, server, granted }); // counted from the first on
  await bot.ask({ by: ben, files: ['cat.png'] });
  await agent.arrived;
  await bot.ledger.settings.put('1', { ...rules, person, server, granted });
  let says: string | undefined;
  try {
    const id = await bot.ask({ by: ben, files: ['dog.png'], text: 'a gun, 8 seconds' });
    await world.pass(2_000);
    says = (await bot.ledger.turns.get(id))?.phase === 'asking' ? 'asks first' : 'nothing';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    says = error.mistakes[0]?.kind;
    expect(sentenceFor(error, say)).toContain('No credits were spent.');
  }
  agent.release();
  await world.pass(6_000);
  return { says, paid: world.calls() };
}

test.each(rows)('a server that sets $set: $says', async ({ set, says }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  expect(await second(world, bot, set)).toEqual({ says, paid: says === 'nothing' ? 2 : 1 });
});

test.each(Object.entries(environment))('a bot that is run with %s: %j', async (name, [most, says]) => {
  await using world = await startFlowsWorld({ config: { [name]: most } });
  const bot = await world.start();
  expect(await second(world, bot, {})).toEqual({ says, paid: 1 });
});
