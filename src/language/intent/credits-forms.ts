/** A table for phrase.ts: sentences that ask how many credits are left, or how to get more. */
export const creditsRows = {
  BALANCE: '[credit | credits | account] balance | 余额 | (积分 | 账户 | 账号 | 帐户 | 帐号) [的] 余额',
  CREDIT: 'credits | credit | BALANCE | 积分 | 额度 | 点数',
  OWN: 'my | our | remaining | available | current | (我 | 我们 | 账户 | 账号 | 帐户 | 帐号 | 剩余 | 剩下 | 可用 | 目前 | 现在 | 当前) [的]',
  LEFT: '[still] (left | remaining | available)',
  MANY: `how (many | much) CREDIT [do | have] [i | we] [still] [have | got] [LEFT] | how (many | much) CREDIT (are |
    is) [there] [LEFT] | how (many | much) [do (i | we) have | have (i | we) got | are] left`,
  HAVE: '[还] (有 | 剩 [下 | 余] [有]) | (一共 | 总共 | 共) 有',

  CB: `GEN | what | whats | which | 什么 | ASK | for (another [one | video] | one more [video] | a new video | a new
    one | more | this) | for one more | do you know | to (make | do | create) (another [one | video] | one more) |
    what | DET | SHOWS | ISS | a | any | some | more | enough | remain | remains | still | current | currently |
    available | sufficient | how many | how much | what | whats | there | (in | on | of | for) (my | our | the)
    account | my account | total | got | have | use | used up | yet | now | MYSELF | 账户 | 账号 | 里 | 上 | 还有 | 还 | 有 |
    剩 [下 | 余] [的] | 多少 | 几 [个 | 点 | 分] | 够 | 够不够 | 吗 | 看 | 查 | 用 | 完 | 没 | 了 | 有没有 | 没有 | 个 | 点 | 目前 | 可用 | 能用 | 帮 |
    OWN`,
  CLEFT: `low on | short on | running low | running out | almost out | nearly out | left over | status | balance in
    | remain | remains | how many | how much | enough | sufficient | out of | still have | 多少 | 几 | 剩 | 还有 | 够 | 有没有
    | 用完`,
  CMY: 'my | our | check | 我的 | 查 | 看',
  CBUY: `buy | purchase | recharge | reload | refill | topup | top up | get (more | additional | new | some more) |
    买 | 购买 | 充 [值] | 获得 | 获取 | 储值`,
  CREDS: 'bal | cred | creds | coins | tokens | credits | credit | BALANCE | 积分 | 额度 | 点数 | 余额',
  MOREOF: 'ASK | WHERES | HOWS | DET | more | additional | some | extra | a few | 更多 | 点 | 一些 | 在',
} as const;

