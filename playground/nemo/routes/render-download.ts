import { checkAttribution } from '../attribution.ts';
import type { Backend } from '../backend.ts';
import type { Route } from '../exchange.ts';
import { Refusal } from '../refusal.ts';
import { sendFile } from '../send-file.ts';
import { ownRender } from './render-poll.ts';

/** GET /api/render/proxy/{id}/download: the clip itself, for who cannot fetch its link (nemo-api.md §10.4). */
export function renderDownloadRoute({ accounts, renders, switches }: Backend): Route {
  return {
    method: 'GET',
    path: '/api/render/proxy/:id/download',
    answer(arrived, part) {
      const account = accounts.admit(arrived);
      checkAttribution(arrived, account, switches);
      const { state } = ownRender(renders, account, part('id'));
      if (state.kind !== 'completed') throw new Refusal(409, 'the render is not completed');
      return sendFile(arrived, { ...state.film, mime: 'video/mp4' });
    },
  };
}
