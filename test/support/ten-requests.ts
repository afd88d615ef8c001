import type { Person } from '../../playground/discord/people/person.ts';
import type { Shown } from '../../playground/discord/shown.ts';
import { begin, nextResult, picture } from './scene.ts';
import type { Stage } from './stage.ts';

/** Somebody makes a film in ten requests, one after another, in every way there is. Resolves with their thread. */
export async function askTenTimes(stage: Stage, person: Person): Promise<string> {
  const { thread, first } = await begin(stage, person, 'let the clouds drift, 2 seconds');
  let last: Shown = first;
  const next = async () => (last = await nextResult(stage, thread, last));
  for (const words of ['add a title "Hello"', 'make the music quieter', 'remove the title', 'make it vertical']) {
    person.say(thread, words);
    await next();
  }
  person.say(thread, 'show the shore after the lighthouse, 2 seconds', { files: [await picture('shore.jpg')] });
  await next();
  for (const label of ['Again', 'Go on', 'Loop']) {
    await person.press(last, label);
    if (label !== 'Again') await person.press(await stage.withButton(thread, 'Start', last), 'Start');
    await next();
  }
  const form = await person.press(last, 'Refine');
  await person.submit(form, { 'What should happen?': 'add a title "The end"' });
  await next();
  return thread;
}
