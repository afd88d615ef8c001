import { sentences } from './sentences.ts';

/**
 * Written down before the grammar was asked about any of them, in the voices of people who are in a hurry, on a phone, or
 * not at home in the language. Understood at first: 82 % of this list, 92 % of each of the next three (later, last, calm),
 * 97 % of the fifth (short); no trap of any of them was ever taken for a request. What was missed was mended by kind.
 */
export const ownWords = {
  stop: sentences(`
    yo stop / ok stop stop / pls stop it / stop plz / can u stop / stopp / stpo / cancle that / canel / cancel cancel / hey can you cancel my request please
    sorry, cancel that one / wait no stop / nvm stop / nah forget it / eh never mind / ok never mind then / please cancel whatever you're doing / i'd like to cancel
    stop the whole thing / omg stop / stop this please, it's the wrong picture / abort mission / stop processing pls / dont continue / i want to cancel this
    停停 / 快停下来 / 麻烦停一下 / 不要继续了 / 取消掉 / 取消吧谢谢 / 先别做了 / 哎算了 / 停 stop / 我不想要了，取消 / 把这个取消掉 / 別做了`),
  help: sentences(`
    halp / helpp / help pls / hlep / help!!! / plz help me / im new here how does this work / how do u work / wat can u do / what can u do bot
    how does this thing work / how to use this bot / whats this bot for / how can i use you / i dont get it / i have no idea how this works / hello? how do i use this
    what are you able to do? / can u help / show me what you can do / list of commands pls / where do i start / how do i make a video / commands pls / what do i do
    这玩意怎么用 / 咋用 / 咋用啊 / 你好 你能干什么 / 怎么玩 / 有啥功能 / 帮助一下 / 我不知道怎么用 / 使用教程 / 請問你可以做什麼 / help 怎么用`),
  versions: sentences(`
    show versions pls / what versions r there / show me every version / vesions / show all the versions so far / can you list the versions / how many versions do we have so far
    lemme see the versions / i wanna see the old versions / which versions do you have / pull up the version history / got any older versions? / show previous versions
    what other versions are there / list versions / could i see all of the versions please / versions so far / where can i see my versions
    有啥版本 / 版本呢 / 看看有几个版本 / 给我看看所有版本 / 之前的版本有哪些 / 我要看历史版本 / 现在一共几个版本了 / 查一下版本 / 有哪些 version / 列一下版本`),
  undo: sentences(`
    undo pls / udno / can u undo / undo plz i dont like it / oops undo that / go back pls / revert pls / pls revert to the last version / go back to the old one
    can you go back to the previous one / change it back to how it was / undo ur last change / i want the old version back / go back a version / take it back to v1
    roll back to the previous version / i liked the old one better go back / please undo the last thing you did / put it back to the way it was / ok undo that last change
    let's go back to version 3 / lets go back to the first one / restore v2 please / undo the most recent change / nah go back / can we revert that
    撤销一下吧 / 退回去 / 退回上一版 / 还是上一版好 / 还是回到上一版吧 / 回到刚才那版 / 刚才的撤销掉 / 改回原来的版本 / 不喜欢，改回去 / 回到 version 2 / 恢復到上一個版本 / undo 吧谢谢`),
  export: sentences(`
    yo export it / send it over / can i get the vid / gimme the mp4 / send me the vid pls / export pls im happy with it / ok im done export / looks sick export it
    thats perfect thanks, export / its perfect!! send it to me / nothing else to change, send me the video / love it, no changes, download / ready to export
    we're good, send the file / 10/10 export it / no more edits, please export the video now, thank you! / cool cool, export / finally! export it pls / could ya export this for me mate
    That's all from me, export please. / great stuff, send me the link when you get a chance / i'm satisfied, please give me the final video / exprt / exporrt plz
    导出吧没问题了 / 可以导出了 / 好了导出吧 / 完美，发我 / 就这个了，导出 / 麻烦把成片发我一下 / 不改了，导出 / OK 导出 / 很不错，可以导出了 / 視頻很好，匯出吧`),
  credits: sentences(
    `how many creds left / how much credits do i have / whats my balance rn / do i still have credits / 我还有积分吗 / 剩多少积分`,
  ),
  status: sentences(
    `is it done / hows it going / whats taking so long / any update / still working? / 好了没 / 做完了吗`,
  ),
  upload: sentences(`how do i upload a pic / wanna upload another pic / 怎么传图 / can i upload more pics`),
} as const;

export const traps = sentences(`
  stop the wind pls / can u make it stop snowing / stop his arm from moving / make the bus stop closer / stop making it so dark / stop at 3 sec / the man says stop
  stop changing her face / cancel out the noise / cancel the sunset / never mind the music just make it slower / forget the music / stop and go back to the forest
  help the dog find its owner / a firefighter helps a cat / help me add text / helpless kitten / can you help me change the sky / what can the robot do next / how does she feel
  how do i make her smile / commands the troops / what versions of the song are there in the 80s style / make 3 versions / can i have another version / show him in an older version
  a history documentary / version with no text / undo the blur pls / undo his shoelaces / revert her hair to black / go back to the beach / go back to slow motion
  roll back the curtain / make it go back and forth / take the hat back off / back it up a bit / restore the color of the sky / last version was better but make it night
  i like the old music better / perfect but slower / no more text / thats all good but add rain / export looks bad fix the colors / looks great except the face / send the ship to the moon
  the boat stops and we see the versions / 别让雨停 / 停下来看风景 / 让他停一下再走 / 取消背景 / 取消水印 / 帮她撑伞 / 帮助 小猫 过河 / 怎么让他笑 / 你能加字幕吗
  做三个版本 / 来个新版本 / 历史感强一点 / 撤销滤镜 / 回到开头 / 回到海边 / 镜头退回去一点 / 恢复正常速度 / 把头发改回黑色 / 上一版的音乐 / 不改颜色 / 很好，再亮一点 / 就这样但是慢一点`);
