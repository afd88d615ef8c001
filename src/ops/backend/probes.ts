import { setTimeout as sleep } from 'node:timers/promises';
import { FormData } from 'undici';
import { identity } from '../../nemo/identity.ts';
import { uploadPath } from '../../nemo/upload.ts';
import { codeOf, field, isEmpty, listAt, textAt, unwrap } from '../../nemo/wire.ts';
import { call, type Caller, type Heard } from './call.ts';

/** What is seen of each guess, by the name of its row in docs/assumptions.md; null where it cannot be told now. */
export type Seen = Readonly<Record<string, string | null>>;

const BALANCE = '/api/credits/balance/simple';
const RENDER = '/api/render/proxy/lambda';

/** How it refuses, whom it lets in, and how it packs what it says. */
export async function probeCalls(caller: Caller): Promise<Seen> {
  const balance = await call(caller, 'GET', BALANCE);
  const nobody = await call({ ...caller, token: 'none' }, 'GET', BALANCE);
  const nameless = await call(caller, 'GET', BALANCE, { headers: {} });
  const unattributed = await call(caller, 'POST', RENDER, { body: '{}', headers: identity });
  const attributed = await call(caller, 'POST', RENDER, { body: '{}' });
  return {
    errors: errorsIn(nobody),
    userAgent: nameless.status === 403 ? 'required' : 'any',
    encoding: balance.encoding ?? 'identity',
    attribution: isBlocked(unattributed) && !isBlocked(attributed) ? 'strict' : null,
    plan: isBlocked(attributed) ? 'blocked' : null,
  };
}

function errorsIn({ status, json }: Heard): string | null {
  if (codeOf(json) !== null) return status === 200 ? 'envelope-200' : 'envelope-4xx';
  return field(json, 'detail') === undefined ? null : 'detail';
}

function isBlocked({ status, json }: Heard): boolean {
  return status === 402 || codeOf(json) === 402;
}

/** A new session: how it is described, and what a file does to it. */
export async function probeSession(caller: Caller): Promise<Seen> {
  const body = JSON.stringify({ task_name: 'nemo-discord doctor', language: 'en' });
  const opened = unwrap((await call(caller, 'POST', '/api/tasks/me/with-session/nemo_agent', { body })).json);
  const sessionId = textAt(opened, 'session_id');
  if (sessionId === null) return {};
  const statePath = `/api/state/nemo_agent/me/${encodeURIComponent(sessionId)}/latest`;
  const path = uploadPath({ sessionId, taskId: null, userId: null });
  const state = () => call(caller, 'GET', statePath);
  const fresh = await state();
  const broken = await call(caller, 'POST', path, { body: formWith(unreadable, 'broken.jpg', 'image/jpeg') });
  const taken = await call(caller, 'POST', path, { body: formWith(picture, 'doctor.png', 'image/png') });
  return {
    userId: textAt(opened, 'user_id') === null ? 'missing' : 'given',
    freshState: freshIn(fresh),
    notANumber: /:\s*NaN\b/.test(fresh.text) ? 'on' : 'off',
    undecodable: undecodableIn(broken),
    ...uploadIn(taken),
    uploadShown: await shown(taken, state),
  };
}

function freshIn({ json }: Heard): string | null {
  const state = field(unwrap(json), 'state');
  const draft = field(state, 'draft');
  if (state === undefined) return null;
  if (draft === undefined) return 'missing';
  if (draft === null) return 'null';
  return isEmpty(draft) ? 'empty' : null;
}

function undecodableIn({ status, json }: Heard): string | null {
  const code = codeOf(json);
  if (code === 4001 || status === 415) return '4001';
  if (code === 500 || status === 500) return '500';
  return status < 300 ? 'taken' : null;
}

function uploadIn({ json }: Heard): Seen {
  const data = unwrap(json);
  const applied = field(data, 'session_state_applied');
  const lists = ['files', 'uploaded_files'].filter((name) => listAt(data, name).length > 0);
  const isFlat = textAt(data, 'url', 'cdn_url') !== null;
  return {
    uploadReply: lists[0] ?? (isFlat ? 'flat' : null),
    uploadApplied: typeof applied === 'boolean' ? String(applied) : data === undefined ? null : 'missing',
  };
}

const LOOKS = 10;
const LOOK_MS = 500;

/** A file whose answer says that it is there is to be there: later than that is another thing. */
async function shown({ status, json }: Heard, state: () => Promise<Heard>): Promise<string | null> {
  if (status >= 300) return null;
  const isSaid = field(unwrap(json), 'session_state_applied') === true;
  for (let look = 0; look < LOOKS; look++) {
    if ((await state()).text.includes('doctor.png')) return isSaid && look > 0 ? 'late' : 'as-said';
    await sleep(LOOK_MS);
  }
  return 'never';
}

function formWith(bytes: Buffer, name: string, type: string): FormData {
  const form = new FormData();
  form.append('files', new File([new Uint8Array(bytes)], name, { type }));
  return form;
}

/** 64 × 64, one colour. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAT0lEQVR42u3PQQkAAAgEsItkJCMZ2Qi+hcEKLNXzWgQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE' +
    'BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQELgujHQEPcPrm3gAAAABJRU5ErkJggg==',
  'base64',
);
/** It begins as a JPEG does, and nothing in it can be drawn. */
const unreadable = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(128)]);
