import type { Kind } from './draft.ts';

/** How a timeline is put into words in one language. */
export interface TimelineWords {
  readonly heading: (tracks: number) => string;
  readonly none: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly shape: string;
  readonly length: string;
  readonly replaced: string;
  readonly otherwise: string;
  readonly colon: string;
  readonly comma: string;
  readonly brackets: (text: string) => string;
  readonly quoted: (text: string) => string;
  readonly seconds: (text: string) => string;
  readonly more: (count: number) => string;
  readonly moreTracks: (count: number) => string;
  /** So much of the name of a clip is said. */
  readonly nameChars: number;
  /** Whether clips go by their number in what changed: the agent calls them by the whole request. */
  readonly numbersClips: boolean;
}

export const english: TimelineWords = {
  heading: (tracks) => `Timeline (${tracks} ${tracks === 1 ? 'track' : 'tracks'}): `,
  none: 'There is no timeline yet.',
  kinds: { video: 'Video', audio: 'BGM', text: 'Title', other: 'Other' },
  shape: 'Shape',
  length: 'Length',
  replaced: 'replaced',
  otherwise: 'Details of the timeline changed',
  colon: ': ',
  comma: ', ',
  brackets: (text) => ` (${text})`,
  quoted: (text) => `"${text}"`,
  seconds: (text) => `${text}s`,
  more: (count) => `${count} more`,
  moreTracks: (count) => `… and ${count} more ${count === 1 ? 'track' : 'tracks'}`,
  nameChars: 60,
  numbersClips: false,
};

export const chinese: TimelineWords = {
  heading: (tracks) => `时间线（${tracks} 条轨道）：`,
  none: '还没有时间线。',
  kinds: { video: '视频', audio: '背景音乐', text: '标题', other: '其他' },
  shape: '画幅',
  length: '时长',
  replaced: '已更换',
  otherwise: '时间线的细节有变化',
  colon: '：',
  comma: '，',
  brackets: (text) => `（${text}）`,
  quoted: (text) => `“${text}”`,
  seconds: (text) => `${text} 秒`,
  more: (count) => `另有 ${count} 段`,
  moreTracks: (count) => `……另有 ${count} 条轨道`,
  nameChars: 60,
  numbersClips: false,
};

/** The words for a person's locale: every kind of Chinese reads Chinese. */
export function timelineWordsFor(locale: string): TimelineWords {
  return /^zh\b/i.test(locale) ? chinese : english;
}

/** As people say it: these words are read, and by nobody but people. */
const spokenEnglish: TimelineWords = {
  ...english,
  kinds: { video: 'Clip', audio: 'Music', text: 'Title', other: 'Effect' },
  replaced: 'made anew',
  otherwise: 'Small adjustments',
  quoted: (text) => `“${text}”`,
  seconds: (text) => `${text.replace('-', '–')} s`,
  nameChars: 40,
  numbersClips: true,
};

const spokenChinese: TimelineWords = {
  ...chinese,
  kinds: { video: '片段', audio: '音乐', text: '标题', other: '效果' },
  replaced: '重新制作',
  otherwise: '细微调整',
  seconds: (text) => `${text.replace('-', '–')} 秒`,
  nameChars: 30,
  numbersClips: true,
};

/** The words for whoever reads them on Discord. */
export function spokenTimelineWords(locale: string): TimelineWords {
  return /^zh\b/i.test(locale) ? spokenChinese : spokenEnglish;
}
