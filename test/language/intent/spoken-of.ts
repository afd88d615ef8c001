import { sentences } from './sentences.ts';

/**
 * Nobody asks for a stop, or to go back, who only speaks of it: they deny it, ask about it, or tell what others said.
 * And whoever speaks of money wants no film.
 */
export const ownWords = {
  status: sentences(`
    do not cancel it / don't cancel it / dont cancel it / please don't cancel it / no, don't cancel it / don't cancel it please / don't cancel my request / please do not stop it
    don't abort it / I don't want to stop / I don't want to cancel / i dont want to cancel it / I didn't mean to stop it / I didn't mean to cancel / i never meant to cancel it / I did not cancel it
    I didn't cancel anything / I never said stop / i didn't say stop / I never told you to stop / I haven't cancelled it / did you cancel it? / did you stop it / did it get cancelled? / was it cancelled?
    is it cancelled? / has it been stopped? / why did you cancel it? / why did you stop / why was it cancelled / why is it stopped / should I cancel it? / should we stop it?
    what if I cancel? / what if I stop it now? / what happens if I cancel? / what happens when I stop it / is it too late to cancel? / is it too late to stop this? / will it stop if I cancel?
    Tom told me to cancel it / my friend said cancel it / he said to stop it / she wants me to cancel it / they told us to stop
    不要取消 / 别取消 / 先别取消 / 别取消它 / 请不要取消 / 我没说停 / 我没说取消 / 我没有取消 / 我没取消 / 我没让你停 / 我不想取消 / 我不想停 / 不是要取消 / 停了吗 / 取消了吗? / 取消了吗 / 已经停了吗
    怎么停了 / 怎么取消了 / 为什么停了 / 为什么取消了 / 为什么要取消 / 是不是取消了 / 是不是停了 / 要取消吗 / 要不要取消 / 该不该取消 / 如果取消会怎么样 / 取消了会怎样 / 现在取消还来得及吗 / 朋友让我取消
    I don't want to go back / I don't want to undo it / i didn't want to undo that / don't go back to version 1 / please don't undo it / don't undo that / I didn't undo it / I didn't mean to go back
    should I go back to version 1? / should we undo it? / if I go back, do I lose this version? / if I undo it, is this version gone? / what if I go back to version 1? / what happens if I undo? / did you undo it? / was it undone?
    why did you undo it / did you go back to version 1? / 我不想撤销 / 别撤销 / 不要撤销 / 我没撤销 / 我没说撤销 / 撤销了吗 / 为什么撤销了 / 怎么撤销了 / 是不是撤销了 / 要撤销吗 / 上一版更好吗 / the previous version was worse / 如果撤销会怎么样
    what happened? / what happened / what went wrong? / why did it fail / did it fail? / 为什么失败了 / 怎么失败了 / 失败了吗 / 怎么了 / 怎么回事 / 发生了什么 / 出什么事了 / 怎么这么慢 / 为什么这么慢 / 好慢啊 / 在吗 / 你在吗 / 在不在`),
  help: sentences(`
    can I cancel? / how do I stop this / how do I stop it? / how can I cancel / how to cancel? / how do i cancel that / can I stop it? / could I still cancel it? / am I able to cancel?
    怎么取消 / 怎么取消呢 / 怎么停 / 怎么停止 / 如何取消 / 可以取消吗 / 还可以取消吗 / 现在可以取消吗
    help, it looks wrong / help! it looks weird / 救命 / 救命啊 / what formats do you support / what formats can I use? / which formats are supported? / what file types do you take
    what is the max length? / what's the maximum length / how long can a video be? / which languages do you speak? / what languages do you support / 支持什么格式 / 支持哪些格式 / 最长多少秒 / 最长可以多长 / 视频最长多久 / 支持哪些语言
    are you a bot? / are you a robot / are you human? / 你是机器人吗 / 你是真人吗 / 你是人吗`),
  credits: sentences(`
    how much is a video / how much is one video? / how much for a video / how much would that cost? / how much would it cost to make it longer? / how much does it cost / how much does this cost? / how much did that cost
    how many credits would that cost? / how many credits does a video cost / what does it cost? / what would it cost / what did that cost me / what's the price? / whats the price / price? / pricing / do I have to pay? / do i need to pay for this
    do you charge for that? / will I be charged? / will I be charged if I cancel? / will it cost if I stop it now? / will it cost extra? / did I just pay for that? / did that cost me anything / does export cost credits? / does exporting cost anything
    does undo cost credits / is it free? / is this free / is exporting free? / refund please / refund / i want a refund / can I get a refund? / please refund me / give me my credits back / i want my credits back / can i have my money back
    why are my credits gone / where did my credits go? / who pays for this? / who is paying / too expensive / that's too expensive / way too expensive / this is expensive / no that is too much / why does it cost that much? / why is it so expensive / why so expensive
    why did you use 10 credits / how much does a credit cost / how many credits did that cost / why did it cost so many credits / why was i charged / i was charged twice
    多少钱 / 多少钱啊 / 一个视频多少钱 / 做一个视频要多少钱 / 这个多少钱 / 这个怎么收费 / 怎么收费 / 收费吗 / 要收费吗 / 免费吗 / 是免费的吗 / 这个免费吗 / 要钱吗 / 要付钱吗 / 需要付费吗 / 加音乐要多少积分? / 加字幕要多少积分 / 做一个要几个积分
    导出要多少积分 / 导出要积分吗 / 撤销扣积分吗 / 取消会扣积分吗 / 刚才扣了多少积分 / 扣了多少积分 / 花了多少积分 / 这次用了多少积分 / 谁付钱 / 谁来付钱 / 退款 / 我要退款 / 可以退款吗 / 退钱 / 退我积分 / 把积分退给我 / 太贵了 / 太贵了吧 / 好贵 / 这么贵
    为什么这么贵 / 怎么这么贵 / 为什么扣我积分 / 我的积分怎么没了 / 积分去哪了 / 為什麼扣我積分 / 刚刚扣钱了吗`),
  stop: sentences(`
    can you stop it? / could you cancel it / could you please stop / can we stop it please / I told you to stop / i said stop / just cancel it / I want to cancel it / i don't want it anymore, cancel it / if you can, stop it
    don't render it, stop / I did not ask for this, cancel it / 能不能停一下 / 能取消吗 / 我不想要了，停`),
  undo: sentences(`
    can we go back to version 1? / could you undo it / I want to go back / i didn't like it, go back / i do not like it, undo it / I told you to undo it / how do I undo? / can I go back to version 1? / 能不能撤销一下 / 我不喜欢，撤销 / 能回到上一版吗 / take the last change back, I don't like it / I am not happy with it, take the change back / please take the latest edit back, we are not happy with it / I'm not happy, undo the latest change`),
} as const;

