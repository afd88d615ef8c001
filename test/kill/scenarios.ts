import type { Person } from '../../playground/discord/people/person.ts';
import type { Used } from '../../playground/discord/people/interact.ts';
import type { Pace } from '../../playground/nemo/pace.ts';
import type { Switches } from '../../playground/nemo/switches.ts';
import { agentWordsFor } from '../../src/core/agent-words.ts';
import { atRest, nextResult, picture } from '../support/scene.ts';
import type { Stage } from '../support/stage.ts';

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
}

interface Ground {
  /** '' while there is none. */
  readonly thread: string;
  readonly requests: readonly Request[];
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

/** The bot has its token at the backend, and there is nothing else yet. */
async function introduced(stage: Stage): Promise<Ground> {
  const { discord } = stage;
  await ada(stage).slash(general(stage), 'credits');
  await discord.until(() => discord.read(general(stage)).every(({ loading }) => !loading));
  return nowhere();
}
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
  const { interaction, message } = await ada(stage).slash(general(stage), 'animate', { image: await picture(), prompt: DRIFT });
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
  fresh: { fresh: true, before: introduced, act: aPicture },
  animate: { before: introduced, act: aPicture },
  private: {
    before: introduced,
    act: async (stage) =>
      asked(ada(stage).slash(general(stage), 'animate', { image: await picture(), prompt: DRIFT, private: true }), {
        text: DRIFT,
        told: 'telling',
        version: 1,
      }),
  },
  mention: {
    before: introduced,
    async act(stage) {
      const text = `<@${stage.discord.world.bot.id}> ${DRIFT}`;
      const { id } = ada(stage).say(general(stage), text, { files: [await picture()] });
      return [{ id, text: DRIFT, told: 'telling', version: 1 }];
    },
  },
  batch: {
    before: introduced,
    async act(stage) {
      const pictures = { image: await picture('one.jpg'), image2: await picture('two.jpg') };
      const [id] = await acknowledged(ada(stage).slash(general(stage), 'animate', { ...pictures, prompt: DRIFT, each: true }));
      if (id === undefined) return [];
      return [
        { id, text: english.only('one.jpg', DRIFT), told: 'telling', version: 1 },
        { id: `${id}2`, text: english.only('two.jpg', DRIFT), told: 'telling', version: 2 },
      ];
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
    act: async (stage, ground) => asked(pressed(stage, ground, 'Again'), { text: english.again(DRIFT), told: 'telling', version: 2 }),
  },
  export: {
    before: begun,
    act: async (stage, { thread }) => [{ id: ada(stage).say(thread, 'please export it').id, text: null, told: 'telling', version: 1 }],
  },
  exportCommand: {
    before: begun,
    act: async (stage, { thread }) => asked(ada(stage).slash(thread, 'export'), { text: null, told: 'telling', version: 1 }),
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
    act: async (stage, ground) => asked(pressed(stage, ground, 'Animate these'), { text: TEN_SECONDS, told: 'telling', version: 2 }),
  },
  question: {
    before: begun,
    act: async (stage, { thread }) => [{ id: ada(stage).say(thread, 'credits').id, text: null, told: 'note', version: null }],
  },
  creditsCommand: {
    before: nowhere,
    async act(stage) {
      await acknowledged(ada(stage).slash(general(stage), 'credits'));
      return [];
    },
  },
} as const satisfies Readonly<Record<string, Scenario>>;
