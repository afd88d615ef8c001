import { setTimeout as sleep } from 'node:timers/promises';
import type { Shown } from '../../../playground/discord/shown.ts';
import { enUS } from '../../../src/words/en-US/en-US.ts';
import { zhCN } from '../../../src/words/zh-CN/zh-CN.ts';
import { saidByBot } from '../harness/shown.ts';
import type { Stage } from '../../support/stage.ts';
import type { Conversation } from './deeds.ts';
import type { Note } from './diary.ts';
import { randomOf } from './random.ts';
import { usedFully } from './using.ts';

interface Deciding {
  readonly stage: Stage;
  readonly conversations: readonly Conversation[];
  readonly signal: AbortSignal;
  readonly note: Note;
}

/** How long somebody thinks, in milliseconds. */
const THINKS_MS = 700;

/** What somebody answers to each question, by the verbs of its buttons: mostly yes. */
const answers = {
  allow: ['allow', 'allow', 'allow', 'always', 'never'],
  start: ['start'],
  'go-on': ['go-on', 'go-on', 'not-now'],
} as const;

const askedNoMore: readonly string[] = [enUS['mistake.nothing-to-answer'], zhCN['mistake.nothing-to-answer']];

/**
 * Whoever is asked something before it is paid for answers sooner or later, and again until they read that it is asked
 * no more.
 */
export async function decide({ stage, conversations, signal, note }: Deciding): Promise<void> {
  const random = randomOf(conversations.length, 'decisions');
  const chosen = new Map<string, string>();
  const isOver = new Set<string>();
  while (!signal.aborted) {
    for (const message of saidByBot(stage)) {
      const customId = chosen.get(message.id) ?? pick(message);
      if (customId === undefined || isOver.has(message.id)) continue;
      if (!message.buttons.some((button) => button.customId === customId)) continue; // it was answered
      chosen.set(message.id, customId);
      note(`somebody answers ${customId}`);
      if (await press(message, customId)) isOver.add(message.id);
    }
    await sleep(THINKS_MS, undefined, { signal }).catch(() => {});
  }

  function pick({ buttons }: Shown): string | undefined {
    const offered = new Map(
      buttons.flatMap(({ customId }) =>
        customId === null ? [] : [[customId.split(':')[1]?.replace(/\.\d+$/, '') ?? '', customId]],
      ),
    );
    for (const [verb, ways] of Object.entries(answers)) if (offered.has(verb)) return offered.get(random.pick(ways));
    return undefined;
  }

  /** By everybody who may be meant: who is not meant reads so. */
  async function press(message: Shown, customId: string): Promise<boolean> {
    const { discord } = stage;
    const there = conversations.flatMap(({ person, other, locale }) => [
      { name: person, locale },
      { name: other, locale: 'en-US' as const },
    ]);
    const meant = there.filter(({ name }) => message.pings.includes(name));
    const asked = meant.length > 0 ? meant : there.filter(({ name }) => isIn(name, message));
    for (const { name, locale } of asked) {
      if (!discord.read(message.channelId).some(({ id }) => id === message.id)) return false; // it is gone meanwhile
      const person = discord.person(name, { locale });
      const { answer } = await usedFully(discord, person.id, () => person.press(message, customId));
      if (askedNoMore.some((words) => answer?.message?.text.includes(words))) return true;
    }
    return false;
  }

  function isIn(name: string, { channelId }: Shown): boolean {
    return stage.discord.read(channelId).some(({ author, answers: use }) => author === name || use?.user === name);
  }
}
