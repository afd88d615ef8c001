import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** A whole draft can ride in one event; more than this is no event. */
const MAX_BUFFER_CHARS = 8 * 1024 * 1024;

/**
 * The events in a response body, in order. Lines end with \n, \r\n or \r only: U+2028 is raw in the agent's words
 * (sse-wire, "Framing"). A last event without its blank line counts when the body ended as it should.
 */
export async function* events(body: AsyncIterable<Uint8Array>): AsyncGenerator<EventSourceMessage> {
  const ready: EventSourceMessage[] = [];
  const decoder = new TextDecoder();
  const parser = createParser({
    maxBufferSize: MAX_BUFFER_CHARS,
    onEvent: (message) => ready.push(message),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') throw error;
      // A gateway may put its JSON on a stream as it is, without `data:`.
      if (error.line?.startsWith('{') === true) ready.push({ data: error.line });
    },
  });

  /** The parser gets whole lines: of one that it does not know it would forget the beginning. */
  let begun = '';
  for await (const chunk of body) {
    const text = decoder.decode(chunk, { stream: true });
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    if (end > 0) parser.feed(begun + text.slice(0, end));
    begun = end > 0 ? text.slice(end) : begun + text;
    if (begun.length > MAX_BUFFER_CHARS) throw new Error('a line of the stream has no end');
    yield* ready.splice(0);
  }
  parser.feed(`${begun}${decoder.decode()}\n\n`);
  yield* ready;
}
