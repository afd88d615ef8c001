import { randomUUID } from 'node:crypto';
import type { Plan, Write } from '../agent/deed.ts';
import { NOISE } from '../agent/sentences.ts';
import type { Clip, Session } from '../sessions.ts';
import { deltaBody } from '../state-body.ts';
import type { Switches } from '../switches.ts';
import type { Event } from './event.ts';

/** An event, and what is written to the session just before it is sent. */
export interface Scene {
  readonly event: Event;
  readonly write: Write | null;
}

interface Spoken {
  readonly plan: Plan;
  readonly session: Session;
  readonly thought: string;
}

/** A plan as the events of a stream. */
export function scriptOf({ plan, session, thought }: Spoken, switches: Switches): readonly Scene[] {
  const silent = plan.kind === 'edit' && switches.silentEdit === 'on';
  let { clips }: { clips: readonly Clip[] } = session;
  const scenes = plan.deeds.flatMap((deed, index): readonly Scene[] => {
    const aside = switches.thoughts === 'on' ? thought : null;
    const spoken = (text: string) => (switches.thoughts === 'in-words' ? `<think>${thought}</think>\n${text}` : text);
    if (deed.kind === 'words')
      return silent ? [] : [{ event: closing(spoken(deed.text), plan, aside, switches), write: null }];
    clips = [...clips, ...(deed.write.clips ?? [])];
    const call = { id: `adk-${randomUUID()}`, name: deed.name, args: deed.args };
    const delta = deltaBody(session, deed.write.clips === undefined ? [] : clips, deed.write.draft, switches);
    const quiet = silent && index === plan.deeds.length - 2;
    return [
      { event: { from: 'model', thought: aside, text: silent ? '' : spoken(deed.before), call }, write: null },
      { event: { from: 'tool', call, response: deed.response, delta, quiet }, write: deed.write },
    ];
  });
  if (silent || switches.trailingNoise === 'off') return scenes;
  return [...scenes, { event: { from: 'model', thought: null, text: NOISE, call: null }, write: null }];
}

/** The last words, or nothing at all after a tool where the model falls silent. */
function closing(text: string, { kind }: Plan, thought: string | null, { lastEvent }: Switches): Event {
  if (lastEvent === 'stop' && kind !== 'talk') return { from: 'stop' };
  return { from: 'model', thought, text, call: null };
}
