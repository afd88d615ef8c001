import type { Backend } from './backend.ts';
import type { Route } from './exchange.ts';
import { anonymousTokenRoute } from './routes/anonymous-token.ts';
import { cdnRoute } from './routes/cdn.ts';
import { creditsRoute } from './routes/credits.ts';
import { renderDownloadRoute } from './routes/render-download.ts';
import { renderPollRoute } from './routes/render-poll.ts';
import { renderSubmitRoute } from './routes/render-submit.ts';
import { runRoute } from './routes/run.ts';
import { stateRoute } from './routes/state.ts';
import { uploadRoute } from './routes/upload.ts';
import { withSessionRoute } from './routes/with-session.ts';

/** Every endpoint. `folder`: where uploads are kept. */
export function routesOf(backend: Backend, folder: string): readonly Route[] {
  return [
    anonymousTokenRoute(backend),
    withSessionRoute(backend),
    runRoute(backend),
    uploadRoute(backend, folder),
    creditsRoute(backend),
    stateRoute(backend),
    renderSubmitRoute(backend),
    renderPollRoute(backend),
    renderDownloadRoute(backend),
    cdnRoute(backend),
  ];
}
