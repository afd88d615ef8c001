import type { Failure, Mistake } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import { MAX_FILE_BYTES, SUPPORTED_FORMATS } from '../core/media.ts';
import type { Step } from '../core/progress.ts';
import type { RefusedFile, Telling } from '../core/telling.ts';
import { permissionNames } from './permissions.ts';
import type { Key, Say } from './words.ts';

const BYTES_PER_MB = 1024 * 1024;
const most = MAX_FILE_BYTES / BYTES_PER_MB;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** From then on nobody waits for it. */
const LONG_MS = 2 * HOUR_MS;

/** What happened at the video service, whether it cost anything, and the one thing to do now. */
export function failureSentence(failure: Failure, spent: 'nothing' | 'maybe', say: Say): string {
  return whole(say, { what: happenedTo(failure, say), spent: costOf(failure, spent), next: nextStep(failure, say) });
}

function happenedTo(failure: Failure, say: Say): string {
  const isLong = failure.kind === 'busy' && failure.retryAfterMs >= LONG_MS;
  return isLong ? say('failure.busy.long') : say(`failure.${failure.kind}`);
}

function costOf(failure: Failure, spent: 'nothing' | 'maybe'): Key {
  return failure.kind === 'unreachable' && spent === 'nothing' ? 'spent.nothing-sent' : `spent.${spent}`;
}

function nextStep(failure: Failure, say: Say): string {
  switch (failure.kind) {
    case 'no-credits':
      return say(failure.bind === null ? 'failure.no-credits.next-top-up' : 'failure.no-credits.next-register');
    case 'unsupported-file':
      return say('failure.unsupported-file.next', { formats: formats(say) });
    case 'busy':
    case 'discord-busy':
      return whenAgain(failure.retryAfterMs, say);
    case 'unreachable':
    case 'lost':
    case 'broken':
    case 'unauthorized':
    case 'renewed':
    case 'no-session':
    case 'file-too-large':
    case 'export-blocked':
    case 'overgrown':
    case 'agent-stumbled':
    case 'refused':
      return say(`failure.${failure.kind}.next`);
  }
}

function whenAgain(waitMs: number, say: Say): string {
  if (waitMs < 2 * MINUTE_MS) return say('failure.busy.next', { count: Math.max(1, Math.ceil(waitMs / 1000)) });
  if (waitMs < LONG_MS) return say('failure.busy.next-minutes', { count: Math.ceil(waitMs / MINUTE_MS) });
  if (waitMs < 2 * DAY_MS) return say('failure.busy.next-hours', { count: Math.ceil(waitMs / HOUR_MS) });
  return say('failure.busy.next-days', { count: Math.ceil(waitMs / DAY_MS) });
}

/** What a person can set right themselves. Nothing was sent, so nothing was spent. */
export function mistakeSentence(mistake: Mistake, say: Say): string {
  return whole(say, {
    what: mistakeMade(mistake, say),
    spent: 'spent.nothing',
    next: say(`mistake.${mistake.kind}.next`, { formats: formats(say) }),
  });
}

/** Only what is wrong. */
export function mistakeMade(mistake: Mistake, say: Say): string {
  switch (mistake.kind) {
    case 'no-such-version':
      return say('mistake.no-such-version', { n: mistake.version });
    case 'foreign-file':
    case 'unsupported-file':
    case 'file-gone':
    case 'voice-message':
    case 'sticker':
    case 'text-unreadable':
    case 'text-empty':
    case 'text-unreachable':
      return say(`mistake.${mistake.kind}`, { name: mistake.name });
    case 'file-too-large':
      return say('mistake.file-too-large', { name: mistake.name, size: Math.ceil(mistake.bytes / BYTES_PER_MB), most });
    case 'too-many-pictures':
      return say('mistake.too-many-pictures', { n: mistake.pictures, most: limits.filesPerRequest });
    case 'too-many-videos':
      return say('mistake.too-many-videos', { n: mistake.videos, most: limits.partsPerBatch });
    case 'too-many-words':
      return say('mistake.too-many-words', { n: mistake.letters, most: limits.requestChars });
    case 'link-too-long':
      return say('mistake.link-too-long', { most: limits.linkChars });
    case 'too-many-held':
      return say('mistake.too-many-held', { most: limits.filesPerRequest });
    case 'project-full':
      return say('mistake.project-full', { n: mistake.requests, most: limits.waitingPerProject });
    case 'person-full':
      return say('mistake.person-full', { n: mistake.requests, most: limits.waitingPerPerson });
    case 'text-too-long':
      return say('mistake.text-too-long', { name: mistake.name, most: limits.requestChars });
    case 'missing-permissions': {
      const permissions = permissionNames(mistake.permissions, say).join(say('list.separator'));
      return say('mistake.missing-permissions', { channel: `<#${mistake.channelId}>`, permissions });
    }
    case 'no-private-thread':
      return say(`mistake.no-private-thread.${mistake.why}`);
    case 'no-picture':
    case 'nothing-shown':
    case 'nothing-to-export':
    case 'no-project-here':
    case 'not-yours':
    case 'nothing-running':
    case 'nothing-to-repeat':
    case 'not-in-thread':
    case 'answer-gone':
      return say(`mistake.${mistake.kind}`);
  }
}

