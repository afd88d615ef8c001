import type { Switches } from '../switches.ts';
import { forms } from './forms.ts';
import { frameText, type Frame } from './frames.ts';

const MESSAGE = 'the model said "not now"';

/** The frames of a run that dies after its first one: nothing was written, and an error takes the place of the rest. */
export function brokenOff(frames: readonly Frame[], { streamError, eventForm }: Switches): readonly Frame[] {
  const kept = frames.length > 1 ? frames.slice(0, 1) : [];
  const waitMs = frames[kept.length]?.waitMs ?? 0;
  const text = errorText(streamError, eventForm);
  return [...kept, { waitMs, write: null, textAt: () => text }];
}

/** Python's ADK 1.4 pastes the message into the JSON as it is (nemo-api.md §7.4); later ones escape it. */
function errorText(streamError: Switches['streamError'], eventForm: Switches['eventForm']): string {
  if (streamError === 'unescaped') return `data: {"error":"${MESSAGE}"}\n\n`;
  if (streamError === 'event') return `event: error\n${frameText({ message: MESSAGE })}`;
  if (streamError === 'detail') return frameText({ detail: MESSAGE });
  if (streamError === 'malformed')
    return frameText({ author: 'nemo_agent', finishReason: 'MALFORMED_FUNCTION_CALL', actions: {} });
  if (streamError === 'escaped') return frameText({ error: MESSAGE });
  const bodies = forms[eventForm]({ from: 'model-error', code: 'UNKNOWN_ERROR', message: MESSAGE }, 'e-0');
  return bodies.map(frameText).join('');
}
