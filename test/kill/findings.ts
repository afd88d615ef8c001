import type { Shown } from '../../playground/discord/shown.ts';
import type { Stage } from '../support/stage.ts';
import type { Ending } from './cases.ts';
import type { Remains } from './remains.ts';
import type { Request } from './scenarios.ts';

export interface Scene {
  readonly stage: Stage;
  /** An id that is younger than all that was there before the case. */
  readonly since: string;
  /** So many requests had reached the backend before. */
  readonly callsBefore: number;
  /** So many had reached Discord. */
  readonly askedBefore: number;
  readonly requests: readonly Request[];
  readonly ending: Ending;
}

/** What people can still see that is not finished, one line each. Nothing of this may be left. */
export function unfinishedIn({ stage, requests }: Scene): readonly string[] {
  const messages = everything(stage);
  return [
    ...messages.filter(({ buttons }) => buttons.some(({ label }) => label === 'Stop')).map(() => 'a message still offers Stop'),
    ...messages.filter(({ loading }) => loading).map(() => '“is thinking…” was never followed by an answer'),
    ...messages.filter(({ reactions }) => reactions.length > 0).map(() => 'a mark is left on a message'),
    ...messages.filter(({ text }) => /▫️|🎬/u.test(text)).map(() => 'the overview still counts'),
    ...requests.filter((request) => tellings(stage, request).length === 0).map(({ id }) => `nobody was told about ${id}`),
  ];
}

/** Everything else that may not be so in the end, one line each. */
export function findingsIn(scene: Scene, remains: Remains): readonly string[] {
  return [
    ...unfinishedIn(scene),
    ...toldTwice(scene),
    ...wrongVersions(scene),
    ...runs(scene),
    ...twins(scene),
    ...unasked(scene),
    ...invalid(scene),
    ...remains.unfinished.map((what) => `unfinished on disk: ${what}`),
    ...remains.claims.map((key) => `still claimed: ${key}`),
  ];
}

/** What Discord locks out for in the end. None of it is injected here. */
function invalid({ stage: { discord }, askedBefore }: Scene): readonly string[] {
  const refused = discord.journal.slice(askedBefore).filter(({ status }) => status === 401 || status === 403 || status === 429);
  return refused.length > 1 ? [`${refused.length} invalid requests`] : [];
}

function everything({ discord }: Stage): readonly Shown[] {
  return [...discord.world.channels.keys()].flatMap((id) => discord.read(id));
}

function said(stage: Stage): readonly Shown[] {
  const { id } = stage.discord.world.bot;
  return everything(stage).filter(({ authorId, type }) => authorId === id && type !== 21);
}

/** The messages that tell somebody what came of a request. */
function tellings(stage: Stage, { id, told }: Request): readonly Shown[] {
  const nonce = `n${BigInt(id).toString(36)}`;
  if (told === 'note') return said(stage).filter((message) => stage.discord.world.messages.get(message.id)?.nonce === nonce);
  return said(stage).filter(({ pings, buttons }) => pings.length > 0 && buttons.some(({ customId }) => customId === `v1:refine:${id}`));
}

function toldTwice({ stage, requests }: Scene): readonly string[] {
  return requests.flatMap((request) => {
    const told = tellings(stage, request);
    const who = told.flatMap(({ pings }) => pings).join();
    const pinged = request.told === 'telling' ? 'Ada' : '';
    return [
      ...(told.length > 1 ? [`${request.id} was told ${told.length} times`] : []),
      ...(told.length === 1 && who !== pinged ? [`the telling pings “${who}”`] : []),
    ];
  });
}

/** Every request that shows a version shows its own, with one file or link. */
function wrongVersions({ stage, requests, ending }: Scene): readonly string[] {
  if (ending !== 'result') return [];
  return requests.flatMap((request) => {
    const shown = tellings(stage, request).map(({ text }) => Number(/version (\d+)(?: is ready)?\*\*/i.exec(text)?.[1] ?? 'NaN'));
    const wanted = request.version === null ? Number.NaN : request.version;
    return shown.every((version) => Object.is(version, wanted)) ? [] : [`told version ${shown.join()} in place of ${wanted}`];
  });
}

/** The paid call left at most once for each request, and exactly once where a result came of it. */
function runs({ stage, callsBefore, requests, ending }: Scene): readonly string[] {
  const sent = stage.nemo.journal
    .slice(callsBefore)
    .filter(({ path }) => path === '/run_sse')
    .map(({ body }) => JSON.stringify(body));
  const texts = requests.flatMap(({ text }) => text ?? []);
  const problems = [...new Set(texts)].flatMap((text) => {
    const times = sent.filter((body) => body.includes(JSON.stringify(text))).length;
    const wanted = texts.filter((one) => one === text).length;
    const isRight = ending === 'told' ? times <= wanted : times === wanted;
    return isRight ? [] : [`“${text}” was sent ${times} times in place of ${wanted}`];
  });
  return sent.length <= texts.length ? problems : [...problems, `${sent.length} paid calls for ${texts.length} requests`];
}

/** What there may only be one of. */
function twins({ stage: { discord, nemo }, since }: Scene): readonly string[] {
  const threads = discord.threads().filter(({ id }) => isYounger(id, since));
  const nonces = [...discord.world.messages.values()].flatMap(({ nonce, deleted, authorId }) =>
    deleted || nonce === null || authorId !== discord.world.bot.id ? [] : String(nonce),
  );
  return [
    ...(threads.length > 1 ? [`${threads.length} threads`] : []),
    ...(nemo.accounts().length > 1 ? [`${nemo.accounts().length} tokens`] : []),
    ...nonces.filter((nonce, index) => nonces.indexOf(nonce) !== index).map((nonce) => `two messages ${nonce}`),
  ];
}

/** Where nothing that counts was asked for, nothing happened; and nobody is pinged by anything but a telling. */
function unasked({ stage, since, requests }: Scene): readonly string[] {
  const pings = said(stage).filter(({ id, pings, type }) => isYounger(id, since) && pings.length > 0 && type !== 1);
  const telling = requests.filter(({ told }) => told === 'telling').length;
  const threads = requests.length === 0 ? stage.discord.threads().filter(({ id }) => isYounger(id, since)).length : 0;
  return [
    ...(pings.length > telling ? [`${pings.length} messages ping for ${telling} requests`] : []),
    ...(threads > 0 ? ['a thread was opened for a request that was never acknowledged'] : []),
  ];
}

function isYounger(id: string, since: string): boolean {
  return BigInt(id) > BigInt(since);
}
