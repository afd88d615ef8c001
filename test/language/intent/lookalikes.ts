import { sentences } from './sentences.ts';

/**
 * Where a word of ours means something in the picture, or the turn of a conversation: looked for on purpose, wherever the
 * grammar became wider.
 */
export const traps = sentences(`
  add my photo / can you add my photo / I want you to add my photo / can we show the photo again
  can we put the photo first / can we put my photo first / I want the original version in color
  make an older version / make the previous version longer / change the original / change the last one
  move the last one / set the original / take the last one away / drop the last version / drop the last one
  delete the message / remove the message / ignore the message / don't do that / please don't do that
  can we have it here / can we have it over here / have it here / I like the video / i love the final version
  give me some options / any options? / any tips? / give me other versions / make other versions
  I want two versions / give me a few versions / do all versions in blue / 做几版 / 再做几个版本 / 给我几个版本 / 来几个版本 / 多做几版
  做个新版本 / update the video / update it / please update this / update my video with rain / show the news / the news
  看情况 / 看情况吧 / 好吗 / 这样好吗 / credits on the left / show the credits on the left / I want the credits to the left
  can you add credits / add some credits / i want to add credits / can we have credits / add credits please
  how do i add credits / 加积分 / 再加一张图 / 再加一张图片 / 用这张图 / 图放第一 / 换上一个 / 换之前的音乐 / 让它停 / 我想让它停下来 / 它应该停下来 / 停一下再继续
  停一停再走 / it should stop / let it stop / i want it to stop / have it stop / get it to stop / can it stop
  it needs to stop / stop, then go / stop and go / stop start stop / show how he works / make it work / it works
  it is working / is it you / make it ready / get rid of the last one / remove the last one
  show me the version with rain / back to the start / go back to the first frame / start back at one
  stop motion please / thanks, now make it night / perfect, but slower / sure / go ahead / do it / let's do it
  sounds good, do that / the second one / the first one / both / option 2 / number two / i want the second one
  i like the first one / i like the previous version but darker / undo the background change in scene 2
  restore the photo / restore this old photo / revert the sky / return the car / return to the house
  cancel the rain / cancel his smile / cancel that sound / end it with a bang / end it / finish it / finish
  download icon / save icon / save her / save that look for the end / store sign / keep it / keep this / keep going
  once more please / share the cake / pass the ball / hand it over to him / send it up / send him the video
  give it to her / give it back / put it back / bring it back / get it back / take it back to the house
  get the ball / get the one with the hat / show it / show me / let me see / can you see it / show the whole car
  the whole thing should be darker / the whole video slower / the final part slower / the last version but with snow
  use the last frame / use it / use this one / use the picture / help me make it better / help the man / help wanted
  can you help the boat reach the shore / what can it be / what can we do about it / what can you do about the color
  what can i add / how about the first one / how is the weather / how is the sky / how is he doing / where is he
  where is the cat / when is he coming / is he ready / is she done / is the cake done / is the music on
  how long is it / how long will the clip be / how many pictures can it take / how many people are there
  what is this / what is that / what is it / who is this / who is he / stopwatch / upload to youtube
  link it to the next scene / link both pictures / wrong / wrong picture / wrong one / sorry / my mistake
  i changed my mind / i changed my mind, make it red / hold on, make it blue / one moment / later / not now
  not yet / no thanks / nothing / nothing else / all good / we're good / thanks that's all / looks good to me
  approved / signed off / perfect no more changes / good morning / bye / see you / wow / cool / nice one / great job
  👍 / ❤️ / got it / understood / alright / never better / 好 / 好的谢谢 / 行 / 没问题 / 明白了 / 知道了 / 就这样吧 / 满意 / 拜拜 / 晚安 / 早上好
  在吗 / 厉害了 / 哇塞 / 等等 / 等会儿 / 错了 / 图错了 / 不对 / 不是这个 / 不要了 / 要第二个 / 第一个 / 都行 / 随便 / 可以的 / 开始吧 / 继续 / 继续吧 / 再来 / 上一张图
  上一版更亮 / 回来 / 回去 / 让他回去 / 变回去年 / 改回红色 / 停留三秒 / 取消静音 / 帮她 / 帮忙加个字幕 / 求你下雨 / 求亮一点 / 给我看他的脸 / 给她一个视频 / 发给她 / 传给他 / 存钱
  文件夹打开 / 地址写在墙上 / 链接起来 / 怎么加字幕 / 怎么让它下雨 / 在哪里下雨 / 在海里 / 什么颜色好 / 有没有雪 / 有雪吗 / 有几个人 / 几个人 / 多少人 / 还有人吗 / 完了再笑 / 好了再走
  做完再停 / 卡通风格 / 卡点音乐 / 进度快点 / 状态不好 / 现在下雨 / 目前太暗 / is the man done / is the man ready? / did the man finish
  is the boss done? / did the guys work / stop the man / stop this man / stop that guy / is my friend ready
  is the king done / is the team ready / is this dude working / undo the man / cancel the boss / show the guys
  where is the man / where is my love / how is the man doing / how is my boss doing / help my friend
  help the guys start / export the man / send the man / how does the man work / does the man start
  can the man begin / is it your friend / has the dear gone / has the bro finished`);
