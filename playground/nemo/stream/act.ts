import type { Plan } from '../agent/deed.ts';
import type { Sentences } from '../agent/sentences.ts';
import { claimLink } from '../handover.ts';
import type { Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import { calls, reports, says } from './scenes.ts';
import { scriptOf, type Scene } from './script.ts';

/** What a run does. */
export interface Act {
  /** What it costs as, and how long it takes. */
  readonly kind: Plan['kind'];
  readonly scenes: readonly Scene[];
  /** It ends without what it was asked for. */
  readonly fails: boolean;
  /** What it asks of the person, who answers with the next run. */
  readonly asks: string | null;
}

interface Asked {
  readonly plan: Plan;
  readonly session: Session;
  readonly words: Sentences;
}

const NO_DRAFT = "Error in tool 'edit_timeline': no draft yet";

const mood = {
  id: 'q1',
  prompt: 'Which mood do you have in mind?',
  options: [
    { id: 'calm', label: 'Calm' },
    { id: 'wild', label: 'Wild' },
  ],
};

/** Goes to work, or asks first, or stumbles. */
export function actOf(asked: Asked, switches: Switches): Act {
  const { plan, session } = asked;
  if (switches.questions !== 'off' && plan.kind === 'generation' && !session.hasAsked) return asking(asked, switches);
  if (plan.kind !== 'talk' && switches.toolTrouble !== 'none') return stumbling(switches.toolTrouble);
  if (plan.trouble !== null) {
    const scenes = [calls('generate_video', {}), reports(plan.trouble.report), says(plan.trouble.words)];
    return { kind: plan.kind, scenes, fails: true, asks: null };
  }
  const scenes = scriptOf({ plan, session, thought: asked.words.thought }, switches);
  const link = plan.kind === 'generation' && switches.handoverLinks === 'claim-in-words';
  return {
    kind: plan.kind,
    scenes: link ? [...scenes, says(`Open your project here: ${claimLink()}`)] : scenes,
    fails: switches.streamError !== 'none',
    asks: null,
  };
}

function asking({ words }: Asked, { questions }: Switches): Act {
  const aloud = questions === 'words';
  const call = calls('ask_question', { ...mood, allow_multiple: questions === 'call-several' });
  const scenes = [aloud ? says(words.question) : call];
  return { kind: 'talk', scenes, fails: false, asks: aloud ? words.question : mood.prompt };
}

/** It costs nothing. */
function stumbling(trouble: Exclude<Switches['toolTrouble'], 'none'>): Act {
  const scenes = {
    quoted: [calls('generate_video', {}), reports(NO_DRAFT), says(NO_DRAFT)],
    'no-credits-quoted': missingCredits('insufficient credits', 'quoted'),
    'no-credits-answered': missingCredits('insufficient credits', 'answered'),
  };
  return { kind: 'talk', scenes: scenes[trouble], fails: true, asks: null };
}

/** The tool finds that there are no credits: the agent repeats its report, tells it, or keeps it to itself. */
export function missingCredits(message: string, how: 'quoted' | 'told' | 'answered'): readonly Scene[] {
  const report = `Error in tool 'generate_video': 2001: ${message}`;
  const call = calls('generate_video', {});
  if (how === 'quoted') return [call, reports('see below'), says(report)];
  return how === 'told'
    ? [call, reports('see below'), says(`I could not make that film: error 2001 (${message}).`)]
    : [call, reports(report), says('I could not make that film.')];
}
