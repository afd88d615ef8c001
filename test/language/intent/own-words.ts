import { sentences } from './sentences.ts';

/** What people ask of the bot itself besides the clip, its credits and its status, and how they dress every request up. */
export const ownWords = {
  stop: sentences(`
    stop / Stop! / STOP / please stop / stop please / stop it / stop it now! / stop that / stop this / stop now / stop stop stop / just stop
    stop everything / stop what you are doing / stop what you're doing / you can stop now / can you stop? / could you please stop it / i want to stop
    cancel / cancel that / cancel it please / cancel this / cancel the request / cancel my request / cancel the render / cancel this job / cancel everything
    never mind / nevermind / never mind, cancel / nvm cancel it / nvm / never mind that / forget it / forget about it / abort / abort! / abort the render
    wait, stop / wait stop / no, stop / no stop it / hold on, cancel that / oops, cancel / actually, cancel that / I changed my mind, stop
    stop rendering / stop generating / stop working on it / stop working / stop the export / cancel export / stop the render please / quit / halt / stop immediately / stop right now
    /cancel / stop 🛑 / 🛑 stop / hey bot, stop please / ok stop, thanks / let's stop here / scratch that
    停 / 停止 / 停下 / 停下来 / 停！ / 停停停 / 快停 / 快停下 / 先停一下 / 请停止 / 停止生成 / 停止渲染 / 请停下来，谢谢 / 取消 / 取消吧 / 取消任务 / 取消这个任务 / 取消请求 / 请取消
    帮我取消 / 我想取消 / 取消渲染 / 算了 / 算了吧 / 算了，取消吧 / 别做了 / 不要做了 / 不做了 / 别生成了 / 中止 / 终止任务 / 打住 / 全部取消
    等等，停 / 等一下，取消 / 不对，停 / 把任务取消了 / 停止導出 / 終止 / 停 please / cancel 一下 / stop 吧`),
  help: sentences(`
    help / Help! / help me / help please / please help / I need help / can you help me? / i need some help / /help / hey, help me out / help me please
    how does this work? / how does it work / how does this bot work? / how do I use this? / how do i use this bot / how to use / how do you work
    what can you do / What can you do? / what can you do for me / what can i do here / what can this bot do? / what do you do? / what else can you do
    what are the commands? / what commands are there? / commands / show me the commands / list all commands / show help / instructions / tutorial
    how do i start? / how do i get started / what should i do now? / who are you? / what are you / what is this bot? / what does this bot do
    I don't understand / I don't know what to do / i don't know how this works / i'm lost / i'm confused / can you explain how this works? / tell me what you can do
    hi! what can you do? / hello, how does this work? / ok, help / teach me how to use this
    帮助 / 帮助！ / 请帮助我 / 怎么用 / 怎么用？ / 这个怎么用 / 怎么使用 / 如何使用 / 这个机器人怎么用？ / 请问怎么用 / 你好，怎么用 / 使用说明 / 使用方法 / 说明 / 教程 / 用法
    你能做什么 / 你会什么 / 你会做什么？ / 你可以做什么 / 你都能干啥 / 能做什么 / 有什么功能 / 有哪些命令 / 命令列表 / 有哪些功能？ / 你有什么用 / 我该怎么做 / 怎么开始
    你是谁 / 我不会用 / 求助 / 我需要帮助 / 教我怎么用 / 幫助 / 怎麼用 / 請問這個怎麼用？ / 使用說明 / 你能做什麼 / 有哪些 commands / help 一下`),
  versions: sentences(`
    versions / Versions? / versions please / show me the versions / show versions / which versions are there / which versions are there? / list all versions
    list versions / list the versions please / show all versions / what versions do we have? / what versions are there / how many versions are there?
    show me all the versions / can i see the versions / can you show me all versions? / can I see the other versions? / version history / show the version history
    show me the old versions / show me the previous versions / see all versions / let me see all the versions / my versions / all versions / are there other versions?
    do you have older versions? / where are the versions? / where can I find the old versions / give me a list of all versions / history / show me the history
    show me the previous version / what are the versions / hey bot, which versions do we have? / ok, show me the versions, thanks
    版本 / 有哪些版本 / 有哪些版本？ / 有几个版本 / 现在有几个版本 / 一共有多少个版本 / 版本列表 / 历史版本 / 版本历史 / 所有版本 / 查看版本 / 查看所有版本 / 看一下版本
    看看之前的版本 / 显示所有版本 / 列出所有版本 / 请列出所有版本 / 帮我看看有哪些版本 / 我想看看以前的版本 / 旧版本在哪里 / 还有别的版本吗 / 有没有旧版本 / 做了几个版本了 / 历史记录
    有哪些版本呢，谢谢 / 列出所有版本吧 / 顯示所有版本 / 歷史版本 / 請問有哪些版本 / 列出 versions / show 所有版本`),
  undo: sentences(`
    undo / Undo! / undo that / undo it / undo this / please undo / please undo that / undo please / can you undo that? / undo the last change / undo my last change
    undo the last edit / undo that change / undo what you did / undo what you just did / oops, undo / no, undo that / wait undo / ok undo that please
    revert / revert that / revert it / revert the last change / revert the changes / revert my last edit / roll back / rollback / roll it back / roll back the last change
    go back / go back please / go back to the version before / go back to the previous version / go back to the last version / go back one version / go back one step
    go back to how it was / go back to how it was before / go back to what we had / can we go back to the previous version? / return to the previous version
    restore the previous version / back to the previous version / change it back / change it back please / put it back how it was / take that back
    bring back the previous version / i want the previous version back / switch back to the old version / cancel the last change / use the previous version
    go back to version 2 / back to v2 / restore version 2 / revert to version 3 / go back to the first version / roll back to version 1 please / switch back to version two
    I changed my mind, undo that / I don't like it, go back / make it how it was before / let's undo that / i want to undo / how do i undo that? / hey bot, could you undo that, thanks!
    撤销 / 撤销吧 / 撤回 / 请撤销 / 撤销一下 / 撤销上一步 / 撤销刚才的修改 / 撤销修改 / 撤销最后的修改 / 撤销上一次修改 / 回到上一个版本 / 回到上一版 / 回到之前的版本 / 返回上一个版本
    恢复上一个版本 / 恢复到上一版 / 恢复之前的版本 / 回退 / 回退到上一版 / 回滚 / 还原 / 退回上一步 / 返回上一步 / 改回去 / 改回来 / 变回去 / 换回上一版 / 用回上一版 / 还是用上一版吧
    回到第二版 / 回到版本2 / 恢复第一版 / 退回到第3版 / 切换回第二个版本 / 帮我撤销 / 能不能撤销？ / 可以回到上一个版本吗 / 我想回到上一版 / 把刚才的修改撤销 / 取消刚才的修改
    不对，撤销 / 算了，改回去吧 / 等等，回到上一版 / 上一步 / 撤銷 / 回到上一個版本 / 恢復上一版 / 請還原 / undo 一下 / 撤销 that / 回到 v2 / go back 到上一版`),
  export: sentences(`
    perfect, no more changes, send me the file / Perfect. No more changes. Send me the file. / perfect no more changes send me the file / no more changes, export it
    that's all, export it please / thats all export it / export it, that's all / export it, no more changes / looks great export it / love it, export it!
    it looks great, can I have the video? / it looks perfect, send me the link / that's it, download please / we're done, export / I'm happy with it, export it
    i think that's it, export the video / all good, export / great! that will be all, send me the video / export please, i love it / perfect send me the file
    great now export it / awesome can you export it / nice! no changes needed, send me the mp4 / hey bot, could you please export it, thanks! / hello there, could you send me the video when you can
    would you be so kind as to export it? / do you think you could export the video? / i was wondering if you could send me the link / just export it already / lemme have the video
    export it asap / export it right away please / export the video immediately / keep it like this and export / nothing else, just export it / thank u export it pls
    很完美，不用改了，导出吧 / 我很喜欢，导出吧 / 很满意，不用再改了，发给我 / 太棒了！导出 / 就这样，导出视频 / 没问题了，导出吧 / 不需要修改，请导出 / 效果很好，把视频发给我
    可以了，导出 / 嗯，导出吧 / 好吧，导出视频 / 那就导出吧 / 赶紧导出 / 太好了导出吧 / 非常喜欢，发给我吧，谢谢`),
  credits: sentences(`
    hey bot, how many credits do I have left, thanks! / great job, how many credits are left? / ok and how many credits do i have / love it, how many credits are left?
    looks great, how many credits do I have? / hi there, can you check my balance when you can / 很好，还剩多少积分？ / 那我还剩多少积分`),
  status: sentences(`
    hey, how is it going, bot? / ok thanks, what's the status? / sorry to bother you, is it done yet? / hi, any progress? thank you very much / looks good, is it ready?
    well, how long will it take? / 你好，请问做好了吗 / 辛苦了，进度如何`),
  upload: sentences(`
    ok, how do I upload a picture, please? / great, i'd like to upload another photo / that's great, can I upload a picture? / 好的，怎么上传图片 / 那怎么上传照片呢`),
} as const;

