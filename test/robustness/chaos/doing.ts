import { setTimeout as sleep } from 'node:timers/promises';
import type { Used } from '../../../playground/discord/people/interact.ts';
import type { Person } from '../../../playground/discord/people/person.ts';
import type { Shown } from '../../../playground/discord/shown.ts';
import { picture } from '../../support/scene.ts';
import type { Stage } from '../../support/stage.ts';
import type { Conversation, Deed } from './deeds.ts';
import type { Of, Requests } from './requests.ts';
import { talk } from './talk.ts';
import { used, usedFully } from './using.ts';

/** Where somebody does something. */
export interface Scene {
  readonly stage: Stage;
  readonly requests: Requests;
  readonly plan: Conversation;
  readonly leader: Person;
  readonly other: Person;
  /** The channel that shows the project. */
  readonly place: string;
  /** The channel that it was begun in. */
  readonly doorway: string;
}

/** Does what was planned, to what stands there now. Nothing where there is nothing to do it to. */
export async function does(scene: Scene, deed: Deed): Promise<void> {
  const { leader, other, plan, requests, place } = scene;
  const change = (word: string) => talk.change(plan.locale, word);
  switch (deed.does) {
    case 'writes':
      return writes(scene, deed);
    case 'writes in a burst':
      for (const word of deed.words) {
        says(scene, change(word), [word]);
        await sleep(deed.gapMs);
      }
      return;
    case 'replies to an older result': {
      const [oldest] = results(scene);
      return void says(scene, change(deed.word), [deed.word], oldest);
    }
    case 'sends a picture':
      return sendsPicture(scene, deed);
    case '/refine':
      return door(scene, () => leader.slash(place, 'refine', { words: change(deed.word) }));
    case 'Refine':
      return refines(scene, change(deed.word));
    case 'Again':
      return presses(scene, 'again', deed.clicks);
    case 'Animate these':
      await sendsPicture(scene, { ...deed, does: 'sends a picture', word: '', words: 'never' });
      await sleep(deed.lagMs);
      return presses(scene, 'animate', deed.clicks);
    case '/animate in the thread': {
      const image = await picture(deed.name);
      return door(
        scene,
        () => leader.slash(place, 'animate', { image, prompt: talk.begin(plan.locale, deed.word) }),
        plan.where === 'a direct message',
      );
    }
    case 'begins another': {
      const options = { image: await picture(deed.name), prompt: talk.begin(plan.locale, deed.word) };
      return door(scene, () => leader.slash(scene.doorway, 'animate', options), true, scene.doorway);
    }
    case 'Stop':
      return presses(scene, 'stop', 1);
    case 'Timeline':
      return presses(scene, 'timeline', 1);
    case 'Versions':
      return presses(scene, 'versions', 1);
    case '/export': {
      const id = await used(scene.stage.discord, leader, () => leader.slash(place, 'export'));
      return void requests.add({ kind: 'export door', id, channelId: place, by: plan.person });
    }
    case '/cancel':
    case '/credits':
    case '/status':
    case '/history':
      return void (await used(scene.stage.discord, leader, () => leader.slash(place, deed.does.slice(1))));
    case 'asks to export':
      return asks(scene, 'export', talk.exports[plan.locale], deed.how);
    case 'asks for the credits':
      return asks(scene, 'question', talk.credits[plan.locale], deed.how);
    case 'others chat':
      if (plan.where !== 'a thread') return;
      return void requests.add({
        kind: 'chat',
        id: other.say(place, talk.chat(deed.word)).id,
        channelId: place,
        word: deed.word,
      });
    case 'others ask': {
      if (plan.where !== 'a thread') return;
      const { id } = other.say(place, `<@${scene.stage.discord.world.bot.id}> ${talk.change('en-US', deed.word)}`);
      return void requests.add({
        kind: 'message',
        id,
        channelId: place,
        by: plan.other,
        words: [deed.word],
        isGone: false,
      });
    }
  }
}

