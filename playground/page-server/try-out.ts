import { readFile } from 'node:fs/promises';
import type { Used } from '../discord/people/interact.ts';
import type { Person } from '../discord/people/person.ts';

/** What the welcome offers, each at one click. */
export const tries = ['command', 'menu', 'dm'] as const;

type Try = (typeof tries)[number];

const name = 'lighthouse.jpg';

const words: Readonly<Record<string, Readonly<Record<'command' | 'dm', string>>>> = {
  'en-US': { command: 'let the clouds drift past the lighthouse', dm: 'the waves roll in slowly, 3 seconds' },
  'zh-CN': { command: '让云从灯塔旁慢慢飘过', dm: '让海浪慢慢涌来，3 秒' },
};

interface TriedOut {
  /** What came back, where something did at once. */
  readonly answer: Used | null;
  readonly goTo: string | null;
}

/** Does with the sample picture what a newcomer could do with one of their own. */
export async function tryOut(person: Person, locale: string, what: Try, channelId: string): Promise<TriedOut> {
  const picture = { name, bytes: await readFile(new URL(`../pictures/${name}`, import.meta.url)) };
  const said = words[locale] ?? words['en-US'];
  switch (what) {
    case 'command': {
      const options = { image: picture, prompt: said?.command ?? '' };
      return { answer: await person.slash(channelId, 'animate', options), goTo: null };
    }
    case 'menu': {
      const message = person.say(channelId, '', { files: [picture] });
      return { answer: await person.menu(message, 'Animate this'), goTo: null };
    }
    case 'dm':
      person.say(person.dm(), said?.dm ?? '', { files: [picture] });
      return { answer: null, goTo: person.dm() };
  }
}
