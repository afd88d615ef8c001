import { randomUUID } from 'node:crypto';
import type { Plan } from '../agent/deed.ts';
import type { Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import type { Scene } from './script.ts';

const NO_DRAFT = "Error in tool 'edit_timeline': no draft yet";
const NO_CREDITS = "Error in tool 'generate_video': 2001: insufficient credits";

const question = {
  id: 'q1',
  prompt: 'Which mood do you have in mind?',
  options: [
    { id: 'calm', label: 'Calm' },
    { id: 'wild', label: 'Wild' },
  ],
  allow_multiple: false,
};

/** What the agent does in place of its work, which costs nothing; undefined where it goes to work. */
export function otherScript(plan: Plan, session: Session, { questions, toolTrouble }: Switches): readonly Scene[] | undefined {
  if (plan.kind === 'talk') return undefined;
  if (questions === 'on' && plan.kind === 'generation' && session.runs === 0) return [calls('ask_question', question)];
  if (toolTrouble === 'none') return undefined;
  const call = calls('generate_video', {});
  if (toolTrouble === 'quoted') return [call, answers(NO_DRAFT), says(NO_DRAFT)];
  if (toolTrouble === 'no-credits-quoted') return [call, answers('see below'), says(NO_CREDITS)];
  return [call, answers(NO_CREDITS), says('I could not make that film.')];
}

function calls(name: string, args: object): Scene {
  return { event: { from: 'model', thought: null, text: '', call: { id: `adk-${randomUUID()}`, name, args: { ...args } } }, write: null };
}

function answers(error: string): Scene {
  const call = { id: 'adk-1', name: 'generate_video', args: {} };
  return { event: { from: 'tool', call, response: { error }, delta: {}, quiet: false }, write: null };
}

function says(text: string): Scene {
  return { event: { from: 'model', thought: null, text, call: null }, write: null };
}
