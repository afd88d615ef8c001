import { setTimeout as sleep } from 'node:timers/promises';
import type { Shown } from '../../../playground/discord/shown.ts';
import { picture } from '../../support/scene.ts';
import type { Stage } from '../../support/stage.ts';
import type { Note } from './diary.ts';
import type { Conversation } from './deeds.ts';
import { does, type Scene } from './doing.ts';
import { used } from './using.ts';
import { answerTo, hasBegun } from '../harness/answers.ts';
import { saysNoRoom } from './findings/refusals.ts';
import type { Requests } from './requests.ts';
import { talk } from './talk.ts';

const LOOK_MS = 150;
const PLACE_WITHIN_MS = 60_000;
/** Whoever reads that there is no room comes back after so long. */
const NO_ROOM_MS = 5_000;
const PATIENCE_MS = 15_000;

export interface Playing {
  readonly stage: Stage;
  readonly requests: Requests;
  readonly note: Note;
}

/** One person talks to the bot as it was planned, whatever the bot goes through meanwhile. */
export async function converse({ stage, requests, note }: Playing, plan: Conversation): Promise<void> {
  const { discord } = stage;
  const leader = discord.person(plan.person, { locale: plan.locale });
  const other = discord.person(plan.other, { locale: 'en-US' });
  const doorway = plan.where === 'a direct message' ? leader.dm() : discord.channel('general').id;

  const begun = await begin();
  if (begun === undefined) return;
  const place = await placeOf(begun.id, begun.word);
  if (place === doorway && plan.where !== 'a direct message') return; // no thread could be opened: what goes on in a channel is played elsewhere
  const scene: Scene = { stage, requests, plan, leader, other, place, doorway };
  for (const { afterMs, patient, deed } of plan.steps) {
    await sleep(afterMs);
    if (patient) await atRest(place);
    note(`${plan.person}: ${JSON.stringify(deed)}`);
    await does(scene, deed);
  }

  /** Whoever reads “The application did not respond”, or that there is no room, tries again, a few times. */
  async function begin(): Promise<{ readonly id: string; readonly word: string } | undefined> {
    const [image, image2, image3] = await Promise.all(plan.pictures.map((name) => picture(name)));
    const more = { ...(image2 !== undefined && { image2 }), ...(image3 !== undefined && { image3 }) };
    const many = {
      ...(plan.pictures.length > 1 && { each: true }),
      ...(plan.where === 'a private thread' && { private: true }),
    };
    if (image === undefined) return undefined;
    for (const word of plan.words) {
      note(`${plan.person}: /animate ${word}`);
      const options = { image, ...more, ...many, prompt: talk.begin(plan.locale, word) };
      const id = await used(discord, leader, () => leader.slash(doorway, 'animate', options));
      requests.add({
        kind: 'door',
        ids: [id],
        channelId: doorway,
        by: plan.person,
        parts: plan.pictures.length,
        begins: true,
        button: null,
      });
      if (hasBegun(discord, id)) return { id, word };
      if (saysNoRoom(answerTo(discord, id)?.text ?? '')) await sleep(NO_ROOM_MS);
    }
    return undefined;
  }

  /** Where the project is: in its thread, or where its first message is. */
  async function placeOf(id: string, word: string): Promise<string> {
    for (const until = Date.now() + PLACE_WITHIN_MS; Date.now() < until; await sleep(LOOK_MS)) {
      const thread = discord.threads().find(({ name }) => name.includes(word));
      if (thread !== undefined && discord.read(thread.id).length > 0) return thread.id;
      if (discord.read(doorway).some((message) => isAbout(message, id))) return doorway;
    }
    throw new Error(`${plan.person} was answered, and nothing was begun`);
  }

  /** For a while: somebody who has waited long enough goes on. */
  async function atRest(place: string): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(LOOK_MS)) {
      if (
        !discord
          .read(place)
          .some(({ buttons }) => buttons.some(({ customId }) => customId?.startsWith('v1:stop:') === true))
      )
        return;
    }
  }
}

function isAbout({ buttons }: Shown, id: string): boolean {
  return buttons.some(
    ({ customId }) =>
      customId?.startsWith(`v1:stop:${id}`) === true || customId?.startsWith(`v1:refine:${id}`) === true,
  );
}
