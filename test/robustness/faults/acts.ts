import type { Shown } from '../../../playground/discord/shown.ts';
import { begin, picture } from '../../support/scene.ts';
import type { Life } from './life.ts';

/** What somebody does. Resolves once they have done it, whether or not anything came of it. */
export type Act = (life: Life) => Promise<void>;

let asked = 0;

/** Words that no other case has. */
function newWord(): string {
  asked += 1;
  return [...String(asked)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

const ada = ({ stage: { discord } }: Life) => discord.person('Ada');
const general = ({ stage: { discord } }: Life) => discord.channel('general').id;

/** “The application did not respond” is what Discord itself says then. */
async function whateverComes(answer: Promise<unknown>): Promise<void> {
  await answer.catch(() => {});
}

/** Begins a project: everything from the command to the clip. */
export const animates: Act = async (life) => {
  const prompt = `slow clouds ${newWord()}, 1 second`;
  await whateverComes(ada(life).slash(general(life), 'animate', { image: await picture(), prompt }));
};

/** The same with two pictures, of the second of which only the beginning is there; asked about it, says to go on. */
export const animatesTorn: Act = async (life) => {
  const whole = await picture();
  const torn = { name: 'torn.jpg', bytes: whole.bytes.subarray(0, 20) };
  const prompt = `slow clouds ${newWord()}, 1 second`;
  await whateverComes(ada(life).slash(general(life), 'animate', { image: whole, image2: torn, prompt }));
  const { discord } = life.stage;
  const question = () =>
    discord.read(discord.threads().at(-1)?.id ?? '').find((one) => offers(one, 'Go on without it'));
  await whateverComes(discord.until(() => question() !== undefined));
  const card = question();
  if (card !== undefined) await whateverComes(ada(life).press(card, 'Go on without it'));
};

const offers = ({ buttons }: Shown, label: string) => buttons.some((button) => button.label === label);

/** Writes in the thread of a project that is there. */
export const writes: Act = async (life) => void ada(life).say(life.thread, `add a title "${newWord()}"`);

/** The same by a command. */
export const refines: Act = async (life) =>
  whateverComes(ada(life).slash(life.thread, 'refine', { words: `add a title "${newWord()}"` }));

/** Sends a picture by its link. Asked whether it may be left out, says yes. */
export const sendsLink: Act = async (life) => {
  const { discord } = life.stage;
  const { id } = ada(life).say(life.thread, `add https://pictures.example/${newWord()}.jpg as the last scene`);
  const offering = (label: string) =>
    discord.read(life.thread).find((one) => BigInt(one.id) > BigInt(id) && offers(one, label));
  await whateverComes(discord.until(() => (offering('Go on without it') ?? offering('Refine')) !== undefined));
  const question = offering('Go on without it');
  if (question !== undefined) await whateverComes(ada(life).press(question, 'Go on without it'));
};

/** Writes, and writes again while that is at work: the second message waits in line. */
export const writesTwice: Act = async (life) => {
  const { nemo } = life.stage;
  const before = nemo.runs.length;
  await writes(life);
  await nemo.until(() => nemo.runs.length > before);
  await writes(life);
};

/** The same in a project that is begun for it: what Discord refuses in one thread is not tried there again. */
export const writesTwiceElsewhere: Act = async (life) => {
  const { thread } = await begin(life.stage, ada(life), `slow clouds ${newWord()}, 1 second`);
  await writesTwice({ ...life, thread });
};

/** Asks in the thread for what the bot knows by itself. */
export const asksInThread: Act = async (life) => void ada(life).say(life.thread, 'credits');

/** Asks the same by a command, which is answered once it is found out. */
export const asksByCommand: Act = async (life) => whateverComes(ada(life).slash(general(life), 'credits'));

/** Writes while the bot hears nothing: its session has just ended, and Discord tells a new one of nothing that was before. */
export const writesUnheard: Act = async (life) => {
  const { gateway } = life.stage.discord;
  const before = gateway.identifies();
  gateway.invalidate();
  await writes(life);
  await life.stage.discord.until(() => gateway.identifies() > before, { withinMs: 30_000 });
};
