import type { Gate, Reply } from '../../playground/nemo/exchange.ts';
import { isJson } from '../../playground/nemo/json.ts';
import type { LocalNemo } from '../../playground/nemo/nemo.ts';
import { frame } from './answers.ts';

const RUN = '/run_sse';

/** Names of the files that were uploaded, in the order of arrival. */
export function uploadsOf({ journal }: LocalNemo): readonly string[] {
  return journal.flatMap(({ body }): readonly string[] => {
    const files: unknown = isJson(body) ? body['files'] : [];
    return Array.isArray(files) ? files.map((file: unknown) => (isJson(file) ? String(file['filename']) : '')) : [];
  });
}

/** A stream of these events. */
export function streams(...events: readonly object[]): Reply {
  return {
    take: async (response, began) => {
      began(200);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(events.map(frame).join(''));
    },
  };
}

/** The agent acts, and says nothing. */
export const silence = streams({ author: 'nemo_agent', content: { role: 'model', parts: [] } });

/** An error inside of the stream. */
export const stumbles = streams({ error: 'the model said no' });

/** What the paid call is answered with, in place of the agent. */
export function answersRuns(reply: Reply): Gate {
  return async (arrived, next) => (arrived.path === RUN ? reply : next());
}

/** The agent does its work, but its answer is this one. */
export function answersRunsAfterWork(nemo: () => LocalNemo, reply: Reply): Gate {
  return async (arrived, next) => {
    if (arrived.path !== RUN) return next();
    await next();
    await nemo().quiet();
    return reply;
  };
}
