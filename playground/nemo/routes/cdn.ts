import type { Backend } from '../backend.ts';
import type { Route } from '../exchange.ts';
import { Refusal } from '../refusal.ts';
import { sendFile } from '../send-file.ts';

/** GET and HEAD of uploads and finished clips, open to everybody who has the link. */
export function cdnRoute({ cdn }: Backend): Route {
  return {
    method: 'GET',
    path: '/cdn/:folder/:name',
    answer(arrived, part) {
      const file = cdn.find(part('folder'), part('name'));
      if (file === undefined) throw new Refusal(404, 'no such file');
      return sendFile(arrived, file);
    },
  };
}
