import type { Conversation } from './deeds.ts';

type Locale = Conversation['locale'];

/** What people write, in their language. Each word that is in it is nobody else's. */
export const talk = {
  begin: (locale: Locale, word: string): string =>
    locale === 'zh-CN' ? `让云慢慢飘起来，像${word}一样，1秒` : `let the clouds drift like ${word}, 1 second`,

  change: (locale: Locale, word: string): string =>
    locale === 'zh-CN' ? `加一个标题“${word}”` : `add a title "${word}"`,

  exports: {
    'en-US': ['export', 'please export it', 'send me the video', 'export version 1'],
    'zh-CN': ['导出', '导出视频', '请导出', '导出版本1'],
  },

  credits: {
    'en-US': ['credits', 'credits?', 'how many credits are left?', 'balance'],
    'zh-CN': ['积分', '余额', '还有多少积分？', '查积分'],
  },

  chat: (word: string): string => `what do you all think, is this like ${word}?`,
} as const;
