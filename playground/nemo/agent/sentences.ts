import type { Shape } from './draft.ts';

/** What the agent says. It believes that people sit before an editor with buttons and panels (seed, Backend Response Translation). */
export interface Sentences {
  readonly begun: string;
  readonly rawClip: string;
  readonly ready: readonly string[];
  readonly edited: readonly string[];
  readonly noPicture: string;
  readonly noMusic: string;
  readonly greeting: string;
  about(clip: { readonly seconds: number; readonly shape: Shape }): string;
  described(names: readonly string[]): string;
  readonly cannotMix: string;
  /** A plain question, with the answers in it. */
  readonly question: string;
  readonly thought: string;
}

const english: Sentences = {
  begun: 'Let me bring your picture to life.',
  rawClip: 'The first cut is on the timeline. Next I lay some music under it.',
  ready: [
    'Your clip is finished. Preview it in the timeline, then click the **Export** button to save it.',
    'All done! Open the Audio panel if you want other music, or drag the clip to change where it starts.',
    'Finished: the camera moves slowly in. Click "Export" in the top right corner when you like it.',
  ],
  edited: [
    'The timeline is updated. Preview it in the player.',
    'Changed. Click the Export button to download the new version.',
    'That is in place now. You can drag and drop the clip to fine-tune it.',
  ],
  noPicture:
    'There is no picture here yet. Click the **Upload** button or drag one into the media panel, and tell me how it should move.',
  noMusic: 'There is no music on the timeline. Open the Audio panel and pick a track, or tell me which mood you want.',
  greeting: 'Hello! Send me a picture and say how it should move.',
  about: ({ seconds, shape }) =>
    `Right now the clip is ${seconds} seconds long in ${shape}. Would you like another length, other music, or a title? You can check your account under Billing.`,
  described: (names) => `I see ${names.join(', ')}. How should it move?`,
  cannotMix: 'An exact opening or closing frame does not go together with a style reference, so I could not make it.',
  question: 'Before I begin: should it feel calm or wild?',
  thought: 'PRIVATE: the user must never see how I plan this.',
};

const chinese: Sentences = {
  begun: '好的，我来让这张图片动起来。',
  rawClip: '初版已经放到时间线上，接下来加一段音乐。',
  ready: [
    '视频做好了。请在时间线中预览，然后点击**导出**按钮保存。',
    '完成！想换音乐的话请打开音频面板，也可以拖拽片段调整位置。',
    '已完成，镜头会缓慢推近。满意的话请点击右上角的“导出”。',
  ],
  edited: ['时间线已更新，请在播放器中预览。', '已修改。点击导出按钮下载新版本。', '改好了，您可以拖拽片段进行微调。'],
  noPicture: '这里还没有图片。请点击**上传**按钮，或把图片拖拽到素材面板，再告诉我想要怎样的动作。',
  noMusic: '时间线上还没有音乐。请打开音频面板选择一首，或者告诉我想要的氛围。',
  greeting: '你好！发一张图片给我，告诉我它应该怎么动。',
  about: ({ seconds, shape }) => `目前视频长 ${seconds} 秒，画面比例 ${shape}。需要调整时长、换音乐或加标题吗？`,
  described: (names) => `我看到 ${names.join('、')}。希望它怎么动？`,
  cannotMix: '固定的首帧或尾帧不能和风格参考图一起使用，所以没有做成。',
  question: '开始之前想问一下：要平静一点，还是狂野一点？',
  thought: 'PRIVATE：这段思考不能给用户看到。',
};

/** The last words of a run that went well: noise of the backend (nemo-api.md §7.3). */
export const NOISE = 'I encountered a temporary issue. Please try again later.';

/** Chinese for Chinese words, else the session's language. */
export function sentencesFor(text: string, language: string): Sentences {
  return /\p{Script=Han}/u.test(text) || language.startsWith('zh') ? chinese : english;
}
