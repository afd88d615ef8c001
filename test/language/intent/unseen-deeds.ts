import { sentences } from './sentences.ts';

/** Traps that were written down before anybody looked what becomes of them: deeds in the picture that have our words in them. */
export const traps = sentences(`
    stop the boat before the pier / make him stop and look at the camera / export the feeling of summer into the colors / add the word CREDITS at the end
    roll credits at the end with my name / undo his top button in the shot / make the status light blink red / show her helping an old man
    the text should say Download now / make a download arrow bounce / cancel the rain in the second half / don’t export yet, first make it brighter
    把天空变成橙色再导出 / 加一行字：积分翻倍 / 让人物停下来看镜头 / 不要停，继续让云飘 / 回到开头的镜头再放大一次 / version with more contrast please / make the help sign glow
    balance the colors between left and right / slower and then export / let the credits roll over black / 去掉第二个版本里的文字 / 一个版本里加上雪花
    send the bird to the left corner / save the cat from the rain / the download bar fills up slowly / send a wave over the beach
    make the video feel like a status symbol / give the man more credit: put a medal on him / let it stop at the red light
    undo the zoom in the second half only / help the bird fly higher / show the version of her as a child / export quality colors, more vivid
    add a counter of credits in the corner / 把下载按钮画到天上 / 让时间线一样的光划过 / 请让船停在岸边 / 把版本号写在右下角 / 积分榜慢慢出现 / 继续，别停下雨 / back to the beach, then zoom
    a status bar in pixel style / link the two shots with a fade / share of light between left and right: even / the clip should end when she says stop
    cancel out the noise in the sky / no credits at the end please / let the ship drift off slowly / remove the help text / the clip needs to stop shaking
    stop the flicker / make version two of the sky darker / put the credits in gold letters / 我想让她回到船上 / 让树叶停止飘落 / 把余额两个字写在牌子上
    show a progress ring around the sun / reverse the last second / make him undo the knot / download icons fall like snow / send birds across the sky
    her balance on the rope wobbles / export boxes pile up on the pier / more help signs on the road / slow it down and send it to me / 时间轴样式的光线 / 下载速度很快的感觉
    a list of all cities scrolls by / cancel the echo in the music / save the best for last: zoom on her face / give it a status light
    no more rain, stop it at three seconds / the crew exports barrels in the harbor / download numbers tick up on the screen
    make her save the last piece of cake / a helper robot waves / stop sign in the background turns green / status of the king: make him taller
    the undo arrow spins / put the balance beam further left / he cancels the call and smiles / list of ingredients fades in / credits roll upward in white
    让她停住两秒再走 / 把导出的箱子画得更大 / 版本升级的感觉，再亮一点 / 余额不足的表情 / 帮助老人过马路的画面 / 往回走两步 / send the camera over the hill / give me more snow / get rid of the clip at the end
    link arms, then dance / share a laugh between the two / could the video start with rain / make another version with blue light / how about a slower pan
    she saves a file on an old computer / the link breaks and the chain falls / stop her hair from moving / let credits from the bank rain down
    status quo: keep the background still / help him climb the wall / go back in time, make it look like 1920 / export trade ships fill the bay
    the version of the song with drums / undo her braid slowly / download speed lines around the car / give me a balance of warm and cold / 取消按钮变成红色
    帮助的手伸出来 / 导出口旁边加一棵树 / 让版图慢慢展开 / 积木一个个叠起来 / 等船停下来再下雨 / send her a letter by owl / show the timeline of the universe / how a flower opens, please
    share the screen with a cat / post office in the snow / pass the ball to the left / end credits style text, small / stop the clock at noon
    he exports coffee from a small shop / the saved game screen flickers / a link of chains around the box / credits card on the table, zoom in
    the help desk lady smiles / take the cat back to the sofa / old versions of the logo fade by / finish with a bow / is it possible to make the sea calmer
    when the clip ends she should wave / download icon in the sky, please / cancel culture headline on the newspaper / status bar fades out
    let us see the mountain longer / give me rain / 把船停在码头 / 下载的箭头往下飘 / 把版本二的颜色改成蓝色 / 进度条变成彩虹 / 帮她把帽子戴好 / 导演喊停的镜头 / return to the first scene and slow it
    post a sign on the wall / her balance is perfect, make that visible
    make it slower / let her smile / zoom out slowly / more wind in the trees / add a title that says Help / show the credits of the film at the end
    stop the car in front of the house / the balance scale tips left / export the mood of the first picture to the second / undo his tie
    the download bar stands at 50 percent / make the version from before a bit brighter / send him flying / a timeline of history scrolls by / 让她慢慢转身
    加上字幕：取消 / 把状态栏去掉 / 画面停在最后一秒 / 让版本号闪烁 / 天上下起积分雨 / keep the clip at five seconds / link the hands of the two people / status lights blink in the background
    save him from falling / faster please / the boy waves / pan to the left / make the sea rough / write Export on the ship
    a bank balance appears on the phone / she stops and looks back / take the hat off / turn back time on the clock / the link of the chain shines
    a help signal goes up / let the previous car pass / render it in watercolor / more detail in the file cabinet / 让船慢下来 / 写上版本二字 / 把下载两个字放大 / 进度条从左到右
    恢复她原来的发色 / give the second clip a blue tone / the stop light turns green / all versions of her look up / a credit card falls
    how the tide comes in, closer
    让停止标志变绿 / 他取消了旅行，挥手告别 / 保存回忆的相册慢慢翻开 / 镜头里出现下载两个大字 / 让孩子帮助小狗站起来 / 把撤退的士兵画得更多 / 版画风格，黑白 / 积水里有倒影 / 余光照在墙上 / 轨道上的火车开得更快
    导演举起手喊停 / 进度慢一点，别太快 / 状态栏换成蓝色的海 / 历史书一页页翻过 / 她回到窗前坐下 / 链接两座山的桥亮起来 / 发给远方的信飘走 / 视频墙上的画面切换`);
