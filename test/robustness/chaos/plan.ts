import { planCeilings, type Ceilings } from './ceilings.ts';
import type { Conversation, Deed, Step } from './deeds.ts';
import { planKills, type Kill } from './kills.ts';
import { randomOf, type Random } from './random.ts';
import { planTroubles, type Trouble } from './troubles.ts';

/** Everything that is going to happen in one life of a bot, as far as it can be planned. */
export interface Plan {
  readonly seed: number;
  readonly life: number;
  readonly ceilings: Ceilings;
  readonly conversations: readonly Conversation[];
  readonly troubles: readonly Trouble[];
  readonly kills: readonly Kill[];
}

const TRIES = 3;

/** The same seed, life and number of turns: the same plan. */
export function planOf(seed: number, life: number, turns: number): Plan {
  const random = randomOf(seed, `conversations/${life}`);
  const newWord = createWords();
  const ceilings = planCeilings(randomOf(seed, `ceilings/${life}`), turns);
  const another = Object.keys(ceilings).length === 0 ? null : randomOf(seed, `beside/${life}`);
  const conversations: Conversation[] = [];
  for (let left = turns; left > 0;) {
    const wanted = Math.min(left, random.between(3, 6));
    const planned = conversation(random, newWord, conversations.length + 1, wanted);
    conversations.push({ ...planned, steps: [...planned.steps, ...beside(another, newWord)] });
    left -= wanted;
  }
  return {
    seed,
    life,
    ceilings,
    conversations,
    troubles: planTroubles(randomOf(seed, `troubles/${life}`), turns * 2),
    kills: planKills(randomOf(seed, `kills/${life}`), turns),
  };
}

/** Words that nobody else uses, and of which none is part of another. */
function createWords(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `q${made
      .toString()
      .padStart(4, '0')
      .replaceAll(/\d/g, (digit) => 'abdeghkmop'[Number(digit)] ?? '')}`;
  };
}

function conversation(random: Random, newWord: () => string, number: number, turns: number): Conversation {
  const isBatch = random.chance(0.1);
  const [word, ...more] = Array.from({ length: TRIES }, newWord);
  const names = Array.from(
    { length: isBatch ? random.between(2, 3) : 1 },
    (_, index) => `${newWord()}-${index + 1}.jpg`,
  );
  const where = random.chance(0.1) ? 'a direct message' : random.chance(0.1) ? 'a private thread' : 'a thread';
  return {
    person: `Person${number}`,
    other: `Friend${number}`,
    locale: random.chance(0.25) ? 'zh-CN' : 'en-US',
    where,
    pictures: names,
    words: [word ?? '', ...more],
    steps: steps(random, newWord, turns - 1),
  };
}

/** Where there are ceilings, some begin another project while theirs is at work. */
function beside(random: Random | null, newWord: () => string): readonly Step[] {
  if (random === null || !random.chance(0.6)) return [];
  const deed: Deed = { does: 'begins another', word: newWord(), name: `${newWord()}.jpg` };
  return [{ afterMs: random.between(0, 800), patient: false, deed }];
}

/** So many turns, and what people do beside. */
function steps(random: Random, newWord: () => string, turns: number): readonly Step[] {
  const planned: Step[] = [];
  const add = (deed: Deed) => planned.push({ afterMs: random.between(0, 1_500), patient: random.chance(0.55), deed });
  for (let turn = 0; turn < turns; turn++) {
    while (random.chance(0.4)) add(aside(random, newWord));
    add(request(random, newWord));
  }
  while (random.chance(0.5)) add(aside(random, newWord));
  return planned;
}

/** What costs something. */
function request(random: Random, newWord: () => string): Deed {
  const clicks = random.chance(0.4) ? 2 : 1;
  const lagMs = random.between(0, 1_200);
  const name = `${newWord()}.jpg`;
  switch (random.between(1, 14)) {
    case 1:
    case 2:
      return {
        does: 'writes in a burst',
        words: Array.from({ length: random.between(2, 3) }, newWord),
        gapMs: random.between(0, 250),
      };
    case 3:
      return { does: 'replies to an older result', word: newWord() };
    case 4:
    case 5:
      return {
        does: 'sends a picture',
        name,
        word: newWord(),
        words: random.pick(['with it', 'later', 'later']),
        lagMs,
      };
    case 6:
      return { does: '/refine', word: newWord() };
    case 7:
      return { does: 'Refine', word: newWord() };
    case 8:
      return { does: 'Again', clicks };
    case 9:
      return { does: 'Animate these', name, clicks, lagMs };
    case 10:
      return { does: '/animate in the thread', word: newWord(), name };
    case 11:
      return { does: 'others ask', word: newWord() };
    case 12:
      return { does: 'writes', word: newWord(), afterwards: 'edits', newWord: newWord(), lagMs };
    default:
      return { does: 'writes', word: newWord(), afterwards: 'nothing', newWord: '', lagMs };
  }
}

/** What costs nothing, or stops what does. */
function aside(random: Random, newWord: () => string): Deed {
  const how = random.between(0, 3);
  switch (random.between(1, 9)) {
    case 1:
      return { does: 'others chat', word: newWord() };
    case 2:
      return { does: 'asks to export', how };
    case 3:
      return { does: 'asks for the credits', how };
    case 4:
      return { does: 'writes', word: newWord(), afterwards: 'removes', newWord: '', lagMs: random.between(0, 1_200) };
    case 5:
      return { does: 'sends a picture', name: `${newWord()}.jpg`, word: '', words: 'never', lagMs: 0 };
    case 6:
      return { does: random.pick(['Stop', '/cancel']) };
    default:
      return { does: random.pick(['/export', 'Timeline', 'Versions', '/credits', '/status', '/history']) };
  }
}
