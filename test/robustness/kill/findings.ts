import { withoutList } from '../../support/picture-list.ts';
import type { Shown } from '../../../playground/discord/shown.ts';
import type { Stage } from '../../support/stage.ts';
import type { Ending } from './cases.ts';
import { invalidSince, isYounger, paidSince, type Bookmark } from '../harness/bookmark.ts';
import { linesOf, type Remains } from '../harness/remains.ts';
import { everythingShown, marksOn, nonceOf, saidByBot, unrestIn } from '../harness/shown.ts';
import type { Request } from './scenarios.ts';

export interface Scene {
  readonly stage: Stage;
  /** Where it begins. */
  readonly since: Bookmark;
  readonly requests: readonly Request[];
  readonly ending: Ending;
}

/** What people can still see that is not finished, one line each. Nothing of this may be left. */
export function unfinishedIn({ stage, requests }: Scene): readonly string[] {
  const messages = everythingShown(stage);
  return [
    ...unrestIn(messages),
    ...marksOn(messages),
    ...requests
      .filter((request) => tellings(stage, request).length === 0)
      .map(({ id }) => `nobody was told about ${id}`),
    ...requests.flatMap(({ id, answer }) =>
      answer === undefined || messages.some((one) => one.id === answer.id && one.text.includes(answer.says))
        ? []
        : [`the answer to ${id} does not say where it goes on`],
    ),
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
    ...linesOf(remains),
  ];
}

/** What Discord locks out for in the end. None of it is injected here. */
function invalid({ stage, since }: Scene): readonly string[] {
  const count = invalidSince(stage, since);
  return count > 1 ? [`${count} invalid requests`] : [];
}

/** The messages that tell somebody what came of a request. */
function tellings(stage: Stage, { id, told }: Request): readonly Shown[] {
  const nonce = `n${BigInt(id).toString(36)}`;
  if (told === 'note') return saidByBot(stage).filter((message) => nonceOf(stage, message) === nonce);
  return saidByBot(stage).filter(
    ({ pings, buttons }) => pings.length > 0 && buttons.some(({ customId }) => customId === `v1:refine:${id}`),
  );
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
    const shown = tellings(stage, request).map(({ text }) =>
      Number(/version (\d+)(?: is ready)?\*\*/i.exec(text)?.[1] ?? 'NaN'),
    );
    const wanted = request.version === null ? Number.NaN : request.version;
    return shown.every((version) => Object.is(version, wanted))
      ? []
      : [`told version ${shown.join()} in place of ${wanted}`];
  });
}

/** The paid call left at most once for each request, and exactly once where a result came of it. */
function runs({ stage, since, requests, ending }: Scene): readonly string[] {
  const sent = paidSince(stage, since).map(({ body }) => withoutList(JSON.stringify(body)));
  const texts = requests.flatMap(({ text }) => text ?? []);
  const problems = [...new Set(texts)].flatMap((text) => {
    const times = sent.filter((body) => body.includes(JSON.stringify(text))).length;
    const wanted = texts.filter((one) => one === text).length;
    const isRight = ending === 'told' ? times <= wanted : times === wanted;
    return isRight ? [] : [`“${text}” was sent ${times} times in place of ${wanted}`];
  });
  return sent.length <= texts.length
    ? problems
    : [...problems, `${sent.length} paid calls for ${texts.length} requests`];
}

/** What there may only be one of. */
function twins({ stage: { discord, nemo }, since }: Scene): readonly string[] {
  const threads = discord.threads().filter((thread) => isYounger(thread, since));
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
  const pings = saidByBot(stage).filter((one) => isYounger(one, since) && one.pings.length > 0 && one.type !== 1);
  const telling = requests.filter(({ told }) => told === 'telling').length;
  const threads = requests.length === 0 ? stage.discord.threads().filter((one) => isYounger(one, since)).length : 0;
  return [
    ...(pings.length > telling ? [`${pings.length} messages ping for ${telling} requests`] : []),
    ...(threads > 0 ? ['a thread was opened for a request that was never acknowledged'] : []),
  ];
}
