import type { Mistake } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import { MAX_FILE_BYTES } from '../core/media.ts';
import type { Telling } from '../core/telling.ts';
import { costBelow, spentByMistake, spentClause } from './costs.ts';
import { failureSentence } from './failure-sentence.ts';
import { lastWords } from './last-words.ts';
import { permissionNames } from './permissions.ts';
import { refusedSentence } from './refused-files.ts';
import { resultHeading } from './results.ts';
import { timeOf } from './time-of.ts';
import { formats, whole } from './whole.ts';
import type { Key, Translate } from './words.ts';

const BYTES_PER_MB = 1024 * 1024;
const most = MAX_FILE_BYTES / BYTES_PER_MB;

/** What a person can set right themselves. Nothing was sent, so nothing was spent. */
export function mistakeSentence(mistake: Mistake, t: Translate): string {
  return whole(t, {
    what: mistakeMade(mistake, t),
    spent: spentByMistake(mistake),
    next: t(nextOf(mistake), { formats: formats(t) }),
  });
}

/** What to do about it, where that can be done. */
function nextOf(mistake: Mistake): Key {
  if (mistake.kind === 'no-private-thread' && mistake.why === 'here') return 'mistake.no-private-thread.here.next';
  if (mistake.kind === 'not-here' && !mistake.directMessages) return 'mistake.direct-messages-off.next';
  return `mistake.${mistake.kind}.next`;
}

/** Only what is wrong. */
export function mistakeMade(mistake: Mistake, t: Translate): string {
  switch (mistake.kind) {
    case 'no-such-version':
      return t('mistake.no-such-version', { n: mistake.version });
    case 'no-such-scene':
      return t('mistake.no-such-scene', { n: mistake.scene });
    case 'recipes-full':
      return t('mistake.recipes-full', { n: mistake.recipes, most: limits.recipes });
    case 'recipes-of-yours':
      return t('mistake.recipes-of-yours', { n: mistake.recipes, most: mistake.most });
    case 'no-such-recipe':
    case 'recipe-of-other':
    case 'foreign-file':
    case 'unsupported-file':
    case 'file-gone':
    case 'voice-message':
    case 'sticker':
    case 'text-unreadable':
    case 'text-empty':
    case 'text-unreachable':
      return t(`mistake.${mistake.kind}`, { name: mistake.name });
    case 'file-too-large':
      return t('mistake.file-too-large', { name: mistake.name, size: Math.ceil(mistake.bytes / BYTES_PER_MB), most });
    case 'too-many-pictures':
      return t('mistake.too-many-pictures', { n: mistake.pictures, most: limits.filesPerRequest });
    case 'pictures-full':
      return t('mistake.pictures-full', { n: mistake.pictures, most: limits.picturesPerProject });
    case 'too-many-videos':
      return t('mistake.too-many-videos', { n: mistake.videos, most: limits.partsPerBatch });
    case 'too-many-words':
      return t('mistake.too-many-words', { n: mistake.letters, most: limits.requestChars });
    case 'link-too-long':
      return t('mistake.link-too-long', { most: limits.linkChars });
    case 'too-many-held':
      return t('mistake.too-many-held', { most: limits.filesPerRequest });
    case 'project-full':
      return t('mistake.project-full', { n: mistake.requests, most: limits.waitingPerProject });
    case 'person-full':
      return t('mistake.person-full', { n: mistake.requests, most: limits.waitingPerPerson });
    case 'text-too-long':
      return t('mistake.text-too-long', { name: mistake.name, most: limits.requestChars });
    case 'missing-permissions': {
      const permissions = permissionNames(mistake.permissions, t).join(t('list.separator'));
      return t('mistake.missing-permissions', { channel: `<#${mistake.channelId}>`, permissions });
    }
    case 'no-number':
      return t('mistake.no-number', { field: t(`settings.field.${mistake.field}`) });
    case 'vote-refused':
      return t(`mistake.vote-refused.${mistake.why}`);
    case 'no-private-thread':
      return t(`mistake.no-private-thread.${mistake.why}`);
    case 'too-many-refused-words':
      return t('mistake.too-many-refused-words', { n: mistake.words, most: limits.refusedWords });
    case 'refused-word-too-long':
      return t('mistake.refused-word-too-long', { most: limits.refusedWordChars });
    case 'role-needed':
      return t('mistake.role-needed', { roles: mistake.roles.map((id) => `<@&${id}>`).join(t('list.separator')) });
    case 'other-channels':
      return t('mistake.other-channels', {
        channels: mistake.channels.map((id) => `<#${id}>`).join(t('list.separator')),
      });
    case 'clip-too-long':
      return t('mistake.clip-too-long', { n: mistake.seconds, most: mistake.most });
    case 'vote-open':
    case 'too-soon':
      return t(`mistake.${mistake.kind}`, { time: timeOf(mistake.until) });
    case 'turns-used-up':
      return t(`mistake.turns-used-up.${mistake.of}`, { most: mistake.most, time: timeOf(mistake.until) });
    case 'credits-used-up':
      return t(`mistake.credits-used-up.${mistake.of}`, { time: timeOf(mistake.until) });
    case 'too-many-waiting':
      return t('mistake.too-many-waiting', { most: mistake.most });
    case 'too-many-at-once':
      return t(`mistake.too-many-at-once.${mistake.of}`, { most: mistake.most });
    case 'direct-messages-off':
    case 'blocked-here':
    case 'threads-only':
    case 'age-restricted-only':
    case 'word-refused':
    case 'no-picture':
    case 'none-held':
    case 'nothing-shown':
    case 'nothing-to-export':
    case 'no-words':
    case 'no-project-here':
    case 'project-gone':
    case 'not-yours':
    case 'not-yours-to-stop':
    case 'not-your-request':
    case 'not-your-picture':
    case 'nothing-running':
    case 'nothing-to-answer':
    case 'nothing-to-repeat':
    case 'not-asked':
    case 'nothing-to-undo':
    case 'nothing-to-vote':
    case 'no-vote-open':
    case 'at-work':
    case 'not-in-thread':
    case 'direct-message-closed':
    case 'picture-of-other':
    case 'not-here':
    case 'elsewhere':
    case 'answer-gone':
    case 'no-token':
    case 'token-refused':
    case 'token-unchecked':
    case 'nothing-kept':
    case 'paused':
    case 'person-blocked':
    case 'server-blocked':
    case 'admins-only':
      return t(`mistake.${mistake.kind}`);
  }
}

