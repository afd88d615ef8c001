/** A table for phrase.ts: sentences that ask what the bot is, what it can do, or how it is used. */
export const helpRows = {
  BOT: `(this | the | your) [discord] (bot | app | thing | tool | program) | this | it | you | nemo | bot | [这个 | 这]
    (机器人 | 东西 | 工具 | 软件 | 玩意 [儿] | bot) | 这个 | 你 [们] | 它 | 这`,
  COMMANDS: `command | cmds | cmd | cmd list | commands | command list | list of commands | instructions | help
    [page | menu | text] | manual | user guide | guide | tutorial | features | usage | 命令 | 指令 | 功能 | 用法 | 帮助 | 教程 |
    说明`,
  EVERYTHING: `all | all the | all your | the | your | your full | available | all available | some | the available | 所有
    [的] | 全部 [的] | 你的`,
  DO: '做 | 干 | 帮我做 | 帮我干',
  WHATZ: '什么 | 啥 | 点什么 | 嘛 | 哪些 | 哪些事 [情] | 什么事 | 些什么',

  HB: `GEN | WHAT | ASK | BOT | DET | what | whats | it | this | one | here | even | exactly | actually | work |
    works | function | functions | use | using | used | start | begin | started | get | getting | process | properly
    | correctly | with | in | you | goes | go | thing`,
  TEACH: `ask | know | (tell | show | teach | explain | guide | walk | remind) [to] [me | us] [through] | explain |
    learn | understand | figure out | LOOK`,
  EXPLAIN: '(explain | teach | show | walk | guide) [to] [me | us] [through] | explain',
  USES: `proceed | use | using | work with | operate | get started [with] | start [with] | begin | 用 | 使用 | 操作 | 玩 |
    弄 | 整`,
  CAPABLE: 'can | able to | capable of | could | must | should | have to | need to | do | does',
  GUIDE: `COMMANDS | documentation | docs | doc | guide | manual | tutorial | instructions | help | faq |
    instruction | how to | usage | 教程 | 教学 | 说明 [书] | 指南 | 手册 | 文档 | 攻略`,
  GB: `GEN | WHAT | ASK | SHOWS | ISS | a | an | the | any | some | all | your | there | user | full | list of |
    what | whats | which | somewhere | here | where | find | available | offer | have | 用 | 查 | 能用 | 可以 | features |
    of | me | for | read | 有 | 有没有 | 没有 | 使用 | 的 | 哪些 | 什么 | 看 | 给 | 在 | WHERES`,
  GASK: `where | wheres | any | is there | what | whats | which | show me | list | read me | tell me | have | SHOWS
    | 有 | 有没有 | 看 | 哪些 | 什么 | WHERES`,
} as const;