/** Why one file is not in the video, and what to do about it. */
export function refusedSentence({ name, reason, format }: RefusedFile, say: Say): string {
  if (reason !== 'unsupported') return say(`refused-file.${reason}`, { name, most });
  const isHeic = /^hei[cf]/i.test(format ?? '') || /\.hei[cf]$/i.test(name);
  const sentence = differsFrom(name, format)
    ? say(isHeic ? 'refused-file.really-heic' : 'refused-file.really', { name, format: format.toUpperCase(), formats: formats(say) })
    : say('refused-file.unsupported', { name, formats: formats(say) });
  return isHeic ? `${sentence}\n${say('refused-file.heic')}` : sentence;
}

/** Whether a file is something else than its name says. */
function differsFrom(name: string, format: string | null | undefined): format is string {
  const ending = name.split('.').at(-1) ?? '';
  return format !== null && format !== undefined && spelling(ending) !== spelling(format);
}

function spelling(format: string): string {
  return format
    .toLowerCase()
    .replace(/^jpe?g?$/, 'jpg')
    .replace(/^tiff$/, 'tif')
    .replace(/^hei[cf]s?$/, 'heic');
}

/** The one sentence of every telling but its details: changes, cost and link of a result stand below it. */
export function tellingSentence(telling: Telling, say: Say): string {
  switch (telling.kind) {
    case 'result':
      if (telling.picture === null) return say('result.heading', { n: telling.version });
      return say('result.heading-of', { n: telling.version, picture: telling.picture });
    case 'reply':
      return telling.text;
    case 'failure':
      return failureSentence(telling.failure, telling.spent, say);
    case 'render-failed':
    case 'export-blocked':
      return say(`telling.${telling.kind}`, { n: telling.version });
    case 'refused-files':
    case 'incomplete':
      return [say(`telling.${telling.kind}`), ...telling.refused.map((file) => refusedSentence(file, say))].join('\n');
    case 'only-link':
      if (telling.url === null) return say('telling.no-link', { n: telling.version });
      return `${say('telling.only-link', { n: telling.version })}\n${telling.url}`;
    case 'nothing-changed':
    case 'afresh':
    case 'unknown':
    case 'stopped':
      return say(`telling.${telling.kind}`);
    case 'stopped-late':
      return telling.version === null ? say('telling.stopped-late') : say('telling.stopped-late-kept', { n: telling.version });
    case 'mistake':
      return mistakeSentence(telling.mistake, say);
  }
}

/** The same with what the agent said about a result, which else stands below it. */
export function tellingText(telling: Telling, say: Say): string {
  const sentence = tellingSentence(telling, say);
  return telling.kind === 'result' && telling.text !== '' ? `${sentence}\n${telling.text}` : sentence;
}

/** How far it is, in a word or two. */
export function stepLine(step: Step, say: Say): string {
  switch (step.kind) {
    case 'waiting':
      return say('step.waiting', { place: step.place });
    case 'uploading':
      return say('step.uploading', { done: step.done, of: step.of });
    case 'looking':
      return step.until === null ? say('step.looking') : say('step.looking-until', { until: `<t:${Math.ceil(step.until / 1000)}:R>` });
    case 'rendering':
      return step.percent === null ? say('step.rendering') : say('step.rendering-percent', { percent: Math.round(step.percent) });
    case 'connecting':
    case 'directing':
    case 'still-working':
    case 'clip-ready':
    case 'stopping':
    case 'restarting':
    case 'done':
    case 'ended':
      return say(`step.${step.kind}`);
  }
}

function whole(say: Say, { what, spent, next }: { readonly what: string; readonly spent: Key; readonly next: string }): string {
  return say('sentence.whole', { what, spent: say(spent), next });
}

function formats(say: Say): string {
  return SUPPORTED_FORMATS.join(say('list.separator'));
}