/** What looks like one of ours, and is for the agent. */
export const traps = sentences(`
  stop the rain / make the ship stop at the pier / stop the music / stop the video at 5 seconds / stop the clouds / stop motion / stop motion style / add a Stop sign
  a stop sign / bus stop / the bus stop / the car stops / let the car stop / make it stop raining / make it stop / don't stop / never stop / do not stop / don't stop the music
  stop the camera / stop zooming / stop moving / stop the dragon / stop at the tree / the train comes to a stop / full stop / non-stop / pit stop / stop sign please / title "Stop"
  write "stop" on the sign / show STOP in red / cancel the rain effect / cancel the zoom / cancel the music / cancel culture / a cancelled stamp / add a cancel button
  the cancel button glows / never mind the weather / forget me not flowers / forget the rain / abort mission countdown / the rocket launch is aborted / quit smoking poster
  stop and make it slower / stop it and start again with a cat / cancel that and make it blue / stop. Make it slower. / no, make it stop at the house / stop the boat, then export
  stop, then export / stop and export / stop adding text / stop using that font / cancel the last 3 seconds / cut the last change of scene / nobody stops / stop? or go?
  help the boat reach the shore / help the old man / help him / help her up / the nurse helps / a help wanted sign / add a help button / self help book / "Help!" he shouts / write "help" in the sand
  help me make the ship faster / help me make it slower / can you help me animate this / help me with the music / how does the ship work / how does the engine work? / how does the story end
  what can the dragon do / what can you do with the sky / what can you do about the colours? / what can you do to make it faster / who is that / what are clouds / how to make it slower
  how do i make it slower / how do I use this picture as the ending / how do I start the scene at night / command the army / the commander gives instructions / what is this? / what does she do
  show two versions of the boat side by side / make two versions / make another version / new version please / three versions of the logo / two versions
  a new version with snow / show both versions of her face / another version / more versions / make more versions / the cartoon version / a darker version / show an older version of him
  make an older version of her / compare the versions side by side in a split screen / the director's version / a version without music / the history of Rome / show the history of the city
  history book / history lesson / natural history museum / the versions fade into each other / combine all versions / merge the versions / export all versions
  undo the zoom on scene 2 / undo the zoom / undo her hair / undo the buttons / undo the music change / he undoes his tie / undo the last change and make it blue / undo everything except the title
  undo that but keep the music / undo button / add an undo arrow / revert the colours / revert the sky to blue / revert the text to white / go back to the house / go back in time
  the boat goes back to the shore / make her go back / make the ship go back / go back to the forest scene / come back / he looks back / back to school / back to the future
  roll the dice / roll the ball back / play it backwards / reverse / reverse it / reverse the video / restore the old photo / restore the colours / restore the picture / return to sender
  use the previous picture / use version 2 of the song / go back to version 2 and make it slower / go back to version 2 but keep the music / take version 2 and add snow / version 2 with snow
  make it like version 2 / make it more like the first version / I liked version 2 better / combine version 1 and 2 / go back to version 1, go back to version 2 / change it / change it to red
  change the background back to blue / put the hat back on / bring the dog back / bring back the music / bring back the rain / take it / step back / the camera moves back / one step closer
  perfect, thanks / looks great / that's all / no more changes / that's it / love it / I'm done / thank you so much / no more snow / no more rain please / no more changes to the sky
  that's all the snow we need / it looks great but slower / looks great, make it slower / looks great, now add music / perfect, now make it night / great export / nice save / perfect timing
  I love it, add a title / no more changes except the title / thanks bot / is it ok / can you / would you be so kind
  取消下雨的效果 / 取消下雨 / 取消字幕 / 取消音乐 / 取消慢动作 / 取消滤镜 / 取消按钮 / 取消文字 / 停在码头 / 让船停在码头 / 让车停下来 / 让雨停下 / 雨停了 / 停车场 / 停车 / 不停旋转 / 不停 / 不要停 / 别停 / 停止下雨
  停止播放音乐 / 画面停止 / 画面停住 / 停顿一下 / 停留两秒 / 公交车站停靠 / 停止标志 / 加一个停止标志 / 写上“停” / 不取消 / 取消，改成红色 / 停，换成蓝色 / 算了，改成红色
  帮助小船靠岸 / 帮助老人过马路 / 帮助他 / 帮我加字幕 / 帮我做个视频 / 请帮我让它动起来 / 写上“帮助” / 怎么用这张图 / 怎么让它动起来 / 龙怎么飞 / 你能让它飞吗 / 你能做一条龙吗 / 能做慢一点吗 / 教程风格
  加一个帮助按钮 / 做两个版本 / 再来一个版本 / 换个版本 / 新版本 / 卡通版本 / 换一个版本 / 多做几个版本 / 版本对比 / 并排显示两个版本 / 历史故事 / 历史人物 / 古代历史 / 导出所有版本 / 第二版加音乐
  撤销缩放 / 撤销第二个镜头的缩放 / 撤销按钮 / 撤掉字幕 / 回到家 / 回到森林 / 回到过去 / 回到第二个镜头 / 让她回到房间 / 船回到岸边 / 恢复原来的颜色 / 恢复颜色 / 恢复照片 / 还原真实场景 / 回头看 / 回放
  改回蓝色 / 把天空改回蓝色 / 换回原来的音乐 / 变回人形 / 变回青蛙 / 上一步跳跃 / 退后一步 / 后退 / 回到第二版再加音乐 / 回到上一版，但保留音乐 / 用第二版的音乐 / 撤销但保留字幕
  不用改了 / 很喜欢 / 就这样 / 太棒了 / 没问题了 / 很喜欢，再慢一点 / 太好了，加上字幕 / 不要再下雨了 / 不用改颜色 / 效果很好的烟花`);
