import { sentences } from './sentences.ts';

/** Sentences that were written down, with what they mean, before anybody looked what becomes of them: half of them traps. */
export const ownWords = {
  stop: sentences(`
    would you stop please / hang on, cancel it / i don't want this anymore, please stop / cancel my last request / 先停一停 / 请不要继续了 / 这个不要了，取消 / 立刻停止
    把这个任务取消掉 / ok please stop the job / cancel this request, sorry / stop everything now / 先不要做了 / 把渲染停掉吧 / 不想要这个了，停 / please cancel everything
    i don't need it anymore, cancel / stop rendering please / 我不想要这个了，取消吧 / hey stop it please / cancel my order please / don't go on / 别做了，谢谢 / 请立即停止
    这次任务取消吧 / stop the process please / stop generating now / that's enough, stop / cancel it, wrong image / i want to stop this / stop doing that
    cancel the current one / please cancel my last message / abort please / 尽快取消 / 马上停 / 能停一下吗 / 可以停止了 / 我想取消刚才的请求 / 不想做了 / 不用继续了 / 发错了，取消 / 停掉吧 / 赶紧停
    ok stop now / hold on, stop that / cancel the job / i no longer want this, stop / 请停一下 / 立即取消这次任务 / please stop it now
    cancel, i picked the wrong photo / stop animating / could you cancel this job / 停下吧，谢谢 / 把它取消 / 我不要了，取消 / 请停止制作 / stop, wrong file
    please abort the render / never mind, cancel it / stop it right now / 取消当前任务 / 先停下`),
  help: sentences(`
    what are the commands / i'm new here, how does this work? / how do you work? / can you tell me what you can do / where do i start? / 新手怎么用
    请问这个机器人怎么用 / 你都会些什么 / 有没有使用说明 / what are your features? / how can i use you? / 我是新手，怎么用你 / 这个怎么玩 / how does one use this bot / 我第一次用，怎么用 / 有哪些指令
    show me how to use this / 我该怎么开始 / what's this bot / what features do you have / teach me how to use it / is there a guide / what do you do
    can you explain what you do / 这个怎么用啊 / 说明书 / 请教我怎么使用 / 有教程吗 / 要怎么开始 / 该怎么用 / 我要怎么用你 / 能介绍一下功能吗 / 介绍一下你自己 / how can i use this bot?
    what commands are there / what is it that you do / 你有哪些命令 / 能教我怎么用吗 / 这个机器人能干嘛 / how do i start / what are you able to do / help me use this bot
    what can this bot do / i need help with the bot / 请问怎么开始用`),
  versions: sentences(`
    which versions do we have so far / can i see the older versions? / list the previous versions please / how many versions are there by now / 一共有几个版本了
    我想看历史版本 / what versions exist up to now / show the earlier versions / 都做过哪些版本 / 让我看看之前的版本 / list every version / which old versions are there
    看一下历史版本 / 现在总共做了几个版本 / show me the version history / 把历史版本列出来 / what are my versions / do you have older versions / show me what versions there are
    can i see every version / older versions please / 看看版本 / 有几版了 / 查看之前的版本 / 我要看版本列表 / 有没有之前的版本 / 现在第几版了 / which versions did we make
    show the list of versions / 以前的版本都有哪些 / 查看版本记录 / please show me all the versions / 给我看版本列表 / are there older versions`),
  undo: sentences(`
    sorry, undo that please / can we go back to version 2 please / the last change was bad, undo it / 刚才那个修改撤销掉 / 撤回上一步 / 请恢复到第三版 / 上次的改动不要了，撤销
    that edit was terrible, please undo / the latest change is wrong, revert it / 这次的修改不好看，撤回 / 之前的那个改动撤销吧 / 回到第一版 / undo the latest edit please
    that change was a mistake, undo / 刚才的改动撤销 / 这次改错了，退回上一版 / 最后那次修改不行，撤销 / take back that edit / ugh, wrong, undo it / restore version 3 / 刚刚改错了，撤销
    undo last / undo please, that was wrong / i want the old one back / make it like before / no, the old one was better / revert to version 1 please
    please revert the last edit / wrong, go back / nope, undo that / yuck, undo / bad, go back / 改回去吧 / 还是之前的好，改回去 / 恢复原来的版本 / 不好，撤销 / 我不喜欢这次的修改，撤销
    请退回到第二版 / 变回之前那样 / 刚才那步撤销 / 能撤销吗 / 取消上一次的修改 / please undo the last step / the version before was nicer, go back / 撤回刚才的改动 / 还是用上一版
    i want to go back to version 1 / no, undo / 撤销刚才那次 / 恢复到第一版吧 / revert the last change please / oops, undo that / give me back the old version / 返回上一版
    撤销刚才的操作 / 换回原来的 / 改坏了，恢复上一版`),
  export: sentences(`
    i'm done, send me the file please / great, that's all. export / can i get the final mp4 now? / love it, please download it for me
    could you give me the download link once more / 可以了，导出吧 / 请把成品发给我 / 就这样吧，帮我导出 / 把最终版发我 / 没问题了，给我下载链接 / nothing else to change, export please
    where's the final video? / 不用再改了，导出视频 / 视频发我吧 / i'm happy with it, download / export it now, thank you so much / 满意了，发给我 / 导出第三版
    we're done, export the video / please send me the finished video / 视频做好了，导出吧 / 请把链接再发一次 / can you export this / send the file / give me the link
    i want to download it / looks good, send me the link / done, please export / the link doesn't work, send it again / resend the link please
    may i download it now / 请导出 / 发一下链接 / 再发一下链接 / 我要下载 / 把视频再发一次 / 请再把链接发我一遍 / 好了，导出 / 完美，下载 / 视频链接发一下 / 能把视频发我吗 / 链接打不开了，再发一次 / ok, export
    download the final version please / could you export the video for me / 导出吧，谢谢 / 请给我下载链接 / 好的，把视频发给我 / export the clip
    can you send the download link / perfect, save it / i want the mp4 / 导出这个版本 / 我想下载视频 / 完成了，导出 / 再把视频发我一遍 / send me the mp4 / that's perfect, export it
    where's the link / download it / 搞定了，发给我 / 下载视频 / 导出成 mp4 吧 / 请发我最终视频`),
  credits: sentences(`
    how many credits are remaining? / what's left in my account / 我账户还剩多少积分 / 帮忙看下余额 / do i still have credits? / 我还有多少积分可以用
    how many credits have i got? / 剩多少积分了 / what's my remaining balance / 查一下我的积分余额 / how many credits / 积分还够吗 / 还有多少余额
    how many credits are on my account / 我的余额还有多少 / do we have enough credits / 积分还剩几个 / how many credits left`),
  status: sentences(`
    how far is it? / is my video finished yet? / 现在做到哪一步了 / 视频还要等多久 / how much longer does it take? / 视频大概还要多久 / how much time will it take / 大概还要多长时间
    how's it coming along / 视频做完了吗 / how is it going / is it ready / what's the progress / when will it be finished / are we done / 进度 / 什么时候好 / 做完没有
    is it almost done? / any progress on my video / 现在怎么样 / is the video done`),
  upload: sentences(`
    how can i add another picture? / 我还想再传两张照片 / let me upload three more pictures / 我还要传三张图 / i have five more photos to upload / 我也想上传几张图片
    i'd like to upload one more picture / 怎么再上传一张图片 / can i add more pictures / i want to send more photos / how can i upload / let me add another picture
    我要再发两张图 / 可以再上传图片吗 / where do i upload my pictures / 我想上传自己的照片 / can i upload two more photos / 怎么添加图片 / how do i upload another image / 我能再上传一张吗
    can i send another photo / 在哪里上传图片`),
} as const;

