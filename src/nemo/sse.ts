import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { limits } from '../core/limits.ts';
import { createLines } from './lines.ts';

export type Frame = EventSourceMessage & {
  /** Whether the blank line behind it was seen. */
  readonly isWhole: boolean;
};

/** An event that was too large to be kept: that there was one is all that is known of it. */
export const OVERSIZED = 'oversized';

/**
 * The events in a response body, in order. A last event without its blank line counts too, since the body may have
 * ended as it should. However large one event is, the others are read: a paid stream is never hung up on. `stray` hears
 * lines that belong to no event.
 */
export async function* events(
  chunks: AsyncIterable<Uint8Array>,
  stray: (line: string) => void,
): AsyncGenerator<Frame | typeof OVERSIZED> {
  const ready: EventSourceMessage[] = [];
  const decoder = new TextDecoder();
  const lines = createLines(limits.eventBytes);
  let chars = 0;
  const parser = createParser({
    onEvent: (message) => ready.push(message),
    onError: ({ line = '' }) => {
      stray(line);
      // A gateway may put its JSON on a stream as it is, without `data:`.
      if (line.startsWith('{')) ready.push({ data: line });
    },
  });

  /** The parser gets whole lines: of one that it does not know it would forget the beginning. */
  function take(line: string | null): readonly (EventSourceMessage | typeof OVERSIZED)[] {
    if (line?.startsWith(':') === true) return [];
    const isEnd = line === '';
    const wasTooLarge = chars > limits.eventBytes;
    chars = isEnd ? 0 : chars + (line?.length ?? Infinity) + 1;
    if (wasTooLarge) return isEnd ? [OVERSIZED] : [];
    if (chars > limits.eventBytes) parser.reset();
    else parser.feed(`${line}\n`);
    return ready.splice(0);
  }

  for await (const chunk of chunks) {
    for (const line of lines.take(decoder.decode(chunk, { stream: true }))) {
      for (const event of take(line)) yield event === OVERSIZED ? event : { ...event, isWhole: true };
    }
  }
  const rest = [...lines.take(decoder.decode()), lines.rest(), ''].flatMap(take);
  for (const event of rest) yield event === OVERSIZED ? event : { ...event, isWhole: false };
}
