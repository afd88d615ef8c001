/** What the bot itself says to the agent, beside the words of people. */
export interface AgentWords {
  /** Asks for something once more that was done before. */
  readonly again: (request: string) => string;
  /** What stands before words that are about an older version. */
  readonly about: (version: number, summary: string) => string;
  /** One picture of several that are all there: a video of this one alone. */
  readonly only: (picture: string, request: string) => string;
}

const english: AgentWords = {
  again: (request) => `Regenerate this, as a new take: ${request}`,
  about: (version, summary) => `This is about version ${version}, not the newest one. It was: ${summary}\n`,
  only: (picture, request) => `Make a video of only the picture "${picture}", instead of what is on the timeline: ${request}`,
};

const chinese: AgentWords = {
  again: (request) => `重新生成一版：${request}`,
  about: (version, summary) => `这是针对版本 ${version}（不是最新版本）说的。当时是：${summary}\n`,
  only: (picture, request) => `只用图片“${picture}”做一段视频，替换时间线上现有的内容：${request}`,
};

/** In the language of the person who asked: every kind of Chinese is asked in Chinese. */
export function agentWordsFor(locale: string): AgentWords {
  return /^zh\b/i.test(locale) ? chinese : english;
}
