import type { Role } from './roles.ts';
import type { Scene } from './scenes.ts';

/** What the bot itself says to the agent, beside the words of people. */
export interface AgentWords {
  /** Asks for something once more that was done before. */
  readonly again: (request: string) => string;
  /** What stands before words that are about an older version. */
  readonly about: (version: number, summary: string) => string;
  /** One picture of several that are all there: a video of this one alone. */
  readonly only: (picture: Pick<Told, 'number' | 'name'>, request: string) => string;
  /** A file by its number, its name, what it is for and what it shows. A sound has no number. */
  readonly picture: (picture: Told) => string;
  /** Stands before the pictures where words asked for another order than that of their numbers. */
  readonly inOrder: string;
  readonly loop: string;
  /** The pictures that "this one" means. */
  readonly meant: (pictures: readonly Pick<Told, 'number' | 'name'>[]) => string;
  /** Names one stretch of the film exactly: all else is to stay. */
  readonly onlyScene: (scene: Scene) => string;
}

interface Told {
  readonly number: number | null;
  readonly name: string;
  readonly role: Role | null;
  readonly alt: string | null;
}

const english: AgentWords = {
  again: (request) => `Regenerate this, as a new take: ${request}`,
  about: (version, summary) => `This is about version ${version}, not the newest one. It was: ${summary}\n`,
  only: ({ number, name }, request) =>
    `Make a video of only picture ${number ?? ''} ("${name}"), instead of what is on the timeline: ${request}`,
  picture({ number, name, role, alt }) {
    const what = number === null ? `Sound, ${name}` : `Picture ${number}, ${name}`;
    const part = role === null ? '' : `: ${englishRoles[role]}`;
    return alt === null ? `${what}${part}` : `${what}${part}. It shows: ${alt}`;
  },
  inOrder: 'The pictures in the order in which they come:',
  loop: 'Let the film flow back into its beginning, so that it loops.',
  meant: (pictures) =>
    `Meant here: ${pictures.map(({ number, name }) => `${number === null ? 'sound' : `picture ${number}`} ("${name}")`).join(', ')}.`,
  onlyScene: ({ number, fromMs, toMs }) =>
    `Change only clip ${number} of the video track, from ${inSeconds(fromMs)} s to ${inSeconds(toMs)} s. Leave every other clip, the music and the titles exactly as they are.`,
};

const englishRoles: Readonly<Record<Role, string>> = {
  opening: 'the opening',
  ending: 'the ending',
  style: 'only a style reference',
  'left-out': 'leave out',
};

const chinese: AgentWords = {
  again: (request) => `重新生成一版：${request}`,
  about: (version, summary) => `这是针对版本 ${version}（不是最新版本）说的。当时是：${summary}\n`,
  only: ({ number, name }, request) =>
    `只用图片 ${number ?? ''}（“${name}”）做一段视频，替换时间线上现有的内容：${request}`,
  picture({ number, name, role, alt }) {
    const what = number === null ? `声音，${name}` : `图片 ${number}，${name}`;
    const part = role === null ? '' : `：${chineseRoles[role]}`;
    return alt === null ? `${what}${part}` : `${what}${part}。画面内容：${alt}`;
  },
  inOrder: '图片按以下顺序出现：',
  loop: '让片尾自然接回开头，可以循环播放。',
  meant: (pictures) =>
    `这里指的是：${pictures.map(({ number, name }) => `${number === null ? '声音' : `图片 ${number}`}（“${name}”）`).join('、')}。`,
  onlyScene: ({ number, fromMs, toMs }) =>
    `只改视频轨道上的第 ${number} 段（${inSeconds(fromMs)} 秒到 ${inSeconds(toMs)} 秒）。其他片段、音乐和标题都保持原样。`,
};

const chineseRoles: Readonly<Record<Role, string>> = {
  opening: '开头',
  ending: '结尾',
  style: '只作风格参考',
  'left-out': '不用',
};

function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

/** In the language of the person who asked: every kind of Chinese is asked in Chinese. */
export function agentWordsFor(locale: string): AgentWords {
  return /^zh\b/i.test(locale) ? chinese : english;
}

/** What we say around a request, where the agent calls a clip by it: nobody asked for these words. */
const ours =
  /^(?:Regenerate this, as a new take: |重新生成一版：|Make a video of only picture \d* ?\(".*?"\), instead of what is on the timeline: |只用图片 \d*（“.*?”）做一段视频，替换时间线上现有的内容：|This is about version \d+, not the newest one\. It was: |这是针对版本 \d+（不是最新版本）说的。当时是：)+/;

/** The same behind it. */
const oursBehind =
  /\s(?:Meant here: (?:picture|sound)|这里指的是：|Change only clip \d+ of the video track|只改视频轨道上的第 \d+ 段).*$/s;

/** A name without what the bot itself said to the agent. */
export function withoutOurWords(name: string): string {
  return name.replace(ours, '').replace(oursBehind, '') || name;
}
