import { sentences } from './sentences.ts';

/** A third list, by the same rule as the second. */
export const ownWords = {
  stop: sentences(`
    can you stop it / stop this / hey, please stop / hello? stop! / ok cancel / cancel that pls / wrong one cancel / sorry can you cancel this / please stop working / stop stop pls
    cancel the job please / i changed my mind cancel it / never mind, stop / hold up, stop / please cancel my request, thanks / no cancel / stoppp / stop now thanks / cancel the generation
    let's cancel this one / no thanks, cancel / bot stop / stop rn / cancle it pls / actually cancel / could you abort that / i'd like to stop / nvm forget it / please just stop
    停一下吧 / 取消它 / 不做了谢谢 / 我要取消 / 停止当前任务 / 快取消 / 不用做了 / 停下吧 / 帮我停一下 / 算啦`),
  help: sentences(`
    help me understand how this works / please help me out / hey can you help / what is this bot for / what does this thing do / how am i supposed to use this / what can this do
    what are you? / commands? / list your commands / show help please / im confused how does this work / can u explain how this works / how do i use it / how can i start
    i dont know how to use this / any help please / whats nemo / what things can you do / hi bot what can you do / could you help me please / usage / how do i even use this
    怎么用啊 / 帮帮我 / 请问有什么功能 / 教教我怎么用 / 你好，请问怎么使用 / 能帮我做什么 / 你可以干什么呀 / 有什么用 / 有帮助文档吗 / 你們有哪些功能`),
  versions: sentences(`
    can you show the versions / show me our versions / what versions do i have / could you list all the versions please / list of versions / see versions / which versions exist
    how many versions did you make / tell me which versions there are / i'd like to see the versions / show all previous versions / do we have other versions / look at the versions
    show me the earlier versions please / hey bot list versions / versions? thanks / display the versions / what are all the versions
    列出版本 / 请问现在有哪些版本 / 显示版本 / 显示历史版本 / 有哪些旧版本 / 想看之前的版本 / 目前有几个版本 / 把所有版本列出来 / 版本都有哪些呀`),
  undo: sentences(`
    please undo / undo the change / undo that last edit / hmm undo / ok go back / lets go back / undo it please thanks / can you undo the last change / no go back to the previous version
    revert it please / revert to the previous version / return to version 1 / put it back to how it was before / i liked it better before, go back / back to the old version please
    go back to the version from before / reverse the last change / could you revert that last change / undo my change / get the old version back / i want version 2 back
    restore the old version please / use the old version / go back to v 2 / can i go back to version 3? / it was better before, undo / i hate it, undo / nope, undo / take that change back
    撤销上次的修改 / 退回上一个版本 / 请撤销刚才的操作 / 回到原来的版本 / 改回原样 / 我想撤销 / 恢复刚才的版本 / 回退一下 / 还原吧 / 把它改回去 / 给我恢复到第二版 / 能回到上一版吗`),
  export: sentences(`
    hey bot could you please export it thanks / export this version please / ok great, export / im done, export it / that looks great, please export / can you send it to me / send me that video
    perfect thank you, send me the video / cool, no more edits, send the link / no more changes needed just send me the video / looks awesome! download please / alright export it
    wonderful, that's everything, export please / super, export now / yes that's it, export / yes, perfect, please send the final file / i'm happy, export / no notes, export it
    where do i download it / export the final one / get me the mp4 please / could i get the link please / download it for me / may i have the file
    很棒，导出 / 行，导出吧 / 就用这个，导出吧 / 我满意了，请导出视频 / 好，下载 / 不错不错，导出 / 都好了，导出吧 / 没什么要改的，导出 / 请把最终视频发给我，谢谢 / 喜欢！发给我吧`),
  credits: sentences(
    `hi how many credits do i have / show my credits / credits left? / what's my credit balance / 看看我的积分 / 我的积分还有多少`,
  ),
  status: sentences(
    `status? thanks / how's my video coming along / are you done / any news / when is it done / 进度呢 / 现在进度怎么样`,
  ),
  upload: sentences(`can i upload an image / i want to send another photo / upload pics / 上传照片 / 我想再传一张图`),
} as const;

export const traps = sentences(`
  stop the fan from spinning / stop the flames / let them stop and stare / cancel the camera shake / add a cancel culture joke / please stop the shaking effect / make it stop shaking
  the elevator stops / don't stop at the end / stop frame / abort the landing / never mind the hat / helping hands / help him smile / help the cat jump / add the word help
  how do clouds move / how does he look now / what can you see / what do you think / can you explain the ending / use the second picture / use the old photo style
  give me a version with rain / version for tiktok / a history of flight / old versions of the logo appear one after another / make every version darker / see the sea
  undo the tie / undo the last zoom / revert to daytime / bring the rain back / put it back on the table / go back to sleep / back to the beach / restore her smile
  return to the castle / switch to the second scene / go back to the close-up / take the car back / get the ball back / change the hair back / change it to night
  looks great now make it longer / perfect but add music / no more music / that's it, just make it brighter / i love it but the sky is too dark / nothing else but snow
  export the goods by ship / send it flying / send it to the moon / give it to the girl / hand it to him / download bar at 50 / save the whales / ok now make it rain
  停止转动 / 车停下 / 停电 / 取消倒放 / 取消第一张图 / 算了，不要音乐 / 帮助女孩 / 帮我把天空变红 / 怎么玩滑板 / 怎么开花 / 你会让它动吗 / 版本更亮一点 / 这个版本太暗
  历史博物馆 / 撤销动画 / 回到山顶 / 恢复阳光 / 还原场景 / 变回小孩 / 改回白色 / 换回夏天 / 上一个镜头 / 上一个场景再长一点 / 很棒的烟花 / 好看的裙子 / 喜欢跳舞 / 发给我一束花`);
