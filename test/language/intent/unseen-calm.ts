import { sentences } from './sentences.ts';

/** A fourth list, of calmer people, by the same rule. */
export const ownWords = {
  stop: sentences(
    `hi, please stop the current request / Cancel! / can we stop / stop, please! / please stop now / never mind, thanks / could you cancel it? / ok nevermind / cancel the current job / stop the rendering / I want to cancel my request / don't do it anymore, stop / please stop doing that / stop it pls thx / hey stop / 请停下 / 取消生成 / 停止操作 / 别继续了 / 算了吧谢谢`,
  ),
  help: sentences(
    `Help, please. / how do I use this thing? / what can this bot do for me? / hi, what do you do? / please explain how this works / how does it all work? / what are you capable of / I need your help / can you help? / what commands do you support? / how should i use this / 你好，请问这个怎么使用？ / 有什么指令 / 你可以帮我做什么 / 请问有帮助吗 / 功能介绍`,
  ),
  versions: sentences(
    `show me a list of the versions / what versions are available? / how many versions have we made? / please list the versions / can I get the versions? / which versions have you made so far? / I want to see all versions / show the versions again please / are there more versions? / 请给我看所有版本 / 我有几个版本 / 展示所有版本 / 之前有哪些版本`,
  ),
  undo: sentences(
    `undo the last step / undo everything you just did / please go back to the previous version / take me back to the last version / can you undo the last edit please? / I want to undo the last change / restore the earlier version / go back to version 3 please / please revert the last change, thanks / return to the version before this one / get back to the previous version / 请撤销上一次的修改 / 麻烦撤销 / 恢复到第一个版本 / 退回到之前的版本 / 请帮我回到上一个版本`,
  ),
  export: sentences(
    `hey bot, could you please export the video, thanks! / looks great, export it / perfect, no more changes, send me the file / That's all, thank you. Please export. / I'm very happy with this, please export it now / this is exactly what i wanted, export it / wow that is beautiful, can you send me the mp4? / no further edits, just send me the final file / great, thanks, export / everything is perfect, download please / okay we are done, export the final video / it turned out great, send it to me please / 太完美了，导出视频 / 没有其他修改了，请导出 / 好极了，导出 / 非常好，谢谢，导出吧 / 一切都好，导出视频`,
  ),
  credits: sentences(
    `hey bot, how many credits do I have left? / please show me my balance, thanks / 请问我还剩多少积分，谢谢`,
  ),
  status: sentences(`hi bot, could you tell me the status please? / is my video ready yet, please? / 你好，视频好了吗`),
  upload: sentences(`hey, how can I upload another picture? / 请问怎么上传新图片`),
} as const;

export const traps = sentences(
  `stop the water from flowing / please stop the zoom at the end / cancel the blur / help the bird fly / help me change the music / show a version with snow / make the previous version faster / undo the color change on the boat / go back to the first scene / looks great, but change the title / perfect, now add music / send me a version without text / export it with subtitles / stop after the second scene / never mind the title, make it red / I want a different version / 停止镜头移动 / 取消这个特效 / 帮我换音乐 / 回到第一个场景 / 很好，但是慢一点 / 版本二加字幕 / 撤销文字动画 / 给我一个新版本`,
);
