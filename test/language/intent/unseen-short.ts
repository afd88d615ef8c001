import { sentences } from './sentences.ts';

/** A fifth list, by the same rule. */
export const ownWords = {
  stop: sentences(`
    hey, could you stop please / stop that now please / no wait, cancel / please cancel it, thanks / I'd like to cancel my last request / ok, cancel it / stop generating the video
    cancel that request please / actually stop / can you cancel the render? / i said stop / just cancel the whole thing / 停止吧，谢谢 / 请取消任务 / 不好意思，取消 / 先停止`),
  help: sentences(`
    hello, I need some help please / how exactly does this work? / can you tell me what you can do? / what can I do here? / could you explain how to use this? / how do I get help
    what are my options? / show me how this works / hey bot help / what kind of things can you do / 怎么操作 / 请告诉我怎么用 / 你都会什么呀 / 使用指南`),
  versions: sentences(`
    please show me all versions / which versions do we have so far? / could you list the previous versions / what other versions do you have? / I'd like to see the version history
    how many versions are there now / show me the versions you have made / list the available versions / 现在都有哪些版本 / 能看看历史版本吗 / 帮我列出所有版本 / 查看以前的版本`),
  undo: sentences(`
    please undo the last change / hey, undo that please / can we undo that / undo my previous change / go back one version please / I'd like to go back to the previous version
    could you restore the previous version? / please go back to version 2 / revert back to the old version / i don't like that, undo it / let's revert that change / put it back like it was
    麻烦回到上一个版本 / 撤销刚刚的操作 / 我不喜欢，撤销 / 请恢复到版本2 / 返回到之前的版本 / 帮我改回去`),
  export: sentences(`
    hey bot could you please send me the video thanks / no more changes please export / everything looks good, send me the file / I love the result, please export it / ok perfect, that's all, export
    thanks, it's perfect, can I download it? / nice work! export please / done, send me the link / looks good to me, export / alright, no more changes, give me the video / 不需要再修改了，导出吧 / 做得很好，请发给我 / 可以了，谢谢，导出`),
  credits: sentences(`could you tell me how many credits i have left / hi, what's my balance? / 帮我看看还剩多少积分`),
  status: sentences(`hey, is the video done? / how far along is it? / 请问视频做好了吗`),
  upload: sentences(`hi, how can I upload a photo? / 我想上传新的图片`),
} as const;

export const traps = sentences(`
  stop the spinning wheel / cancel the transition / help the man stand up / show the three versions next to each other / undo the crop on clip 1 / go back to the kitchen / looks good, but add a logo
  send him home / make the last version slower / no more changes to the face, but make it brighter / stop it from shaking / can you help the dog / 让它停止旋转 / 取消第一段音乐 / 帮助她站起来 / 回到厨房 / 再做一个版本 / 撤销第一段的滤镜`);