/** Of a film, however much it sounds like that. */
export const traps = sentences(`
  yes but 5 seconds only / do not stop the music / don't cancel the rain, make it softer / the boat should not stop / why not go back to the beach scene / don't go back to the forest
  did the dragon stop at the tree, let it fly on / what if the dragon stops / should the car stop at the end / make the price tag say 5 dollars / a title: how much is a video / write “how much does it cost” on the sign / he asks how much it costs
  make it look expensive / a very expensive car / an expensive looking room / add a price of 10 dollars / a free bird / set the bird free / make her feel free / is the bird free / the man pays for his coffee / she asks for a refund in the shop / show a refund sign
  make the credits roll back / give her the money back in the last scene / coins fall, too many of them / too much rain / too much zoom / the rain is too much / that's too much snow / why is the sky so dark / why is the text so small / what happened to the title / what happened to the music?
  why did the music stop / why did the camera stop moving / did you stop the rain / was the rain cancelled / make the video 10 seconds long / make it as long as possible / change the language to Chinese / use the portrait format / make it a robot / make him human / are the birds real birds
  help the boat / it looks wrong, make the sky blue / slow it down / make it very slow / it is so slow, make it faster / tell a story about a joke / add the word test / he says hello / say hello at the beginning / let her say good morning / a birthday cake / add happy birthday at the end
  wait for the sun to rise, then zoom in / wait 2 seconds before the zoom / let her wait at the bus stop / hold on to the last frame for 2 seconds / hold the last frame / pause at the end / pause the camera for a second / pause for 2 seconds / don't start with the logo
  don't animate the background yet, only the cat / ignore the background / ignore the text on the sign / let him think / a man who is thinking / make them think / the crowd says hi / everyone waves hello / two guys wave / make the guys taller / Tom, make it slower / Tom should smile
  别停音乐 / 不要停在半路 / 停了雨再出太阳 / 取消了字幕再加标题 / 雨停了吗？让它再下 / 怎么去掉音乐 / 免费两个字放大 / 写上多少钱 / 标题写“太贵了” / 加一个价格标签 / 加上10元的价格 / 让他付钱 / 画面太慢了，快一点 / 太慢了，快一点
  怎么把速度变慢 / 等一下再放大 / 等两秒再出字幕 / 先别放大，先平移 / 别急着放大 / 结尾停一下再淡出 / 让她说你好 / 写上你好 / 加上早上好三个字 / 大家一起笑 / 让大家挥手 / 生日蛋糕 / 加上生日快乐 / 换成中文 / 做成10秒 / 救命两个字 / 让他喊救命 / 不要这个滤镜 / 忽略背景 / 忽略路牌上的字 / 别让船停下 / 别让他取消订单 / 让他退后再停住 / 把收费站画出来 / 收费站亮灯 / 他在等人 / 等太阳下山再变暗 / 让狗等一下主人 / 大家都笑了，再加烟花 / 画面里的人在想事情 / 让机器人转头 / 把格式换成竖屏 / 片长改成十秒 / 让价格牌发光`);
