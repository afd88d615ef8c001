import { ownWords, traps as ownTraps } from './own-words.ts';
import { traps as lookalikes } from './lookalikes.ts';
import { traps as deedTraps } from './unseen-deeds.ts';
import { sentences } from './sentences.ts';
import * as spokenOf from './spoken-of.ts';
import { second, talk, wondering } from './talk.ts';
import * as unseen from './unseen.ts';
import * as unseenCalm from './unseen-calm.ts';
import * as unseenChinese from './unseen-chinese.ts';
import * as unseenChineseLater from './unseen-chinese-later.ts';
import * as unseenEnglish from './unseen-english.ts';
import * as unseenForeign from './unseen-foreign.ts';
import * as unseenHurried from './unseen-hurried.ts';
import * as unseenLast from './unseen-last.ts';
import * as unseenLater from './unseen-later.ts';
import * as unseenPlain from './unseen-plain.ts';
import * as unseenPolite from './unseen-polite.ts';
import * as unseenShort from './unseen-short.ts';

const first = {
  export: sentences(`
    export to my phone / 保存到本地 / 把视频存下来 / get me the download
    please send over the finished clip / could I grab the mp4 / i need the download / export when you are done / drop the file here / can you render it out for me / is there a download link / share the final version with us / send the latest one to me / post it here / 视频导一下 / 给个下载链接 / 把最后的版本导出 / 我要成片 / 导出来给我看看 / 把影片发到这里
    export / Export. / EXPORT!! / export now / please export it / could you export it please? / can you please export the video now / pls export
    plz export it / can we export it now? / I'd like to download the video / i would like to download it please / let's export it / ok export it
    yes please export it / go ahead and export it / export the final version / export my video / export this one / export this version
    export the latest version / export to mp4 / export in mp4 format / export as an mp4 file please / download / download the mp4 please
    can I download it? / how do I download the video? / where can I download the video? / where do i find the link / is there a way to download it
    send me the video / Can I have the mp4? / can you send me the link again? / send me the download link / send the link again / send it to me
    could you resend the video please? / the link has expired / link please / the mp4 please / video link? / download link / give me the final video
    gimme the video / can I see the video? / show me the video / let me see the result / i want the video / i need the mp4 file / get the video
    save it / save the clip / would you mind exporting it? / would you mind sending me the video / help me download the video / video export please
    give me the link again / send me version 2 / download version 3 / export v2 / export version two please / export the second version
    /export 2 / Hi! Could you export it? Thank you! / Perfect! Export it please. / looks great, export it / Great job. Export it. / can you, please, export it / hey nemo, export this please 🙏
    export :pray: / :tada::tada: export it / export <:pepe_love:123456789012345678> / 导出:heart: / export it <3 / export ^^ / export :3
    export 👍🏽 / 🎬 export / export :D / export 🇨🇳 / Export it, please, and thank you! / run the export / where is the download button? / send video / where is my video? / /export / exporttt pleaseeee
    导出 / 导出。 / 导出吧 / 导出一下吧 / 请导出视频，谢谢 / 麻烦你导出视频 / 帮我导出这个视频好吗？ / 可以帮我导出吗 / 能不能导出视频？ / 我想导出视频
    现在可以导出吗 / 好的，导出吧 / 好的导出吧 / 很好，导出视频 / 很好...导出 / 不错！请导出。谢谢！ / 下载 / 我要下载视频 / 请帮我下载一下视频 / 怎么导出视频
    在哪里下载 / 视频在哪里下载 / 视频怎么下载？ / 视频在哪 / 视频呢？ / 把视频发给我 / 请把视频发给我，谢谢 / 麻烦把最终的视频发给我 / 视频发我一下
    发给我视频 / 发给我 / 把 mp4 发给我 / 把视频导出来发给我 / 把链接发给我 / 发一下视频 / 给我视频链接 / 再给我一次链接 / 再发一遍视频 / 再发一次 / 重新导出
    重新发一下链接 / 重发一下 / 链接再发一次 / 下载链接 / 链接过期了 / 有下载链接吗 / 导出成mp4 / 导出为 MP4 格式 / 导出 mp4 / 导出最新版本
    导出第二版 / 导出第 2 版 / 导出第 3 个版本 / 导出版本2 / 把第二版发给我 / 保存视频 / 让我看看成片 / 导出~ / 导出吧～ / 谢谢~ 导出 / 导 出 / 导出视频🙏🙏
    嗨，导出一下视频吧，谢谢啦！ / 匯出 / 導出視頻 / 下載影片 / 請幫我匯出影片，謝謝 / 可以把影片傳給我嗎 / 請問怎麼下載？
    ｅｘｐｏｒｔ / ＥＸＰＯＲＴ！ / export 一下 / download 视频 / 把 video 发给我 / 帮我 export 一下 / please 导出 / can you 导出 the video? / 请 export the video 谢谢`),
  credits: sentences(`
    我还能做几个视频 / do you know how many credits I have / what about my credits / 还剩几分 / is there enough credit
    what does my balance look like / how much is on my account / check the credits please / am I running out of credits / how many credits left on the account / show me the remaining credits / 还能用多少积分 / 还剩积分吗 / 账户里还有多少
    credits / Credits? / my credits / balance / credit balance / the account balance / check my balance / check credits / credits check
    show me my credits / what is my balance? / what's my credit balance? / what are my remaining credits? / how many credits do I have left?
    how many credits left? / how many credits are left? / how many left / how much credit do I have left? / how many credits do I have in my account
    can you tell me how many credits I have left? / can I see the balance? / i want to check my balance / what is left on my account / credits left
    do I have any credits left? / any credits left? / am I out of credits? / how do I get more credits? / can i top up my account / /credits
    hey, how many credits do I have? thanks!
    积分 / 积分？ / 我的积分 / 积分余额 / 余额 / 余额查询 / 查一下余额 / 查看积分 / 看下我的积分 / 帮我查一下余额，谢谢 / 还剩多少积分 / 我还有多少积分
    现在还剩多少积分 / 剩余积分 / 剩余积分多少 / 积分还剩多少 / 我的余额是多少 / 账户余额 / 账户里还有多少积分 / 积分够不够 / 还有积分吗 / 还有没有积分
    积分用完了吗 / 能不能查一下积分 / 怎么充值 / 怎么购买积分 / 如何获得更多积分 / 積分 / 餘額 / 請問我還有多少積分？ / 查詢餘額
    查 credits / 查一下 balance / check 一下余额 / 我还有多少 credits`),
  status: sentences(`
    what is the state of the project / how long does it still take / what have you done so far / how is the render
    show me what is on the timeline / anything new? / how much is left to do / 时间线里有什么 / 现在什么进度
    status / Status please / what is the status? / what's the current status / status update please / status of my video / any updates yet? / any progress?
    check the status please / show me the status / could you give me an update? / progress? / how's the progress? / how is it going? / hows it going
    how are things going? / how is the video coming along / is it done? / is it ready yet? / is the video ready? / is it still rendering? / done yet?
    are you done yet? / are you still working on it? / how long will it take? / how long left? / how much longer? / eta?
    when will it be ready? / how long until it's ready / how far along are you? / where are we at? / what's going on? / show tracks / list the tracks
    show timeline / timeline / the track list / show me the timeline / what does the timeline look like / what does it look like now / how does it look so far?
    what's on the timeline? / what tracks are there? / show me what we have so far / what do we have so far / what's done? / what are the tracks?
    状态 / 状态？ / 当前状态 / 查看状态 / 看一下进度 / 进度如何 / 进度怎么样了 / 进展顺利吗 / 现在什么样了 / 现在怎么样了？ / 怎么样了 / 视频现在什么样了
    视频做得怎么样了 / 做到哪了 / 到哪一步了 / 好了吗 / 做好了没有？ / 视频好了吗 / 还没好吗 / 还要多久 / 什么时候能好 / 还在做吗 / 看看现在有什么
    显示时间线 / 时间线 / 查看轨道 / 有哪些轨道 / 列出所有轨道 / 项目状态 / 狀態 / 請問現在進度如何？ / 顯示時間軸 / 看一下 status / show 时间线 / what's the 进度?`),
  upload: sentences(`
    upload / Upload please / upload a picture / upload my photo / upload another one / upload more pictures / I want to upload a picture
    can I upload a picture? / how do I upload photos? / where can i upload photos / how do I add a photo? / can i send you another picture
    can I send a photo? / i want to attach a photo / upload a picture from my phone / photo upload / where is the upload button? / how to upload the image
    上传 / 上传图片 / 上传一张图片 / 我要上传图片 / 我想上传一张照片 / 怎么上传照片 / 在哪上传图片 / 图片怎么上传 / 再上传一张 / 再多上传几张 / 我想传几张照片
    帮我把图片传上来 / 上传我自己的音乐 / 再发几张照片给你 / 上传按钮在哪里 / 上傳 / 請問怎麼上傳？ / upload 图片 / 上传 photo / 我要 upload 图片`),
} as const;

