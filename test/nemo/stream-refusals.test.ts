import { expect, test } from 'vitest';
import { json, raw, stream, success, textEvent, toolEvent } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { failing, running, SAY, session, startNemoWorld, TOKEN } from '../support/nemo-world.ts';

const rows = [
  ['a session that is gone (1002)', { code: 1002, message: 'session not found' }, failing('no-session')],
  [
    'credits that are used up (2001)',
    { code: 2001, data: { user_id: 'anon_7' } },
    failing('no-credits', { bind: 'anon_7' }),
  ],
  ['a file that is not supported (4001)', { code: 4001 }, failing('unsupported-file')],
  ['a file that is too large (4002)', { code: '4002' }, failing('file-too-large')],
] as const;

async function answered(answer: Answer): Promise<string> {
  await using world = await startNemoWorld();
  world.backend.on(SAY, answer);
  return (await world.nemo.send(session, 'let it move', () => {}, running)).text;
}

test.each(rows)('%s is told from JSON in place of the stream, whatever the status', async (_what, body, failure) => {
  await expect(answered(json(body))).rejects.toMatchObject(failure);
  await expect(answered(json(body, 400))).rejects.toMatchObject(failure);
  await expect(answered(json(body, 500))).rejects.toMatchObject(failure);
});

test.each(rows)('%s is told from an envelope inside the stream', async (_what, body, failure) => {
  await expect(answered(stream(body))).rejects.toMatchObject(failure);
  await expect(answered(stream({ error: body }))).rejects.toMatchObject(failure);
});

test.each(rows)(
  '%s is told from JSON that a gateway puts on the stream as it is, cut anywhere',
  async (_what, body, failure) => {
    const text = JSON.stringify(body);
    await expect(answered(stream(`${text}\n`))).rejects.toMatchObject(failure);
    await expect(answered(stream(text))).rejects.toMatchObject(failure);
    const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
    const cut = [...text].map((letter) => `1\r\n${letter}\r\n`).join('');
    await expect(answered(raw(`${head}${cut}0\r\n\r\n`, 'end'))).rejects.toMatchObject(failure);
  },
);

test('credits that run out on the way are told although the agent had begun to talk', async () => {
  const failure = failing('no-credits', { bind: null });
  await expect(answered(stream(textEvent('Let me animate that.'), { code: 2001 }))).rejects.toMatchObject(failure);
  await expect(
    answered(stream(textEvent('Let me.'), { errorCode: '2001', errorMessage: 'none left' })),
  ).rejects.toMatchObject(failure);
  expect(await answered(stream(toolEvent({ draft: { t: [{ sg: [1] }] } }), textEvent('A clip.'), { code: 2001 }))).toBe(
    'A clip.',
  );
});

test('the registration link of the backend is found wherever it stands, alone or in a sentence', async () => {
  const link = 'https://nemovideo.com/register?bind=anon_9';
  const failure = failing('no-credits', { bind: link });
  await expect(answered(json({ code: 2001, data: { register: { url: link } } }))).rejects.toMatchObject(failure);
  await expect(
    answered(stream({ code: 2001, message: `No credits. Register at ${link}, please.` })),
  ).rejects.toMatchObject(failure);
});

test('a token that was refused as JSON in place of the stream gives way to another, but nothing is sent again', async () => {
  await using world = await startNemoWorld({ envToken: null });
  world.backend.on(SAY, json({ code: 1001 }));
  world.backend.on(TOKEN, success({ token: 'nmv_usr_old' }), success({ token: 'nmv_usr_new' }));
  await expect(world.nemo.send(session, 'hello', () => {}, running)).rejects.toMatchObject(failing('renewed'));
  expect(world.backend.asked(SAY)).toHaveLength(1);
  expect(await world.account.token(running)).toBe('nmv_usr_new');
});

test('a session that the agent server does not know is gone', async () => {
  for (const only of [
    { error: 'Session not found: 1' },
    { code: 404, message: 'session not found' },
    { code: 1, msg: '会话不存在' },
    { errorCode: 'SESSION_NOT_FOUND', errorMessage: 'Session not found' },
  ])
    await expect(answered(stream(only)), JSON.stringify(only)).rejects.toMatchObject(failing('no-session'));
  await expect(answered(stream(textEvent('Let me.'), { error: 'Session not found: 1' }))).rejects.toMatchObject(
    failing('lost'),
  );
  await expect(answered(json({ error: 'Session not found: 1' }, 404))).rejects.toMatchObject(failing('no-session'));
  await expect(answered(json({ detail: 'Session not found' }, 404))).rejects.toMatchObject(failing('no-session'));
});
