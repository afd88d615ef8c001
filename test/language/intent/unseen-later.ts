import { sentences } from './sentences.ts';

/** Written after the first list had been mended, to see whether its kinds were mended or only its sentences. */
export const ownWords = {
  stop: sentences(`
    stop plss / hey stop that please / cancel this one / cancel pls i uploaded the wrong photo / hang on stop / could we cancel this / please cancel my last request
    stop rendering it / no no stop / stop stop / actually nvm / oh never mind / sorry cancel / just cancel it / abort pls / cancel everything please / kill it
    i want you to stop / STOP THIS NOW / ok you can stop / cancel, wrong image / stop it already / dont bother / call it off / please abort / cancel thx
    停止吧 / 停了吧 / 请帮我取消这个任务 / 不要生成了 / 取消一下 / 算了不做了 / 别弄了 / 发错图了，取消 / 喂停下 / 麻烦取消一下谢谢 / 終止生成`),
  help: sentences(`
    help me plz / need help / i need help please / hey how does this bot work / how does it work exactly / what can i do with this bot / what can nemo do / what do u do
    how do i use u / can you tell me how to use this / show me the help / what are your commands / idk how to use this / im lost / i don't get how this works / so how does this work
    what else can you do? / what can i ask you / tell me how this works / hi how do i start / wut can u do / instructions pls / help? / any instructions?
    怎么使用这个机器人 / 请问你能做什么 / 这是怎么用的 / 你有哪些功能 / 不会用 / 帮助 谢谢 / 使用帮助 / 怎么弄 / 你到底会做什么 / 這個機器人怎麼用`),
  versions: sentences(`
    versions pls / show me versions / the versions please / what versions have we got / show me the list of versions / let me see the versions / list all the versions we have
    how many versions exist / any other versions? / open the version history / whats the version history / see previous versions / can i see the old version / view versions
    are there any previous versions / show me all the old versions please / what versions exist / display all versions
    版本有哪些 / 有多少版本 / 查看历史版本 / 给我看看版本列表 / 我想看所有版本 / 一共有几版 / 都有哪些版本 / 版本记录 / 看看旧版本`),
  undo: sentences(`
    undo the last one / can you undo / please undo my last change / undo, i dont like it / i dont like it undo / hey undo that pls / revert the last edit / go back to before
    go back to the version we had before / take it back / can you revert it please / revert to v2 / go back to the earlier version / go back to version one please / roll that back
    switch to version 2 / bring the old version back / restore the last version / i want to go back to the previous version / change that back / that was wrong, undo / undo last change
    previous version please / ctrl+z / put it back how it was / undo what you just did please / lets go back to the previous one / could you go back to v1 for me
    撤销上一个操作 / 请回到上一版 / 帮我恢复上一个版本 / 撤回刚才的操作 / 还原到上一版 / 换回之前的版本 / 我要第一版，回到第一版 / 变回去吧 / 不好看，撤销 / 回到前一个版本 / 還原上一版`),
  export: sentences(`
    export this pls / can u send me the video / ok looks good send it / its great export pls / no changes, export please / thats it send me the mp4 / i love it send it to me
    good enough, export it / all done export / were done here, export the video please / happy with that, download / amazing!!! can i have the link / nice one, send me the file
    yep perfect, export / no further changes needed. please send the final video. / video pls send it / where can i get the video / dm me the video / drop the link pls / link plz
    满意，导出吧 / 没有要改的了，导出 / 好的没问题，发给我吧 / 可以，导出视频吧 / 不用再改了，下载 / 棒，导出 / 视频发过来吧 / 最终版发给我 / 好看！导出吧 / 就它了导出`),
  credits: sentences(
    `how many credits i have left / credits pls / check balance plz / how much do i have left / 查积分 / 积分还有多少啊`,
  ),
  status: sentences(
    `how much longer / is my video done / status pls / progress pls / 做得怎么样了 / 快好了吗 / 还要等多久`,
  ),
  upload: sentences(`upload a photo pls / how do i add another picture / 我要传照片 / 怎么发图片给你`),
} as const;

export const traps = sentences(`
  stop the car at the red light / let her stop and wave / stop the loop / cancel the fade out / cancel my subscription screen animation / never mind the sky, fix the face
  forget what i said about rain / quit smoking ad / abort button flashing red / please stop the flickering / stop the text from jumping / make him stop talking
  help the girl up the stairs / help, the boat is sinking! / someone shouts help / can you help with the lighting / how do i look / what can we do about the noise
  two versions please / make a shorter version / give me an instagram version / version two but darker / show different versions / history of the bridge
  undo the crop / undo the slow motion on the second clip / undo the coat / revert to black and white / go back to black and white / go back to the old music
  go back 2 seconds / go back to the start of the video / make him walk back / put the music back / bring it back to life / turn back time / switch to night / switch back to day
  send the letter to grandma / looks great, but the music is too loud / no more cuts / that's it for the intro, now the outro / love it but faster / export ships sail by
  停止旋转 / 让音乐停 / 停下脚步 / 取消特效 / 取消第二段 / 算了，换首歌 / 帮助别人 / 帮帮小狗 / 怎么变慢 / 你能不能让她笑 / 两个版本 / 出一个横版的版本
  历史剧风格 / 撤掉背景音乐 / 恢复彩色 / 回到白天 / 退后 / 回到原来的音乐 / 换回白天 / 就它了，但是短一点 / 好看，再加个标题 / 不用加字幕 / 发给奶奶的信`);
