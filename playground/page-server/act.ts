import type { FileGiven, Upload } from '../discord/model.ts';
import type { FormValues } from '../discord/people/form-values.ts';
import type { Used } from '../discord/people/interact.ts';
import type { Choice } from '../discord/people/slash.ts';
import { happened } from '../discord/world.ts';
import type { Action } from './action.ts';
import { Mistake } from './mistake.ts';
import type { Levers } from './levers.ts';
import { setSwitch } from './switches.ts';
import type { Stage } from './stage.ts';
import { tryOut } from './try-out.ts';

/** What the page has to do next: fill in a form, or go where something was made. */
export interface Outcome {
  readonly form: { readonly id: string; readonly title: unknown; readonly components: unknown } | null;
  readonly goTo: string | null;
  /** What may be meant by what is being typed. */
  readonly suggestions?: readonly Choice[];
}

type Personal = Extract<Action, { person: string }>;

/** Does what the page asks for. What Discord's client would not let a person do is refused in its words. */
export function createAct(stage: Stage, levers: Levers) {
  const { discord, nemo, cast } = stage;
  /** Forms that have been opened, by the id of the interaction that did. */
  const forms = new Map<string, Used>();

  function used(answer: Used): Outcome {
    const { modal } = answer.answer;
    if (modal === null) return nothing;
    const { id } = answer.interaction;
    forms.set(id, answer);
    return { form: { id, title: modal['title'], components: modal['components'] }, goTo: null };
  }

  async function actAs(action: Personal, files: readonly Upload[]): Promise<Outcome> {
    const member = cast(action.person);
    if (member === undefined) throw new Mistake(400, 'There is nobody with that name.');
    const { person, role } = member;
    switch (action.action) {
      case 'say':
        person.say(action.channelId, action.text, {
          files,
          ping: action.ping,
          ...(action.replyTo && { replyTo: { id: action.replyTo } }),
        });
        return nothing;
      case 'edit':
        person.edit({ id: action.messageId }, action.text);
        return nothing;
      case 'remove':
        person.remove({ id: action.messageId });
        return nothing;
      case 'react':
        person.react({ id: action.messageId }, action.emoji);
        return nothing;
      case 'post':
        return { form: null, goTo: person.post(action.channelId, action.title, action.text, files).id };
      case 'slash':
        return used(await person.slash(action.channelId, action.name, { ...action.options, ...singly(files) }));
      case 'vote':
        person.vote({ id: action.messageId }, action.answer);
        return nothing;
      case 'suggest': {
        const { channelId, name, option, typed } = action;
        return { ...nothing, suggestions: await person.choices(channelId, name, [option, typed]) };
      }
      case 'menu':
        return used(await person.menu({ id: action.messageId }, action.name));
      case 'press':
        return used(await person.press({ id: action.messageId }, action.button).catch(gone('button', [action.button])));
      case 'choose':
        return used(
          await person
            .choose({ id: action.messageId }, action.select, action.picked)
            .catch(gone('list', [action.select, ...action.picked])),
        );
      case 'try': {
        const { answer, goTo } = await tryOut(person, role.locale, action.what, action.channelId);
        return { ...(answer === null ? nothing : used(answer)), goTo };
      }
      case 'submit': {
        const opened = forms.get(action.formId);
        if (opened === undefined) throw new Mistake(409, 'This form was handed in already.');
        const outcome = used(await person.submit(opened, { ...action.values, ...byField(files) }));
        forms.delete(action.formId);
        return outcome;
      }
    }
  }

  async function actBehind(action: Exclude<Action, Personal>): Promise<void> {
    switch (action.action) {
      case 'switch':
        setSwitch(nemo, action.name, action.value);
        break;
      case 'pull':
        await levers.pull(action.lever, action.value);
        break;
      case 'reset':
        await levers.reset();
    }
    happened(discord.world, { kind: 'lever', channelId: null, message: null });
  }

  return async function act(action: Action, files: readonly Upload[]): Promise<Outcome> {
    if ('person' in action) return actAs(action, files).catch(asClient);
    await actBehind(action);
    return nothing;
  };
}

const nothing: Outcome = { form: null, goTo: null };

/** The page names buttons and what can be chosen by ids. No person has seen one, so none is said. */
function gone(what: string, ids: readonly string[]): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && ids.some((id) => error.message.includes(`"${id}"`)))
      throw new Mistake(409, `This ${what} is not there any more: the message has changed.`);
    throw error;
  };
}

/** People refuse with plain Errors; any other kind is a fault. */
function asClient(error: unknown): never {
  if (error instanceof Error && error.constructor === Error) throw new Mistake(409, error.message);
  throw error;
}

function singly(files: readonly Upload[]): Readonly<Record<string, FileGiven>> {
  return Object.fromEntries(files.map(({ field, ...file }) => [field, file]));
}

function byField(files: readonly Upload[]): FormValues {
  const fields = Map.groupBy(files, ({ field }) => field);
  return Object.fromEntries([...fields].map(([field, given]) => [field, given.map(({ field: _, ...file }) => file)]));
}