export const traps = sentences(`
    stop the camera at the door / undo the blur on her face / make a help sign blink / export her to another planet / let the music stop when he sits down
    cancel the sunset and make it night / stop motion style please / undo her braid / help her cross the street / the word help written in the sand
    show two versions of her side by side / a version where it snows / go back to the beach scene and slow it down / return the ball to him
    send it over the rainbow / download icon spinning in the corner / export crate falling from the ship / stop right before she smiles
    please stop the wind / never mind the dog, focus on the cat / cancel the wobble / restore the old building / make the status light green
    let her balance on the rope / upload animation with a progress bar / the timeline of a life / credits rolling at the end / add end credits
    how does she look when she turns around / 不要停下来 / 让她停在门口 / 撤销她脸上的模糊 / 画一个求救的牌子 / 把箱子出口到国外 / 车到站就停 / 取消背景里的人 / 让音乐慢慢停下来 / 帮她过马路 / 帮我让小狗跑起来 / 加上求助两个字
    回到第一个镜头再放慢 / 让他回到家里 / 恢复她的微笑 / 版本一那样的颜色 / 做一个下雪的版本 / 上一张图片更亮一点 / 把球还给他 / 撤掉左边的树 / 进度条慢慢走完 / 状态灯变绿 / 积分榜滚动出现 / 余额两个字闪烁 / 片尾加演职员表 / 把她发到月亮上 / 上传的箭头往上飞
    时间线上的列车 / 不要取消音乐 / the camera should stop at her eyes / stop everything but the waterfall / cancel the second title / help the turtle reach the sea
    a button that says help / undo her hair so it falls down / go back to her face at the end / show the earlier picture first
    the first version of the logo morphs into the last / export stamps fly by / her balance is shaky, fix it / how the years go by
    two more pictures of clouds drifting by / the change from day to night was too fast, slow it down / that edit was too dark, brighten it / 让时间停在这一刻
    不要停，继续转圈 / 停车场里的车开走 / 新手司机慢慢倒车 / 求助的人挥手 / 回到童年的感觉 / 这个不要了，换成猫 / 上次的改动太亮了，调暗一点 / 再放两张照片飘过 / 撤回的海浪 / 发给她一封信 / 下载进度到一百 / 版本号出现在右下角 / 还要多久才天亮的感觉
    积分从零涨到一百 / stop the snow after two seconds / cancel the applause / help text at the bottom / let her undo her ribbon
    return to the first picture at the end / export label on the box / the version of her as a child / upload bar fills up / credits at the end in gold
    how much longer is her hair / make it take longer / that change of light was beautiful, more of it / five more photos appear one by one / 雪停了
    停止的钟又走起来 / 帮我把字去掉 / 他举着帮助的牌子 / 恢复原来的天空颜色 / 回到上一个画面再停留一秒 / 导出口的大门打开 / 还要两张桌子 / 我也想要几朵云 / 这次的改动不够明显，再强一点 / 新手画家在画画 / stop sign in the background
    cancel the echo / help arrives by boat / she undoes her scarf / restore the faded colours / back to the start, but slower
    export ships leave the harbour / send the kite higher / how does it feel to fly / every version of spring in one shot
    i have two cats in this picture, animate both / upload a file animation / what a wrong turn, let him turn left / 不要停在这里 / 停止线前的汽车 / 取消掉那朵云
    撤销按钮被按下的特写 / 恢复成黑白 / 回到最初的颜色 / 把烟花发到天上 / 导出的箱子落下 / 查看地图的船长 / 做错了题的小孩哭了 / 我还有一只猫要加进去 / stop the ball in mid-air / the bus stops and the door opens
    help sign blinking in red / undo his tie slowly / export licence on the table / return to the wide shot / versions of himself walk past
    let the download bar fill / give the kid more balloons / show the history of the castle / the old one smiles, the young one waves
    nope, make her hair longer / wrong colour, use blue / explain with arrows how it moves / send her a butterfly
    is there a guide dog in the picture? add one / hmm, more rain / make it like before the storm / the link between them glows / 停在半空中 / 公交车停下 / 取消灰色滤镜
    救命两个字闪烁 / 慢慢解开领带 / 回到全景 / 不对，头发再长一点 / 颜色错了，用蓝色 / 再发两道闪电 / 之前的样子再亮一点 / 给孩子更多气球 / 下载条慢慢填满 / 撤走桌子 / 第几版的海报都行，贴在墙上 / 介绍一下这座城堡的字幕 / 什么时候都在下雪的感觉 / 我还想要更多花
    链接两人的线发光 / 不想做作业的小孩 / 恢复平静的湖面 / stop the train at the station / don't cancel the fireworks / help the astronaut wave / undo the knot in the rope
    the versions of the moon fade into each other / export her suitcase / balance the scales slowly / uploading thoughts into a cloud, drawn as arrows
    save the princess / put it back where it was on the shelf / send the letter flying / status bar at the top in blue
    what is he able to do, juggle? show it / 50 credits roll by / 火车在站台停下 / 不要取消烟花 / 帮助宇航员挥手 / 解开绳结 / 时光倒流 / 天平慢慢平衡 / 把信寄出去 / 拯救公主 / 恢复城市的灯光 / 回到山脚下
    停下脚步回头看 / 下载好的文件图标跳动 / 有几个版本的月亮 / 让进度环转起来 / 再传来一阵笛声 / stop the dancers mid step / abort the rocket launch in the scene / help the old man up
    undo the zip of the jacket / how the seasons go back / the older version of him smiles / link the two scenes / download arrow bounces
    a mp4 logo spins / the bot waves hello / credits fly out of the purse / done dancing, she bows / stop wobbling the horizon / animate the help button
    is the cake done? show it rising / 舞者停住 / 中止火箭发射的画面 / 扶起老人 / 拉开拉链 / 年长的他微笑 / 连接两个场景 / 下载箭头弹跳 / 机器人挥手 / 钱包里飞出积分 / 跳完舞鞠躬 / 搞定怪兽之后欢呼 / 完成拼图的瞬间 / 返回舱降落
    改坏人的表情 / 恢复出厂设置的手机亮起`);
