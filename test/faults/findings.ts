import type { Shown, ShownState } from '../../playground/discord/shown.ts';
import type { Stage } from '../support/stage.ts';

/** From where in the books of both servers a case begins. */
export interface Mark {
  readonly requests: number;
  readonly calls: number;
  readonly outputChars: number;
  /** What stood there already, with what it said. */
  readonly messages: ReadonlyMap<string, string>;
}

export function markOf(stage: Stage): Mark {
  const { discord, nemo } = stage;
  return {
    requests: discord.journal.length,
    calls: nemo.journal.length,
    outputChars: stage.bot().output().length,
    messages: new Map(everything(stage).map((message) => [message.id, faceOf(message)])),
  };
}

/** What the bot has said or changed since. */
export function saidSince(stage: Stage, { messages }: Mark): readonly Shown[] {
  const { id } = stage.discord.world.bot;
  return everything(stage).filter(
    (message) => message.authorId === id && message.type !== 21 && messages.get(message.id) !== faceOf(message),
  );
}

/** What there is to see, without links: those are signed anew whenever they are shown. */
function faceOf({ text, buttons, loading, files }: Shown): string {
  return JSON.stringify([text, buttons.map(({ label }) => label), loading, files.map(({ name }) => name)]);
}

function everything({ discord }: Stage): readonly Shown[] {
  return [...discord.world.channels.keys()].flatMap((id) => discord.read(id));
}

/** What still runs in the eyes of people: a Stop button, “is thinking…”, a mark. Whatever happens, it comes to rest. */
export function unrest(stage: Stage, mark: Mark): readonly string[] {
  const said = saidSince(stage, mark);
  return [
    ...said.filter(({ buttons }) => buttons.some(({ label }) => label === 'Stop')).map(({ text }) => `still offers Stop: ${text}`),
    ...said.filter(({ loading }) => loading).map(() => '“is thinking…” was never followed by an answer'),
    ...everything(stage)
      .filter(({ id, reactions }) => reactions.length > 0 && mark.messages.get(id) === undefined)
      .map(() => 'a mark is left on a message'),
  ];
}

/** No person ever reads one of these from the bot. */
const machineWords =
  /\b(?:undefined|null|NaN|\[object|errors?|exceptions?|stack|time-?outs?|ECONN\w+|ENOTFOUND|EAI_\w+|timed out|HTTPS?|JSON|HTML|tokens?|sessions?|endpoint|back-?end|API|status code|retry|nmv_\w*|anon_\w*|\d{4}|[45]\d\d)\b/i;

export function machineTalk(stage: Stage, mark: Mark): readonly string[] {
  const texts = saidSince(stage, mark)
    .flatMap((message) => [message, ...message.before])
    .map(readable);
  return [...new Set(texts)].flatMap((text) => {
    const word = machineWords.exec(text)?.[0];
    return word === undefined ? [] : [`the machine word “${word}” in “${text}”`];
  });
}

/** Without links, mentions and times, and without what somebody else has said. */
function readable({ text }: Pick<ShownState, 'text'>): string {
  return text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/<[@#t:][^>]*>/g, '')
    .replaceAll(/^> .*$/gm, '');
}

/** 401, 403 and 429: who causes 10,000 of them in ten minutes is locked out (developers/topics/rate-limits). */
export function invalidSince(stage: Stage, mark: Mark): number {
  const tooEarly = stage.discord.journal.slice(mark.requests).filter(({ status }) => status === 429);
  return refusedSince(stage, mark) + tooEarly.length;
}

/** Those of them that nobody who asks once more gets another answer to. */
export function refusedSince({ discord }: Stage, { requests }: Mark): number {
  return discord.journal.slice(requests).filter(({ status }) => status === 401 || status === 403).length;
}

/** How often the paid call has left. */
export function paidSince({ nemo }: Stage, { calls }: Mark): number {
  return nemo.journal.slice(calls).filter(({ path }) => path === '/run_sse').length;
}

/** What could be seen in a case that fell. */
export function account(stage: Stage, mark: Mark): string {
  const { discord, nemo } = stage;
  const channels = new Set(saidSince(stage, mark).map(({ channelId }) => channelId));
  const transcripts = [...channels].map((id) => `--- ${discord.channel(id).name}\n${discord.transcript(id, undefined, { edits: true })}`);
  const calls = nemo.journal.slice(mark.calls).map(({ method, path, status }) => `${method} ${path} ${status ?? 'unanswered'}`);
  const requests = discord.journal.slice(mark.requests).map(({ method, path, status, reply }) => {
    const why = status >= 400 ? ` ${JSON.stringify(reply)}` : '';
    return `${method} ${path.replace(/[\w-]{60,}/, '…')} ${status}${why}`;
  });
  const log = stage.bot().output().slice(mark.outputChars).split('\n');
  const warnings = log.filter((line) => line !== '' && !/"level":[1-3]0/.test(line)).map((line) => line.slice(0, 600));
  return [...transcripts, '--- nemo', ...calls, '--- discord', ...requests, '--- log', ...warnings].join('\n');
}
