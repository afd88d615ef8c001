import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { json, stream, success, textEvent } from '../support/answers.ts';
import { startBackend } from '../support/backend.ts';
import { png, serves } from '../support/files.ts';
import {
  CREDITS,
  OPEN,
  POLL,
  RENDER,
  running,
  SAY,
  session,
  startNemoWorld,
  STATE,
  TOKEN,
  UPLOAD,
} from '../support/nemo-world.ts';

test('every call says who calls and which skill it is, and only the one for a token comes without one', async () => {
  await using cdn = await startBackend();
  await using world = await startNemoWorld({ envToken: null, mediaHosts: [cdn.host] });
  const { backend, nemo } = world;
  cdn.on('GET /cat.png', serves(png(1000)));
  backend.on(TOKEN, success({ token: 'nmv_usr_1' }));
  backend.on(OPEN, success({ session_id: session.sessionId }));
  backend.on(UPLOAD, success({}));
  backend.on(SAY, stream(textEvent('Done.')));
  backend.on(STATE, success({ state: {} }));
  backend.on(CREDITS, success({ available: 100, frozen: 0, total: 100 }));
  backend.on(RENDER, json(''));
  backend.on(POLL, json({ status: 'pending' }));

  await nemo.openSession('en', running);
  await nemo.upload(session, { id: '7', name: 'cat.png', bytes: 1000, url: `${cdn.url}/cat.png` }, 'ada', running);
  await nemo.uploadByUrl(session, 'https://pictures.example/a.jpg', running);
  await nemo.send(session, 'let it move', () => {}, running);
  await nemo.state(session, running);
  await nemo.credits(running);
  await nemo.submitRender({ renderId: 'render_1', session, draft: '{}' }, running);
  await nemo.pollRender('render_1', running);

  const asked = backend.asked().map(({ method, path, headers }) => ({ what: `${method} ${path}`, headers }));
  expect(asked.map(({ what }) => what)).toEqual([TOKEN, OPEN, UPLOAD, UPLOAD, SAY, STATE, CREDITS, RENDER, POLL]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const identified = { 'user-agent': `DiscordBot (https://nemovideo.com, ${version})`, 'accept-encoding': 'identity' };
  for (const { what, headers } of asked) {
    expect(headers, what).toMatchObject({
      ...identified,
      'x-skill-source': 'a2e-image-to-video',
      'x-skill-version': '1.0.0',
      'x-skill-platform': 'clawhub',
    });
    expect(headers['authorization'], what).toBe(what === TOKEN ? undefined : 'Bearer nmv_usr_1');
  }
  expect(cdn.asked()[0]?.headers).toEqual({ ...identified, connection: 'keep-alive', host: cdn.host });
});

test('an address of the backend with a path or a slash at its end is used as it is meant', async () => {
  await using backend = await startBackend();
  backend.on('GET /nemo/api/credits/balance/simple', success({ available: 1 }));
  await using world = await startNemoWorld({ apiUrl: `${backend.url}/nemo//` });
  expect(await world.nemo.credits(running)).toMatchObject({ available: 1 });
});
