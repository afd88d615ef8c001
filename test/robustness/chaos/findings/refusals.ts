import { channelTypes } from '../../../../playground/discord/model.ts';
import type { Shown } from '../../../../playground/discord/shown.ts';
import { timeOf } from '../../../../playground/discord/snowflake.ts';
import type { Beyond, Subject } from '../../../../src/core/over-the-line.ts';
import { enUS } from '../../../../src/words/en-US/en-US.ts';
import { zhCN } from '../../../../src/words/zh-CN/zh-CN.ts';
import { answerTo } from '../../harness/answers.ts';
import type { Evidence } from './evidence.ts';

/** A request that somebody made and was told that there is no room for it. */
export interface Refusal {
  readonly id: string;
  readonly personId: string;
  /** Null for a direct message. */
  readonly guildId: string | null;
  readonly kind: Beyond['kind'];
  readonly of: Subject;
  /** So many videos it asks for. */
  readonly videos: number;
  /** Between these it was decided, in milliseconds since the epoch. */
  readonly askedAt: number;
  readonly toldAt: number;
}

type Evident = Pick<Evidence, 'stage' | 'requests' | 'view'>;

const sentences = (['person', 'server', 'bot'] as const).flatMap((of) => [
  { kind: 'turns-used-up', of, key: `mistake.turns-used-up.${of}` } as const,
  { kind: 'credits-used-up', of, key: `mistake.credits-used-up.${of}` } as const,
  { kind: 'too-many-at-once', of, key: `mistake.too-many-at-once.${of}` } as const,
]);
const patterns = [
  ...sentences,
  { kind: 'too-soon', of: 'person', key: 'mistake.too-soon' } as const,
  { kind: 'too-many-waiting', of: 'server', key: 'mistake.too-many-waiting' } as const,
].flatMap(({ kind, of, key }) => [enUS[key], zhCN[key]].map((words) => ({ kind, of, pattern: patternOf(words) })));

/** Whether these words say that there is no room. */
export function saysNoRoom(text: string): boolean {
  return patterns.some(({ pattern }) => pattern.test(text));
}

/** All of them, in the order in which they were asked. */
export function refusalsIn({ stage, requests, view }: Evident): readonly Refusal[] {
  const { discord } = stage;
  const messages = requests
    .of('message')
    .flatMap((request) => (view.notes.get(request.id) ?? []).flatMap((note) => refusal(request, request.id, note, 1)));
  const doors = requests.of('door').flatMap((request) =>
    request.ids.flatMap((id) => {
      const answer = answerTo(discord, id);
      return answer === undefined ? [] : refusal(request, id, answer, request.parts);
    }),
  );
  return [...messages, ...doors].toSorted((a, b) => a.askedAt - b.askedAt);

  function refusal(
    { by, channelId }: { readonly by: string; readonly channelId: string },
    id: string,
    said: Shown,
    videos: number,
  ): readonly Refusal[] {
    const texts = [said.text, ...said.before.map(({ text }) => text)];
    const found = patterns.find(({ pattern }) => texts.some((text) => pattern.test(text)));
    if (found === undefined) return [];
    const { kind, of } = found;
    const personId = discord.person(by).id;
    const guildId = guildOf(stage, channelId);
    return [{ id, personId, guildId, kind, of, videos, askedAt: timeOf(id), toldAt: timeOf(said.id) }];
  }
}

export function guildOf({ discord }: Evidence['stage'], channelId: string): string | null {
  const { channels, guildId } = discord.world;
  return channels.get(channelId)?.type === channelTypes.dm ? null : guildId;
}

/** The sentence with whatever may stand in its gaps. */
function patternOf(words: string): RegExp {
  const parts = words.split(/\{\{[^}]*\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+?'), 'u');
}