export const creditsForms = {
  led: [
    'LOOK [OWN] [OWN] [OWN] CREDIT [LEFT]',
    'check [on] the CREDIT [LEFT]',
    '(buy | get | purchase) more credits',
    'top up [my] [credits | account | balance]',
    '[LOOK] [OWN] [OWN] CREDIT [NOWZ] (HAVE | 是) (多少 | 几) [个 | 点 | 分] [了]',
    '[LOOK] [OWN] [OWN] [里 | 里面 | 上] HAVE (多少 | 几) [个 | 点] [可用] [的] CREDIT [可用 | 可以用 | 能用 | 了]',
    '[OWN] [还] (能 | 可以) (做 | 生成 | 制作 | 剪) (几 | 多少) [个 | 条 | 段 | 次] [视频 | 短片 | 影片]',
    '充值 [CREDIT]',
    '(买 | 购买) [更多] [的] (积分 | 额度 | 点数 | credits)',
  ],
  bare: [
    '[OWN] [OWN] CREDIT [LEFT] [check | 查询 | 情况]',
    'the BALANCE',
    'MANY [(in | on) (my | our | the) account]',
    'what does (my | our | the) [OWN] BALANCE look like',
    'how (is | are) (my | our) [OWN] CREDIT [looking | doing]',
    'how much [is] [still] [left] (on | in) (my | our | the) account',
    '(what is | whats) left (in | on | of) (my | our | the) (account | balance | credits)',
    '(do | have) (i | we) [still] (have | got) [any | enough | some] [more] CREDIT [LEFT]',
    '(what | how) about (my | our | the) CREDIT',
    '[OWN] CREDIT [还] (够吗 | 够不够 | 够用吗 | 有吗 | 有没有 | 剩吗)',
    '[OWN] [还] (有没有 [剩] CREDIT | (有 | 剩 [下 | 余]) [剩] CREDIT (吗 | 么 | 没 | 没有))',
    '(账户 | 账号) [里 | 里面 | 上] HAVE (多少 | 几)',
  ],
  loose: [
    '(GEN)* (use up | used up | run out of | ran out of | running out of) (GEN)* CREDS (GEN)*',
    '(GEN | HOWS)* need (some)* more CREDS (FILL | HOWS)*',
    '(ASK)* HOWS (ASK)* add [more] CREDS to (my | the) account (FILL)*',
    '(FILL)* what (happens | do i do) (when | if) (i | we) (run out | am out) of CREDS (FILL)*',
    '(FILL | 我)* 还 能 (用 | 做 | 生成 | 玩) 几 (次 | 回 | 个) (FILL)*',
    '(FILL | ASK)* 怎么 (才 能)* (有 | 得到 | 拿到) [更多] CREDS (FILL)*',
    'CREDS 查 (一下 | 下 | FILL)*',
    `(FILL)* (what is | whats | how is) (the | my | our) (balance | CREDS) (in | on | status | of)* (my | our |
      the)* (account)* (FILL)*`,
    '(FILL)* 积分 不 够 (了 | 怎么 | 充 | 买 | FILL)* (充 | 买 | 办) (FILL)*',
    '(FILL)* [my | check | check my] (bal | balance) (FILL)*',
    '(FILL | ASK | tell)* (what | what is) (my | our | the) BALANCE (is | FILL)*',
    '(FILL)* [积分 | 余额] 不够 [了] 怎么办 (FILL)*',
    '(CB)* CLEFT (CB)* CREDS (CB | left | remaining)*',
    '(CB)* CREDS (i | we | do | have | are | is | still | there | FILL)* (left | remaining) (CB)*',
    '(CB)* (remaining | left) CREDS (CB)*',
    '(CB)* CREDS (CB)* CLEFT (CB)*',
    '(FILL | MYSELF | YOURSELF | can | could | please)* LOOK (CMY | the | current)* BALANCE (FILL)*',
    '(FILL)* (what is | whats) (my | our) (current)* CREDS [at | now | like] (FILL)*',
    '(ASK)* (HOWS | WHERES | can | may | possible | want | need) (MOREOF)* CBUY (MOREOF)* CREDS (FILL | 了)*',
    '(ASK)* (HOWS | WHERES) (MOREOF)* (recharge | top up | reload | 充 [值] | 储值 | 充钱) (FILL)*',
    '(MOREOF | CREDS)* CREDS (HOWS | 在 WHERES | WHERES) (MOREOF)* CBUY (FILL)*',
    `(FILL)* (i | we) (ran | am | are | run) out of credits (FILL)* (HOWS | WHERES) (MOREOF)* CBUY (MOREOF)* [CREDS]
      (FILL)*`,
    '(FILL)* 没 [有] 积分了 怎么办 (FILL)*',
    `(FILL)* how many [more] [videos | clips] [more] (can | could) (i | we) [still] (make | do | create | generate |
      afford) (FILL)*`,
    '(FILL)* do (i | we) [still] have any left (FILL)*',
    '(FILL | MYSELF)* 还 (有 | 剩 [下]) (几 | 多少) (点 | 分) (FILL)*',
    '剩 [下] (几 | 多少) (点 | 分) (FILL)*',
  ],
} as const;
