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
  厉害了 / 哇塞 / 等等 / 等会儿 / 错了 / 图错了 / 不对 / 不是这个 / 不要了 / 要第二个 / 第一个 / 都行 / 随便 / 可以的 / 开始吧 / 继续 / 继续吧 / 再来 / 上一张图
  上一版更亮 / 回来 / 回去 / 让他回去 / 变回去年 / 改回红色 / 停留三秒 / 取消静音 / 帮她 / 帮忙加个字幕 / 求你下雨 / 求亮一点 / 给我看他的脸 / 给她一个视频 / 发给她 / 传给他 / 存钱
  文件夹打开 / 地址写在墙上 / 链接起来 / 怎么加字幕 / 怎么让它下雨 / 在哪里下雨 / 在海里 / 什么颜色好 / 有没有雪 / 有雪吗 / 有几个人 / 几个人 / 多少人 / 还有人吗 / 完了再笑 / 好了再走
  做完再停 / 卡通风格 / 卡点音乐 / 进度快点 / 状态不好 / 现在下雨 / 目前太暗 / is the man done / is the man ready? / did the man finish
  is the boss done? / did the guys work / stop the man / stop this man / stop that guy / is my friend ready
  is the king done / is the team ready / is this dude working / undo the man / cancel the boss / show the guys
  where is the man / where is my love / how is the man doing / how is my boss doing / help my friend
  help the guys start / export the man / send the man / how does the man work / does the man start
  can the man begin / is it your friend / has the dear gone / has the bro finished
  put the video on the phone in the picture / make the download faster / make the bot wave / show the bot
  get the file out of the drawer / can we see the original again in the corner / want the last one / where is it
  where are they / get it done / finish the video with a kiss / what is it about
  use the first version of the music / how long should the video be / can it take longer / let it take longer
  does it have to end / stop after that / stop there / stop here and there / it stops / everything stops
  everyone stops / they should stop / time stops / undo it in the mirror / go back in / go back and forth
  back and forth / back up / back to back / take it back to the shop / put it away / give it to me in red
  give me the whole thing in red / send me flowers / share it between them / have it all / keep the video short
  this video is too short / the video is too long / is the video too long? / the link is too bright
  the file is too dark / how many are there / can I have more / I need more / more please
  add more / i want more of it / do more / what else / what next / who is there / is there more
  is there another one / is it him / is it good / is it better / is it too much / was it you / are you happy
  do you like it / i think it is done well / job done / all done / i am done / we are done here
  done with this part / that one is done / not done yet / its not ready / it isnt finished / 让视频更长 / 把它放回去
  让它回去 / 拿回来 / 再发一遍光 / 他还在吗 / 还在下雨吗 / 好了再说 / 做完再说 / 停了再走 / 有多少 / 多久都行 / 什么时候都可以 / 发给谁 / 在哪里拍的 / 怎么拍的 / 这是哪里
  他会什么 / 能做到吗 / 可以做到吗 / 可以吗 / 行吗 / 能行吗 / 好不好 / 给我看 / 看这里 / 看我 / 换它 / 用它 / 要它 / 不要它 / 要这个 / 要那个 / 就要这个 / 我要这张
  用这张 / 这张不要 / 那张图不要了 / 版本 好 / 以前好 / 回来吧
  让鸟停在枝头 / 取消旁边的路人 / 帮她把书包背上 / 版本不一样的帽子各来一顶 / 回到雨停之前的画面 / 撤销她手里的气球 / 余额的数字跳动起来 / 上传箭头转圈圈 / 下载的云朵飘走
  保存罐子里的星光 / 链接两段舞蹈 / 导出一缕白烟 / 状态栏淡出 / 退回旧时光的感觉 / 恢复花园的生机 / 停下来看看夕阳 / 别停，继续转 / 完成最后一跳 / 做好的蛋糕端上来
  给我看看月亮背面 / 发给她一张明信片 / 请教堂的钟响起来 / 怎么让烟更浓 / 还要更多的萤火虫 / 多久没下雪的村子 / 查一查字有没有写错 / 第二版海报贴在墙上 / 把上一秒的动作放慢
  存钱罐里掉出金币 / 這一幕停久一點 / 讓他取消婚禮的表情`);
