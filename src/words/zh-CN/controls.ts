import type { controls as english } from '../en-US/controls.ts';

/** Buttons and forms, in Simplified Chinese. */
export const controls: Record<keyof typeof english, string> = {
  'button.refine': '调整',
  'button.again': '再来一次',
  'button.timeline': '时间线',
  'button.versions': '版本',
  'button.stop': '停止',
  'button.animate-these': '让它们动起来',
  'button.fresh-link': '获取新链接',
  'button.more-credits': '更多积分',
  'button.upload': '选择文件',
  'modal.title': '让图片动起来',
  'modal.refine-title': '调整',
  'modal.files': '图片',
  'modal.words': '要怎么动？',
  'modal.words-example': '把这张图片变成 10 秒的流畅动画视频',
  'modal.words-long': '上次的文字太长，这里放不下。请只写要改的地方。',
  'modal.words-changes': '只写改动',
  'modal.shape': '画幅',
};