/** The one sentence of every telling but its details: changes, cost and link of a result stand below it. */
export function tellingSentence(telling: Telling, t: Translate): string {
  switch (telling.kind) {
    case 'result':
      return resultHeading(telling, t);
    case 'reply':
      return telling.text;
    case 'failure':
      return failureSentence(telling.failure, telling.spent, t, telling.cost);
    case 'made':
    case 'render-failed':
    case 'export-blocked':
      return t(`telling.${telling.kind}`, { n: telling.version });
    case 'refused-files':
    case 'incomplete':
      return [t(`telling.${telling.kind}`), ...telling.refused.map((file) => refusedSentence(file, t))].join('\n');
    case 'only-link':
      if (telling.url === null) return t('telling.no-link', { n: telling.version });
      return `${t('telling.only-link', { n: telling.version })}\n${telling.url}`;
    case 'unsent':
      return t(`telling.unsent.${telling.why}`);
    case 'stopped':
      return t('telling.stopped');
    case 'nothing-changed':
    case 'afresh':
    case 'unknown':
    case 'stopped-late':
    case 'stopped-unsure':
      return whole(t, {
        what: t(
          telling.kind === 'afresh' && telling.isPaidAnew ? 'telling.afresh.paid-anew' : `telling.${telling.kind}`,
        ),
        spent: spentIn(telling),
        next: nextAfter(telling, t),
      });
    case 'mistake':
      return mistakeSentence(telling.mistake, t);
  }
}

/** The same with what else stands below it: what the agent said about a result, and what it cost. */
export function tellingText(telling: Telling, t: Translate): string {
  const sentence = tellingSentence(telling, t);
  const words = telling.kind === 'result' ? [telling.text].filter((text) => text !== '') : lastWords(telling, t);
  return [sentence, ...words, ...costBelow(telling, t)].join('\n');
}

type Over = Extract<Telling, { kind: 'nothing-changed' | 'afresh' | 'unknown' | 'stopped-late' | 'stopped-unsure' }>;

/** What is in doubt may still be charged: an unchanged balance says nothing of it. */
function spentIn({ kind, cost }: Over): Key | null {
  if (kind === 'afresh') return spentClause(cost, 'nothing');
  const isInDoubt = kind === 'unknown' || kind === 'stopped-unsure';
  return spentClause(isInDoubt && cost?.spent === 0 ? null : cost, 'maybe');
}

function nextAfter(telling: Over, t: Translate): string {
  return telling.kind === 'stopped-late' && telling.version !== null
    ? t('telling.stopped-late.kept', { n: telling.version })
    : t(`telling.${telling.kind}.next`);
}
