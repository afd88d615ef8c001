/** A table for phrase.ts: sentences that ask how many credits are left, or how to get more. */
export const creditsRows = {
  BALANCE: '[credit | credits | account] balance | 余额 | (积分 | 账户 | 账号 | 帐户 | 帐号) [的] 余额',
  CREDIT: 'credits | credit | BALANCE | 积分 | 额度 | 点数',
  OWN: `my | our | remaining | available | current | (我 | 我们 | 账户 | 账号 | 帐户 | 帐号 | 剩余 | 剩下 | 可用 | 目前 | 现在 | 当前) [的]`,
  LEFT: '[still] (left | remaining | available)',
  MANY: `how (many | much) CREDIT [do | have] [i | we] [still] [have | got] [LEFT] | how (many | much) CREDIT (are |
    is) [there] [LEFT] | how (many | much) [do (i | we) have | have (i | we) got | are] left`,
  HAVE: '[还] (有 | 剩 [下 | 余] [有]) | (一共 | 总共 | 共) 有',
} as const;

export const creditsForms = {
  led: [
    'LOOK [OWN] [OWN] [OWN] CREDIT [LEFT]',
    'LOOK the (remaining | available | left) CREDIT | LOOK the BALANCE | check [on] the CREDIT [LEFT]',
    'LOOK MANY [(in | on) (my | our | the) account]',
    '(buy | get | purchase) more credits',
    'top up [my] [credits | account | balance]',

    '[LOOK] [OWN] [OWN] CREDIT [NOWZ] (HAVE | 是) (多少 | 几) [个 | 点 | 分] [了]',
    '[LOOK] [OWN] [OWN] CREDIT (多少 | 剩多少)',
    '[LOOK] [OWN] [OWN] [里 | 里面 | 上] HAVE (多少 | 几) [个 | 点] [可用] [的] CREDIT [可用 | 可以用 | 能用 | 了]',
    '[OWN] [还] (能 | 可以) (做 | 生成 | 制作 | 剪) (几 | 多少) [个 | 条 | 段 | 次] [视频 | 短片 | 影片]',
    '[OWN] [还] (能 | 可以) (用 | 花) (多少 | 几) [个 | 点] CREDIT',
    '充值 [CREDIT]',
    '(买 | 购买) [更多] [的] (积分 | 额度 | 点数 | credits)',
  ],
  bare: [
    'HOW [MODAL] (获得 | 获取) [更多] [的] (积分 | 额度 | 点数 | credits)',
    '[OWN] [OWN] CREDIT [LEFT] [check | 查询 | 情况]',
    'the BALANCE',
    'MANY [(in | on) (my | our | the) account]',
    '(what is | whats | what are) ((my | our) [OWN] CREDIT | the [OWN] BALANCE) [LEFT]',
    'what does (my | our | the) [OWN] BALANCE look like | how (is | are) (my | our) [OWN] CREDIT [looking | doing]',
    'how much [is] [still] [left] (on | in) (my | our | the) account',
    '(what is | whats) left (in | on | of) (my | our | the) (account | balance | credits)',
    '(do | have) (i | we) [still] (have | got) [any | enough | some] [more] CREDIT [LEFT]',
    '[are there | is there] any CREDIT LEFT | (are | is) there [still] enough CREDIT [LEFT] | (what | how) about (my | our | the) CREDIT',
    '[还] 剩 [下] (几 | 多少) 分',
    '(am i | are we) [running | almost | nearly | soon] out of credits | (did i run | have i run | do i run) out of credits',

    '[OWN] CREDIT [还] (够吗 | 够不够 | 够用吗 | 有吗 | 有没有 | 剩吗) | [OWN] CREDIT [都] (用完了吗 | 没了吗)',
    '[OWN] [还] (有没有 [剩] CREDIT | (有 | 剩 [下 | 余]) [剩] CREDIT (吗 | 么 | 没 | 没有))',
    '(我的 | 我们的 | 我 | 我们) (账户 | 账号) [里 | 里面 | 上] HAVE (多少 | 几) | (账户 | 账号) [里 | 里面 | 上] HAVE (多少 | 几)',
  ],
} as const;
