import type { Person } from '../../../playground/discord/people/person.ts';
import type { Used } from '../../../playground/discord/people/interact.ts';
import type { Pace } from '../../../playground/nemo/pace.ts';
import type { Switches } from '../../../playground/nemo/switches.ts';
import { agentWordsFor } from '../../../src/core/agent-words.ts';
import { introduced } from '../harness/introduced.ts';
import { atRest, nextResult, picture } from '../../support/scene.ts';
import type { Stage } from '../../support/stage.ts';

/** Something a person asked for and that counts: what must have become of it in the end. */
export interface Request {
  /** Of the interaction or the message; of a batch, of its part. */
  readonly id: string;
  /** What the agent is told for it, once; null where it is not disturbed. */
  readonly text: string | null;
  /** How the person is told: by one message that pings, or in passing. */
  readonly told: 'telling' | 'note';
  /** The version that the telling shows; null where it shows none. */
  readonly version: number | null;
  /** What the private answer to it has to say in the end, where it is more than that it is begun. */
  readonly answer?: { readonly id: string; readonly says: string };
}

interface Ground {
  /** '' while there is none. */
  readonly thread: string;
  readonly requests: readonly Request[];
  /** A form that stands open. */
  readonly form?: Used;
}

export interface Scenario {
  /** Played by a bot that has done nothing before: it has no token yet, and no history by which it places its looks. */
  readonly fresh?: true;
  readonly switches?: Partial<Switches>;
  readonly pace?: Partial<Pace>;
  /** What happens before the trap is set. */
  readonly before: (stage: Stage) => Promise<Ground>;
  /** What somebody does then. Resolves with what they asked for; of an interaction that was never acknowledged, nothing. */
  readonly act: (stage: Stage, ground: Ground) => Promise<readonly Request[]>;
}

const nowhere = async (): Promise<Ground> => ({ thread: '', requests: [] });

const known = (stage: Stage): Promise<Ground> => introduced(stage).then(nowhere);
const ada = ({ discord }: Stage): Person => discord.person('Ada');
const general = ({ discord }: Stage): string => discord.channel('general').id;

const english = agentWordsFor('en-US');
const DRIFT = 'let the clouds drift, 0.5 seconds';
const TITLE = 'add a title "Hello"';
const TEN_SECONDS = 'turn this image into a 10-second animated video with smooth motion';

/** The id of an interaction, if the person ever saw an answer. */
async function acknowledged(using: Promise<Used>): Promise<readonly string[]> {
  try {
    return [(await using).interaction.id];
  } catch {
    return []; // "The application did not respond"
  }
}

async function asked(using: Promise<Used>, rest: Omit<Request, 'id'>): Promise<readonly Request[]> {
  return (await acknowledged(using)).map((id) => ({ id, ...rest }));
}

async function animate(stage: Stage): Promise<Ground> {
  const { discord } = stage;
  const { interaction, message } = await ada(stage).slash(general(stage), 'animate', {
    image: await picture(),
    prompt: DRIFT,
  });
  const { id } = await discord.until(() => discord.threads().find((thread) => thread.id === message?.id));
  return { thread: id, requests: [{ id: interaction.id, text: DRIFT, told: 'telling', version: 1 }] };
}

/** A project with its first version. */
async function begun(stage: Stage): Promise<Ground> {
  const ground = await animate(stage);
  await nextResult(stage, ground.thread);
  await atRest(stage, ground.thread);
  return ground;
}

async function held(stage: Stage): Promise<Ground> {
  const ground = await begun(stage);
  ada(stage).say(ground.thread, '', { files: [await picture('shore.jpg')] });
  await stage.withButton(ground.thread, 'Animate these');
  return ground;
}

/** On a server without the bot, which somebody has brought along: the form of a picture of theirs stands open. */
async function broughtAlong(stage: Stage): Promise<Ground> {
  await introduced(stage);
  const person = ada(stage);
  person.install();
  const posted = person.say(stage.discord.elsewhere('harbour').id, '', { files: [await picture()] });
  return { thread: person.dm(), requests: [], form: await person.menu(posted, 'Animate this') };
}

const handsIn: Scenario['act'] = async (stage, { thread, form }) => {
  if (form === undefined) throw new Error('no form stands open');
  const says = `https://discord.com/channels/@me/${thread}/`;
  try {
    const { interaction, message } = await ada(stage).submit(form, { words: DRIFT });
    const answer = { id: message?.id ?? '', says };
    return [{ id: interaction.id, text: DRIFT, told: 'telling', version: 1, answer }];
  } catch {
    return []; // "The application did not respond"
  }
};

/** The agent is at work, and says nothing for a while. */
async function underWay(stage: Stage): Promise<Ground> {
  const { runs } = stage.nemo;
  const before = runs.length;
  const ground = await animate(stage);
  await stage.nemo.until(() => runs.length > before);
  return ground;
}

