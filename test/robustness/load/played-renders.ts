import { setTimeout as sleep } from 'node:timers/promises';
import type { Gate } from '../../../playground/nemo/exchange.ts';
import { isJson } from '../../../playground/nemo/json.ts';

const LAMBDA = '/api/render/proxy/lambda';
const CLIPS = '/cdn/clips/';

/** Renders that are finished at once, and clips of so many bytes; nothing is encoded. Resolves after `fetchMs`, as over a real line. */
export function playRenders(origin: () => string, bytes: number, fetchMs = 0): Gate {
  const clip = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(bytes - 12)]);
  return async (arrived, next) => {
    const { path, method } = arrived;
    if (path === LAMBDA && method === 'POST') {
      return {
        status: 200,
        body: { code: 0, data: { id: isJson(arrived.body) ? arrived.body['id'] : '', status: 'pending' } },
      };
    }
    if (path.startsWith(LAMBDA)) {
      const id = path.slice(LAMBDA.length + 1);
      return {
        status: 200,
        body: { taskId: id, status: 'completed', output: { url: `${origin()}${CLIPS}${id}.mp4` } },
      };
    }
    if (!path.startsWith(CLIPS)) return next();
    return {
      take: async (response, began) => {
        await sleep(fetchMs);
        began(200);
        response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': clip.length }).end(clip);
      },
    };
  };
}