export const helpForms = {
  led: [
    'help [me] [out] [here]',
    '帮助 [一下] [我]',
    `(LOOK | explain | understand | figure out | learn | teach me | explain to me | ask | remind me) (HOW use BOT |
      how (BOT works | to use BOT | do you work | i can use BOT) | what (BOT can | i can | can BOT | i should) do
      [here] | how (this | it) (works | goes))`,
    `[LOOK | 给我] [EVERYTHING] (使用 (说明 | 方法 | 帮助 | 教程 | 指南 | 手册) | 帮助 [文档 | 信息 | 菜单] | 说明 [书] | 教程 | 指南 | (命令 | 指令 | 功能) [列表
      | 大全 | 介绍])`,
    '[能 | 可以] 介绍 [一下 | 下] ([你的] 功能 | 你 [自己] | 用法) [吗]',
    'what (is | exactly is) it [that] (you do | you can do)',
    '帮帮我',
    '(教 | 教教 | 告诉) 我 [一下] [该 | 要] (怎么 | 如何 | 怎样 ) [使] 用 [BOT]',
  ],
  bare: [
    '[EVERYTHING | any] COMMANDS',
    '(i | we) [really] (need | could use) [some | a little | your] help [here | with BOT]',
    '(how | hows) [exactly] (does | do) BOT [even | actually | all] (work | works | function | go)',
    'HOW (start | begin)',
    `what [else | all | things | stuff | kind of (things | stuff)] [exactly] (can | could | do | does | should) (i |
      we | BOT) [actually | even] (do | ask [you] | say | type) [for (me | us)] [here | with BOT | now | next]`,
    `(what | which) [kind of] COMMANDS (are there | do you (have | know | support) | can i (use | type) | does BOT
      have | are available | exist)`,
    '(what | who) (are ) (you ) [for]',
    '(what is | whats) ((this | the) [discord] (bot | app) | nemo) [for | about]',
    'what (are ) you (able to do | capable of | good at | good for)',
    '[i | im] (dont | do not | still dont) (understand [(it | this)] | get (it | this)) [at all]',
    `[im | i | i am] [really] (dont know | do not know | have no (idea | clue) | not sure | no (idea | clue)) (what
      to do | how (to use (this | it | you | BOT) | (this | it | BOT) works | to start))`,
    '(im | i am) [so | a bit | totally | completely] (lost | confused | stuck)',
    '[im | i am] new here',
    `[[我] [是] (新手 | 新人 | 新来的) | [我] (刚来 | 第一次用)] [BOT] [到底] [我] [该 | 要 | 应该 | 是] (怎么 | 如何 | 怎样 ) ([使] 用 [BOT] [的] |
      玩 [的] | 操作 | 弄 | 搞)`,
    '[我] [该 | 应该 | 要 | 可以] (怎么 | 如何 | 怎样) (开始 | 入门) [用]',
    '[BOT] [都 | 到底] (能 | 可以 | 会 | 能够) [DO] WHATZ',
    'BOT 是 (做什么 | 干什么 | 干嘛) [用] [的]',
    '[BOT] [都 | 一共] [有 | 支持] (什么 | 哪些 ) (命令 | 指令 | 功能 | 用法 | 用 | 玩法 | commands)',
    '求助',
    '有 [没有] [使用] (帮助 | 说明 | 教程) [文档 | 书 | 手册]',
    '[你] 是谁',
    '我 [看] 不 (懂 | 明白) [怎么用]',
  ],
  loose: [
    `(FILL)* (delete | erase | remove | wipe | forget) [all] [of] (my | our) [personal] (data | history | info | information |
      account | messages | stuff) (FILL)*`,
    `(FILL)* (privacy [policy] | who (can | could) (see | read) (this | it | that | (my | our) (video | videos | messages | pictures |
      photos | images)) | what do you (store | keep | know) (about | of | from) (me | us)) (FILL)*`,
    `(FILL)* (is | are) (this | it | my (video | pictures | photos)) private (FILL)*`,
    '(FILL)* (删除 | 清除 | 抹掉 | 删掉) 我 [们] [的] (数据 | 信息 | 资料 | 记录 | 账号 | 帐号 | 隐私) (FILL)*',
    '(FILL)* (隐私 [政策] | 谁 (能 | 可以 | 会) 看 [到 | 见 | 得到] (这 [个] | 我 的 (视频 | 图片 | 照片))*) (FILL)*',
    `(FILL)* (what | which) (file | video | image | picture)* (formats | format | types | type | languages | language) (do | does
      | are | is | can | BOT | i | we)* (support | supported | use | take | accept | speak | send | upload | allowed | possible)
      (FILL)*`,
    `(FILL)* (what is | whats) the (max | maximum | longest | biggest | most) (length | duration | size | file size | resolution)
      (FILL | of (a | the) video)*`,
    '(FILL)* how long can (a video | the video | videos | my video) be (FILL)*',
    '(FILL)* [BOT] [都 | 能] 支持 (什么 | 哪些) (格式 | 语言 | 类型) (FILL)*',
    '(FILL)* [视频] 最 长 (可以 | 能 | 是 | 做)* (多少 秒 | 多 久 | 多 长 | 几 秒) (FILL)*',
    '(FILL)* (are | r) you [a | an] [real] (bot | robot | human | ai | person | machine) (FILL)*',
    '(FILL)* 你 是 [不是] [个] (机器人 | 真人 | 人) (吗 | 么 | FILL)*',
    '(FILL)* 救命 (啊 | 呀 | FILL)*',
    `(FILL)* (can | could | would | will) (you | someone | anyone | somebody) (please)* explain (the)* COMMANDS
      (FILL)*`,
    '(FILL)* what am i supposed to (do | type | write | say | enter) (here | now | FILL)*',
    '(FILL)* [该 | 要] 输入 什么 (FILL)*',
    '(GEN)* HOWS (GEN)* (USES | work) (GEN | BOT)*',
    '(FILL)* (which | what) (things | stuff) can (you | i | we) do (FILL | here | BOT)*',
    `(GEN | SHOWS | a | an | what is | whats | give | quick | short | brief | list of | 有 | 看 | 给)* (instructions |
      tutorial | guide | manual | commands | command list | documentation | docs | command for help | help command |
      walkthrough | 说明书 | 教程 | 指令 [列表] | 命令 [列表 | 大全] | 功能 [列表]) (GEN | 有 | 吗)*`,
    '(FILL)* whats the deal with BOT (FILL)*',
    '(FILL | ASK | 我)* (怎么 | 如何 | 怎样) (做 | 制作 | 生成 | 弄 | 玩 | 搞) [个] (视频 | 动画 | 影片 | 短片 | FILL)*',
    '(FILL | 我 | 求助)* 不 会 (弄 | 用 | 玩 | 操作) (FILL)*',
    '(FILL | ASK | 给 我)* (讲 [讲] | 说 [说] | 介绍) (FILL)* (怎么 用 | 用法 | 功能) (FILL)*',
    '(FILL)* 有 什么 (可以 | 能) (玩 | 做 | 弄) 的 (FILL)*',
    '(这里 | 这)* 怎么 玩 (FILL)*',
    `(FILL)* (what is | whats | what are) (the | your)* (procedure | process | steps | instructions | way to (use |
      start)) (GEN | to (use | start))*`,
    `(FILL)* how to (proceed | make | create | get) [a] (video | animation) [(from | of | out of | with)] [a | the |
      my] (photo | picture | image | photos)* (FILL)*`,
    '(FILL)* (i am | im | we are) not (understanding | getting | sure | able to understand) (how | what) (HB)*',
    '(FILL)* what is the use of BOT (FILL)*',
    '(FILL)* tell me about (yourself | you | BOT) (FILL)*',
    '(FILL)* what (do | can)* you support (FILL)*',
    '(FILL)* how can (i | we | students | people | kids | anyone) use (BOT) (FILL)*',
    '(FILL | 我 | 你)* (不 懂 | 不 知道 | 不 明白 | 不 清楚) [该] [怎么 | 如何] ([使] 用 | 开始 | 操作) (FILL)*',
    '(FILL)* 你 (能 | 可以) 帮 我 (什么 | 做 什么 | 哪些) (FILL)*',
    '(FILL)* 怎么 开始 (做 | 制作) 视频 (FILL)*',
    '(FILL | 新手)* (求 | 需要) (指导 | 帮助 | 指教) (FILL)*',
    `(FILL | can you | could you | you | i need you to)* help [me] (get started | start | begin | use (BOT | FILL) |
      understand (BOT | how HB) | with (BOT | using BOT) | to (use | start | begin) | out | FILL)*`,
    `(FILL)* (HOWS) (do | can | could | should | to | would | FILL)* [i | we | you | one] (make | create | animate |
      turn | get | do) (a | an | my | the | one)* (video | animation | clip | picture | photo | image | videos |
      animations | pictures | photos) (move | from a picture | from a photo | into a video | out of (a picture | my
      picture) | here | with BOT | FILL)*`,
    '(FILL)* (怎么 | 如何) (让 | 把 | 使) [我 的] (图片 | 照片) (动 起来 | 变成 视频 | 动) (FILL)*',
    '(FILL | 我)* 不 太 会 用 (FILL)*',
    `(FILL)* [i | im] (dont know | do not know | not sure | no idea | have no idea | idk) (what | how) (to | i
      should | i can) (type | write | say | do | use (this | it) | ask | start | begin) (here | next | FILL)*`,
    '(FILL)* how # use (FILL | BOT)*',
    '(FILL)* (noob | newbie | beginner | new) here (FILL)* [how does (this | it) work]',
    `(FILL)* (is there | do you have | any) (a | any)* (guide | manual | tutorial | documentation | docs |
      instructions) (for (beginners | dummies | newbies | me | this))* (FILL)*`,
    `(FILL)* (can | could | would | will) (you | anyone | someone) (please | FILL)* help (a | an | this)* (old | new
      | poor)* (lady | man | guy | girl | beginner | noob | newbie | person) [out] (FILL)*`,
    '(FILL | 第一次用 | 新手)* 怎么 (开始 | 弄 | 操作 | 用) (FILL)*',
    '(FILL)* 求 (教程 | 说明 | 教学) (FILL)*',
    '(FILL)* 使用 (方法 | 说明 | 教程) (是 什么 | 在 WHERES | WHERES | FILL)*',
    '(FILL)* (有人 | 谁) (能 | 可以 | 来)* 教 (一下 | 我 | FILL)*',
    `(FILL)* (HOWS) (even | FILL | does | do | is | exactly)* BOT (even | actually | exactly)* (work | works |
      function | functions) (FILL)*`,
    '(FILL)* how (work | works | function | functions) BOT (FILL)*',
    '(FILL)* what are my options (FILL)*',
    '(FILL)* what (do)* you do (FILL)*',
    '(ASK)* TEACH (FILL | me | us)* (how | the way | HOWS | usage | what) [to] [exactly] (HB)*',
    '(ASK)* EXPLAIN (me | us)* (usage | the process) (FILL)*',
    `(FILL | ASK | TEACH | me)* (what | whats) [all | else | things | (kind | kinds | sort | sorts | type | types)
      of (things | stuff | requests | videos) | stuff | exactly | is it] (ASK | BOT)* (CAPABLE) (ASK | BOT)* (do |
      make | create | ask | say | type | offer | write | request | tell you | ask [you] for) (FILL | ASK | BOT |
      here | with BOT | next | for me)*`,
    `(ASK)* (need | want | appreciate | get | like | have) [a | some | your | a bit of | a little] (help |
      assistance | support) (FILL | with (this | BOT) | using BOT | here)*`,
    `(FILL)* (can | could | would | will) (you | someone | anyone | somebody | anybody) (FILL)* (help | assist |
      guide | explain) (me | us | FILL | with (this | BOT) | to me | here | out)*`,
    `(FILL | help | assist | MYSELF)* [help me] (dont | do not | cant | can not | not sure | no idea | dunno | dont
      know) (understand | get | know | figure out | FILL)* (how | what) (HB)*`,
    '(GB)* GASK (GB)* GUIDE (GB)*',
    '(FILL)* (faq | manual | docs | instructions) (FILL)*',
    `(FILL)* what (options | functions | features | abilities | commands | possibilities) (do | does | are | can) (i
      | you | we | there | it | BOT) (have | offer | here | use | got | support | FILL)*`,
    `(FILL)* (what is | whats | what) [even] [is] (this | the | your) (bot | app | thing | tool) [for | about]
      (FILL)*`,
    '(FILL)* what (is | are) (this | you | it) (for | good for) (FILL)*',
    '(FILL)* what is possible [here] (FILL)*',
    '(FILL)* (help | assist) (me | to me | us | FILL)* (with this | here | please | i dont understand [this])*',
    '(ASK | 我 | 新手 | 是 | 不 [太] 会 [使] 用 | 看不懂)* (教 [教]) (我 | 一下 | FILL | ASK | 怎么 | 用 | BOT)*',
    '(FILL | 求救 | 救命)* 不 [太] 会 用 (FILL)*',
  ],
} as const;