const aPicture: Scenario['act'] = async (stage) =>
  asked(ada(stage).slash(general(stage), 'animate', { image: await picture(), prompt: DRIFT }), {
    text: DRIFT,
    told: 'telling',
    version: 1,
  });

const words: Scenario['act'] = async (stage, { thread }) => [
  { id: ada(stage).say(thread, TITLE).id, text: TITLE, told: 'telling', version: 2 },
];

/** A project, and from then on a backend that behaves in this way. */
const begunThen = (switches: Partial<Switches>) => async (stage: Stage) => {
  const ground = await begun(stage);
  Object.assign(stage.nemo.switches, switches);
  return ground;
};

async function pressed(stage: Stage, { thread }: Ground, label: string): Promise<Used> {
  return ada(stage).press(await stage.withButton(thread, label), label);
}

export const scenarios = {
  first: { fresh: true, before: nowhere, act: aPicture },
  fresh: { fresh: true, before: known, act: aPicture },
  animate: { before: known, act: aPicture },
  private: {
    before: known,
    act: async (stage) =>
      asked(ada(stage).slash(general(stage), 'animate', { image: await picture(), prompt: DRIFT, private: true }), {
        text: DRIFT,
        told: 'telling',
        version: 1,
      }),
  },
  mention: {
    before: known,
    async act(stage) {
      const text = `<@${stage.discord.world.bot.id}> ${DRIFT}`;
      const { id } = ada(stage).say(general(stage), text, { files: [await picture()] });
      return [{ id, text: DRIFT, told: 'telling', version: 1 }];
    },
  },
  elsewhere: { before: broughtAlong, act: handsIn },
  batch: {
    before: known,
    async act(stage) {
      const pictures = { image: await picture('one.jpg'), image2: await picture('two.jpg') };
      const [id] = await acknowledged(
        ada(stage).slash(general(stage), 'animate', { ...pictures, prompt: DRIFT, each: true }),
      );
      if (id === undefined) return [];
      return [
        { id, text: english.only({ number: 1, name: 'one.jpg' }, DRIFT), told: 'telling', version: 1 },
        { id: `${id}2`, text: english.only({ number: 2, name: 'two.jpg' }, DRIFT), told: 'telling', version: 2 },
      ];
    },
  },
  several: {
    before: known,
    async act(stage) {
      const [image, image2, image3] = [await picture('one.jpg'), await picture('two.jpg'), await picture('three.jpg')];
      return asked(ada(stage).slash(general(stage), 'animate', { image, image2, image3, prompt: DRIFT }), {
        text: DRIFT,
        told: 'telling',
        version: 1,
      });
    },
  },
  words: { before: begun, act: words },
  silent: { before: begunThen({ silentEdit: 'on', lateWrite: 'on' }), pace: { editMs: 1_000 }, act: words },
  waiting: { before: underWay, pace: { generateMs: 1_500 }, act: words },
  unsure: { before: begunThen({ dropStream: 'work-continues' }), pace: { editMs: 2_500 }, act: words },
  lost: { before: begunThen({ dropStream: 'work-cancelled' }), act: words },
  stop: {
    before: underWay,
    pace: { generateMs: 2_500 },
    async act(stage, ground) {
      await acknowledged(pressed(stage, ground, 'Stop'));
      return [];
    },
  },
  again: {
    before: begun,
    act: async (stage, ground) =>
      asked(pressed(stage, ground, 'Again'), { text: english.again(DRIFT), told: 'telling', version: 2 }),
  },
  export: {
    before: begun,
    act: async (stage, { thread }) => [
      { id: ada(stage).say(thread, 'please export it').id, text: null, told: 'telling', version: 1 },
    ],
  },
  exportCommand: {
    before: begun,
    act: async (stage, { thread }) =>
      asked(ada(stage).slash(thread, 'export'), { text: null, told: 'telling', version: 1 }),
  },
  pictures: {
    before: begun,
    act: async (stage, { thread }) => {
      const { id } = ada(stage).say(thread, '', { files: [await picture('shore.jpg')] });
      return [{ id, text: null, told: 'note', version: null }];
    },
  },
  animateThese: {
    before: held,
    act: async (stage, ground) =>
      asked(pressed(stage, ground, 'Animate these'), { text: TEN_SECONDS, told: 'telling', version: 2 }),
  },
  question: {
    before: begun,
    act: async (stage, { thread }) => [
      { id: ada(stage).say(thread, 'credits').id, text: null, told: 'note', version: null },
    ],
  },
  creditsCommand: {
    before: nowhere,
    async act(stage) {
      await acknowledged(ada(stage).slash(general(stage), 'credits'));
      return [];
    },
  },
} as const satisfies Readonly<Record<string, Scenario>>;
