/** A table for phrase.ts: sentences that ask what the bot is, what it can do, or how it is used. */
export const helpRows = {
  BOT: `(this | the | your) [discord] (bot | app | thing | tool | program) | this | it | you | nemo | bot | [这个 | 这]
    (机器人 | 东西 | 工具 | 软件 | 玩意 [儿] | bot) | 这个 | 你 [们] | 它 | 这`,
  COMMANDS: `commands | command list | list of commands | instructions | help [page | menu | text] | manual | user
    guide | guide | tutorial | features | options | usage | 命令 | 指令 | 功能 | 用法 | 帮助 | 教程 | 说明`,
  ALL: `all | all the | all your | the | your | your full | available | all available | some | the available | 所有 [的]
    | 全部 [的] | 你的`,
  DO: '做 | 干 | 帮我做 | 帮我干',
  WHATZ: '什么 | 啥 | 点什么 | 嘛 | 哪些 | 哪些事 [情] | 什么事 | 些什么',
} as const;

export const helpForms = {
  led: [
    'help me (use | work with | get started with) BOT | help [me] [out] [here] | guide me | walk me through (it | this) | assist me | HOW use BOT | 帮助 [一下] [我]',
    '(LOOK | get | list | give (me | us) | open | explain) [ALL] COMMANDS',
    `(LOOK | explain | understand | figure out | learn | teach me | explain to me | ask | remind me) (HOW use BOT |
      how (BOT works | to use BOT | do you work | i can use BOT) | what (BOT can | i can | can BOT | i should) do
      [here] | how (this | it) (works | goes))`,
    '(get | have) [some | a bit of | a little | your] help [here]',
    `[LOOK | 给我] [ALL] (使用 (说明 | 方法 | 帮助 | 教程 | 指南 | 手册) | 帮助 [文档 | 信息 | 菜单] | 说明 [书] | 教程 | 指南 | (命令 | 指令 | 功能) [列表
      | 大全 | 介绍])`,
    '[能 | 可以] 介绍 [一下 | 下] ([你的] 功能 | 你 [自己] | 用法) [吗]',
    'is there (a | any) [user] (guide | manual | tutorial | help)',
    'what (is | exactly is) it [that] (you do | you can do) | explain what (you do | you can do | this does) | 帮帮我 | (教 | 教教 | 告诉) 我 [一下] [该 | 要] (怎么 | 如何 | 怎样 ) [使] 用 [BOT]',
  ],
  bare: [
    `[ALL | any] COMMANDS | list of [all] [the] COMMANDS | help (needed | required) | need [some] help | HOW (make |
      create | animate) (a | my) (video | clip | picture | photo | image) | any help | help (page | menu)`,
    '(i | we) [really] (need | could use) [some | a little | your] help [here | with BOT]',
    '(how | hows) [exactly] (does | do) BOT [even | actually | all] (work | works | function | go)',
    `HOW [even] use BOT | how (to use | is (it | this) used) | HOW (get | work) (started | start | with BOT) | HOW
      (start | begin)`,
    `what [else | all | things | stuff | kind of (things | stuff)] [exactly] (can | could | do | does | should) (i |
      we | BOT) [actually | even] (do | ask [you] | say | type) [for (me | us)] [here | with BOT | now | next]`,
    `(what | which) [kind of] COMMANDS (are there | do you (have | know | support) | can i (use | type) | does BOT
      have | are available | exist)`,
    'what (are ) [ALL | my] COMMANDS',
    '(what | who) (are ) (you ) [for] | what (is | does) (this | the) bot [do | for]',
    '(what is | whats) ((this | the) [discord] (bot | app) | nemo) [for | about]',
    'what (are ) you (able to do | capable of | good at | good for)',
    `[i | im] (dont | do not | still dont) (understand [(it | this)] | get (it | this)) [at all] | i (dont | do not |
      still dont) (understand | get) how (BOT | it | this) works | [im | i | i am] [really] (dont know | do not know
      | have no (idea | clue) | not sure | no (idea | clue)) (what to do | how (to use (this | it | you | BOT) |
      (this | it | BOT) works | to start))`,
    `(im | i am) [so | a bit | totally | completely] (lost | confused | stuck) | [im | i am] new here | first time
      here`,

    '[[我] [是] (新手 | 新人 | 新来的) | [我] (刚来 | 第一次用)] [BOT] [到底] [我] [该 | 要 | 应该 | 是] (怎么 | 如何 | 怎样 ) ([使] 用 [BOT] [的] | 玩 [的] | 操作 | 弄 | 搞)',
    '[我] [该 | 应该 | 要 | 可以] (怎么 | 如何 | 怎样) (开始 | 入门) [用] | 我 (该 | 应该 | 要) (怎么做 | 怎么办 | 做什么)',
    `[BOT] [都 | 到底] (能 | 可以 | 会 | 能够) [DO] WHATZ | [BOT] [都 | 到底] (能 | 可以 | 会 | 能够) DO WHATZ | BOT 是 (做什么 | 干什么 | 干嘛)
      [用] [的]`,
    '[BOT] [都 | 一共] [有 | 支持] (什么 | 哪些 ) (命令 | 指令 | 功能 | 用法 | 用 | 玩法 | commands)',
    '(命令 | 指令 | 功能) [都] [有] (哪些 | 什么 | 列表)',
    `求助 | 有 [没有] [使用] (帮助 | 说明 | 教程) [文档 | 书 | 手册] | 我 (完全 | 还) [是] 不会 | [我] 需要帮助 | 不会用 | [你] 是谁 | 我不 (会 | 知道怎么 |
      懂怎么) [使] 用 [BOT] | 我 [看] 不 (懂 | 明白) [怎么用] | 你是 (什么 | 谁 )`,
  ],
} as const;
