import type { Render } from '../../core/render.ts';
import type { Outcome, Turn } from '../../core/turn.ts';
import type { Traced } from './find.ts';

/** The story of one request, line by line: without words, names or links, which are the person's. */
export function storyOf({ turn, render }: Traced): readonly string[] {
  return [...(turn === undefined ? [] : turnStory(turn)), ...(render === undefined ? [] : exportStory(render))];
}

function turnStory(turn: Turn): readonly string[] {
  const { id, projectId, requester, askedAt, parts, batch, stoppedAt, creditsBefore } = turn;
  const files = parts.flatMap((part) => [...part.files, ...part.links]).length;
  return [
    `Turn ${id} of project ${projectId}, asked ${timeOf(askedAt)} by ${requester.id} (${requester.locale})`,
    `  ${parts.length} message(s), ${files} file(s)${batch === null ? '' : `, ${batch.place} of ${batch.of} in a batch`}`,
    ...phasesOf(turn),
    ...(stoppedAt === null ? [] : [`  stopped after ${seconds(stoppedAt - askedAt)}`]),
    ...(creditsBefore === null ? [] : [`  credits before: ${creditsBefore}`]),
    ...('outcome' in turn && turn.outcome !== null ? [`  outcome: ${outcomeOf(turn.outcome)}`] : []),
    ...(turn.phase === 'unsure'
      ? [`  looked ${turn.looks} times, next ${timeOf(turn.lookAt)}, until ${timeOf(turn.until)}`]
      : []),
  ];
}

function exportStory(render: Render): readonly string[] {
  const version = 'version' in render ? ` of version ${render.version}` : '';
  const { cost } = render;
  return [
    `Export ${render.id}${version}, attempt ${render.attempt}, asked ${timeOf(render.askedAt)} by ${render.requester.id}`,
    ...phasesOf(render),
    ...(cost === null ? [] : [`  credits: ${cost.exact ? '' : 'about '}${cost.spent} spent, ${cost.left} left`]),
    ...('nextPollAt' in render ? [`  next look ${timeOf(render.nextPollAt)}, until ${timeOf(render.until)}`] : []),
  ];
}

function phasesOf({ history, askedAt }: Pick<Turn | Render, 'history' | 'askedAt'>): readonly string[] {
  return history.map(({ phase, at }) => `  ${seconds(at - askedAt).padStart(10)}  ${phase}`);
}

function outcomeOf(outcome: Outcome): string {
  return outcome.kind === 'refused' ? `refused while ${outcome.at}: ${outcome.failure.kind}` : outcome.kind;
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
