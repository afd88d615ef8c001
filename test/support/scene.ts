import { readFile } from 'node:fs/promises';
import type { FileGiven } from '../../playground/discord/model.ts';
import type { Person } from '../../playground/discord/people/person.ts';
import type { Shown } from '../../playground/discord/shown.ts';
import { withoutList } from './picture-list.ts';
import type { Stage } from './stage.ts';

/** A picture of the repository, under any name. */
export async function picture(name = 'lighthouse.jpg'): Promise<FileGiven> {
  return { name, bytes: await readFile('playground/pictures/lighthouse.jpg') };
}

export interface Scene {
  readonly thread: string;
  /** The newest result there is. */
  readonly first: Shown;
}

/** Lets somebody begin a project in a channel. Resolves with its thread. */
export async function animate(stage: Stage, person: Person, prompt: string, channel = 'general'): Promise<string> {
  const { discord } = stage;
  const { message } = await person.slash(discord.channel(channel).id, 'animate', { image: await picture(), prompt });
  return (await discord.until(() => discord.threads().find(({ id }) => id === message?.id))).id;
}

/** The same, and waits for its first version. Clips are short, so that tests are. */
export async function begin(stage: Stage, person: Person, prompt = 'let the clouds drift, 3 seconds'): Promise<Scene> {
  const thread = await animate(stage, person, prompt);
  return { thread, first: await nextResult(stage, thread) };
}

/** The next message in a thread that shows a version. */
export function nextResult(stage: Stage, thread: string, after?: Shown): Promise<Shown> {
  return stage.withButton(thread, 'Versions', after);
}

/** Resolves when every progress message of a thread has come to rest or gone, so that a transcript is the same in each run. */
export async function atRest(stage: Stage, thread: string): Promise<void> {
  await stage.discord.until(() =>
    stage.discord
      .read(thread)
      .every(
        ({ buttons, silent, text }) =>
          buttons.every(({ label }) => label !== 'Stop' && label !== '停止') && !(silent && text.startsWith('-# ')),
      ),
  );
}

/** The words of people that were sent to the agent, in order. */
export function sent(stage: Stage): readonly string[] {
  return heard(stage).map(withoutList);
}

/** The same with the list of pictures. */
export function heard(stage: Stage): readonly string[] {
  return stage.nemo.runs.map(({ text }) => text);
}

/** A thread as this person sees it, once everything in it has come to rest, as if each request had taken two seconds. */
export async function story(stage: Stage, thread: string, person: Person): Promise<string> {
  await atRest(stage, thread);
  return stage.discord.transcript(thread, person).replaceAll(/(?<= · |-# )\d+ (s|秒)(?= · )/g, '2 $1');
}