const firstTraps = sentences(`
  make the ship export crates of tea / export the tea / save the ship / save me / save it for later / send me flying / send the rocket to the moon
  send the video to my friend / post the video on instagram / give me a dragon / give me another video / give me a different version
  i want the same video / get that one / give the video a warm look / show the movie on the screen / show me a different angle / show me Link / Link jumps
  where is Link? / add an 'Export' sign on the wall / write "export" on the crate / call it "Export" / title "Status" / show "balance" / show “credits”
  what is the status of the dragon in the story / status of the ship / status symbol / show the status bar of the phone glowing / status bar please
  the credits should roll at the end / add end credits with my name / roll credits / show the credits / end credits / i want credits / credits in white
  credit card / give credits to Anna / balance the colours / balance it / white balance / better balance please / New Balance sneakers
  the acrobat keeps her balance / my account balance falls to zero / upload bar animation / upload it to youtube / upload the video / upload speed
  the upload button glows / download icon spinning / the download button glows / a button that says download now / download the app
  progress bar fills up / show progress of the seasons / make progress / train tracks / show the tracks in the snow / remove the tracks / tracks
  a glowing timeline / timeline of the company / make the timeline longer / show the timeline of the war
  make it slower and export it / make it slower, export it / make it slower, then export / export it and add music / Slower. Export.
  don't export yet / do not export / never export / no, don't export / export later / export when it's 5 seconds long
  export when done / export if it looks good / export once the music is in / before you export, make it slower / wait before you export
  export as gif / export gif / export as webm / export in 4k / export it in 4k? / export 4k / export in hd / export at 60 fps / export 9:16
  export without music / export with subtitles / export the audio / export srt / export the first frame / export 5 seconds
  export for instagram / export version 2 with music / export versions 1 and 2 / export version 2.5 / Export version 1. Export version 2.
  export the previous version / version 2 / download the image / send me the picture
  what does export mean / what is export? / what is status? / what are tracks? / check no credits / 时间线是什么 / 链接是什么 / get new version / give me #2 / can you link
  i have 10 credits / no credits left / what does upload do / why export?
  is the dragon ready? / how is the dragon doing? / how far is the ship? / how long is the video? / where are we going / what does the dragon look like
  what is happening in the picture / when will the sun rise / what is on the screen / how are you? / any ideas? / breaking news / update the colours
  can you do it again / once more / redo / please / okay / thanks / perfect / nice timeline / yes / done / ready / it is done / export failed
  export and credits / export, credits / Export? Credits? / download/upload / add a picture / use my picture / another picture / send a cat
  attach a picture to the wall / video please / make a video / image / the final cut / let it export smoke / lets balance it / export €
  export 100% / export + music / send the video to <@123> / send <@123> the video / https://example.com/export / export ❌ / 🚫 export / export :no: / <:thumbsdown:1> export / make it say :export: / 12:30: export / ~~export~~
  expert / exports / extort / sport / report / edits / statue / states / stats / stratus / statue please / unload / uploads / downloads / balanced / valance
  show trucks / show tricks / show racks / lease export / tea / what is the tea / exprot the ship / expotr the vidoe / urn the export / exprt crates
  给视频加上“导出”两个字 / 把“导出”写在墙上 / 写上导出 / 标题：导出 / 显示“状态” / 请显示“余额” / 加上 export 两个字 / 先别导出 / 不要导出 / 不导出 / 还不能导出
  等会儿再导出 / 做完再导出 / 如果好了就导出 / 等视频到5秒再导出 / 调慢一点再导出 / 调慢，然后导出 / 变慢，导出 / 导出之前先加字幕 / 导出并加音乐
  导出成 GIF / 导出为mov / 导出4K / 导出高清视频 / 导出竖版视频 / 导出音频 / 导出字幕 / 导出第一帧 / 导出前5秒 / 导出5秒 / 导出不带音乐的版本 / 导出到抖音
  导出时间线 / 制作时间线 / 导出按钮闪烁 / 点击导出按钮 / 导出是什么意思 / 什么是导出 / 导出了 / 货船出口茶叶 / 船只导出茶叶
  下载图标旋转 / 下载进度条 / 屏幕上显示下载 / 文字：立即下载 / 下载图片 / 下载不了 / 保存原来的颜色 / 把余额两个字改成红色 / 余额不足 / 余额变成零
  显示余额不足 / 积分榜滚动 / 积分增加的动画 / 加10积分 / 积分+10 / 我有积分
  微积分公式 / 让状态栏闪烁 / 状态栏变红 / 人物状态更好 / 人物的状态 / 状态很好 / 这个状态 / 保持这个状态 / 龙的状态 / 进度条走完 / 进度慢一点 / 显示进度条
  时间线改短 / 历史时间线 / 轨道上有火车 / 火车轨道 / 显示火车轨道 / 轨道 / 上传进度条动画 / 上传按钮发光 / 别上传 / 上传到抖音 / 把视频上传到B站 / 上传成功的提示
  给我画一条龙 / 给我视频 / 我要一个视频 / 给我加音乐 / 再来一个 / 再快一点 / 重新生成 / 生成视频 / 把视频变慢 / 把视频发给小明 / 把视频发到朋友圈 / 把它变成红色
  发光 / 发朋友圈 / 传送门 / 让龙飞起来 / 给我看龙 / 看看天空 / 看一下左边 / 显示名字 / 片尾加上字幕 credits / 片尾加上 credits / 做一个 progress bar
  把 download 改成红色 / upload 图标旋转 / credits 滚动 / export 按钮发光 / balance 一下颜色 / 现在什么样的风格好 / 怎么样 / 改成红色怎么样 / 龙怎么样了
  现在让龙飞起来 / 好的 / 好了 / 可以了 / 谢谢 / 很好 / 完成了 / 做好了 / 还没好 / 还没好呢 / 获得积分 / 多久 / 需要五秒 / 到哪 / 还有多少 / 什么时候下雨 / 地址
  龙在哪里 / 视频很好 / 视频太长 / 视频导出后变慢 / 图片 / 第二版 / 导出第一版和第二版 / 导出第2版并加音乐 / 导出第2秒 / 导出第二个镜头 / 导出。积分。
  导出，积分 / 导出还是下载 / 龙飞起来。导出。 / 謝謝。再慢一點。 / 先別匯出 / 不要匯出 / 匯出按鈕 / 把餘額兩個字改成紅色 / 讓狀態欄閃爍 / 下載圖示旋轉
  龍的狀態 / 😀 / 🎉🎉🎉 / ... / ?!`);

export const requests = {
  ...ownWords,
  export: [...first.export, ...ownWords.export],
  credits: [...first.credits, ...ownWords.credits],
  status: [...first.status, ...ownWords.status],
  upload: [...first.upload, ...ownWords.upload],
} as const;
/** Lists of people who had not seen the grammar; what is learned knows them now. */
export const lists = [
  unseen,
  unseenLater,
  unseenLast,
  unseenCalm,
  unseenShort,
  unseenPlain,
  unseenHurried,
  unseenPolite,
  unseenForeign,
  unseenEnglish,
  unseenChinese,
  unseenChineseLater,
  spokenOf,
];
export const traps = [...firstTraps, ...ownTraps, ...lists.flatMap((list) => list.traps), ...deedTraps, ...lookalikes];

/** All of them, each with what it means: what is learned is learned from these too. */
export const labelled: readonly { readonly kind: string; readonly text: string }[] = [
  ...[requests, ...lists.map((list) => list.ownWords)].flatMap((table) =>
    Object.entries(table).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text }))),
  ),
  ...[...traps, ...talk, ...second, ...wondering].map((text) => ({ kind: 'words', text })),
];