function says({ leader, plan, requests, place }: Scene, text: string, words: readonly string[], replyTo?: Shown) {
  const { id } = leader.say(place, text, replyTo === undefined ? {} : { replyTo });
  return requests.add<Of<'message'>>({ kind: 'message', id, channelId: place, by: plan.person, words, isGone: false });
}

async function writes(
  scene: Scene,
  { word, afterwards, newWord, lagMs }: Extract<Deed, { does: 'writes' }>,
): Promise<void> {
  const { leader, plan } = scene;
  const message = says(scene, talk.change(plan.locale, word), [word]);
  if (afterwards === 'nothing') return;
  await sleep(lagMs);
  if (afterwards === 'removes') {
    message.isGone = true;
    return leader.remove(message);
  }
  message.words = [word, newWord];
  leader.edit(message, talk.change(plan.locale, newWord));
}

async function sendsPicture(
  scene: Scene,
  { name, word, words, lagMs }: Extract<Deed, { does: 'sends a picture' }>,
): Promise<void> {
  const { leader, plan, requests, place } = scene;
  const text = words === 'with it' ? talk.begin(plan.locale, word) : '';
  const names = lagMs % 2 === 0 ? [name, 'shore.jpg', 'boat.jpg'] : [name];
  const { id } = leader.say(place, text, { files: await Promise.all(names.map((one) => picture(one))) });
  if (text !== '')
    return void requests.add({ kind: 'message', id, channelId: place, by: plan.person, words: [word], isGone: false });
  requests.add({ kind: 'picture', id, channelId: place, by: plan.person, name, isGone: false });
  if (words === 'never') return;
  await sleep(lagMs);
  says(scene, talk.begin(plan.locale, word), [word]);
}

async function asks(
  { leader, plan, requests, place }: Scene,
  kind: 'export' | 'question',
  ways: readonly string[],
  how: number,
): Promise<void> {
  const { id } = leader.say(place, ways[how] ?? '');
  requests.add({ kind, id, channelId: place, by: plan.person });
}

/** By a command or a form. */
async function door(scene: Scene, use: () => Promise<Used>, begins = false, channelId = scene.place): Promise<void> {
  const { leader, plan, requests, stage } = scene;
  const id = await used(stage.discord, leader, use);
  requests.add({ kind: 'door', ids: [id], channelId, by: plan.person, parts: 1, begins, button: null });
}

async function refines(scene: Scene, words: string): Promise<void> {
  const { leader, stage } = scene;
  const message = withButton(scene, 'refine').at(-1);
  if (message === undefined) return;
  const { answer } = await usedFully(stage.discord, leader.id, () => leader.press(message, message.customId));
  if (answer === undefined || answer.answer.modal === null) return;
  await door(scene, () => leader.submit(answer, { words }));
}

/** The newest button of that kind, by one click or by several at once. */
async function presses(
  scene: Scene,
  verb: 'again' | 'animate' | 'stop' | 'timeline' | 'versions',
  clicks: number,
): Promise<void> {
  const { leader, plan, requests, place, stage } = scene;
  const message = withButton(scene, verb).at(-1);
  if (message === undefined) return;
  const press = () => used(stage.discord, leader, () => leader.press(message, message.customId));
  const ids = await Promise.all(Array.from({ length: clicks }, press));
  if (verb === 'again' || verb === 'animate')
    requests.add({
      kind: 'door',
      ids,
      channelId: place,
      by: plan.person,
      parts: 1,
      begins: false,
      button: message.customId,
    });
}

function withButton({ stage, place }: Scene, verb: string): readonly (Shown & { readonly customId: string })[] {
  return stage.discord.read(place).flatMap((message) => {
    const customId = message.buttons.find((button) => button.customId?.startsWith(`v1:${verb}:`))?.customId ?? null;
    return customId === null ? [] : [{ ...message, customId }];
  });
}

function results(scene: Scene): readonly Shown[] {
  return withButton(scene, 'versions').filter(({ authorId }) => authorId === scene.stage.discord.world.bot.id);
}
