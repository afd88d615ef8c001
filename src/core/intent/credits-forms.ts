/** Sentences that ask how many credits are left, or how to get more. */
export const creditsRows = {
  BALANCE: '[credit | credits | account] balance | 余额 | (积分 | 账户 | 账号 | 帐户 | 帐号) [的] 余额',
  CREDIT: 'credits | credit | BALANCE | 积分 | 额度 | 点数',
  OWN: `my | our | remaining | available | current | (我 | 我们 | 账户 | 账号 | 帐户 | 帐号 | 剩余 | 剩下 | 可用 | 目前 | 现在 | 当前) [的]`,
  LEFT: '[still] (left | remaining | available)',
  MANY: `how (many | much) CREDIT [do | have] [i | we] [still] [have | got] [LEFT] | how (many | much) CREDIT (are | is) [there] LEFT |
    how many [do (i | we) have | have (i | we) got | are] left`,
  HAVE: '[还] (有 | 剩 [下 | 余] [有]) | (一共 | 总共 | 共) 有',
} as const;

export const creditsForms = {
  led: [
    'LOOK [OWN] [OWN] [OWN] CREDIT [LEFT]',
    'LOOK the BALANCE',
    'LOOK MANY [(in | on) my account]',
    '(buy | get | purchase) more credits',
    'top up [my] [credits | account | balance]',

    '[LOOK] [OWN] [OWN] CREDIT [NOWZ] (HAVE | 是) (多少 | 几) [个 | 点 | 分] [了]',
    '[LOOK] [OWN] [OWN] CREDIT (多少 | 剩多少)',
    '[LOOK] [OWN] [OWN] [里 | 里面 | 上] HAVE (多少 | 几) [个 | 点] [可用] [的] CREDIT [可用 | 可以用 | 能用 | 了]',
    '充值 [CREDIT]',
    '(买 | 购买) [更多] [的] (积分 | 额度 | 点数 | credits)',
  ],
  bare: [
    'HOW [MODAL] (获得 | 获取) [更多] [的] (积分 | 额度 | 点数 | credits)',
    '[OWN] [OWN] CREDIT [LEFT] [check | 查询 | 情况]',
    'the BALANCE',
    'MANY [(in | on) my account]',
    '(what is | whats | what are) ((my | our) [OWN] CREDIT | the [OWN] BALANCE) [LEFT]',
    '(what is | whats) left (in | on | of) my (account | balance | credits)',
    '(do | have) (i | we) [still] (have | got) [any | enough | some] [more] CREDIT [LEFT]',
    '[are there | is there] any CREDIT LEFT',
    '(am i | are we | did i run | have i run) out of credits',

    '[OWN] CREDIT [还] (够吗 | 够不够 | 够用吗 | 有吗 | 有没有 | 剩吗) | [OWN] CREDIT [都] (用完了吗 | 没了吗)',
    '[OWN] [还] (有没有 [剩] CREDIT | 有 [剩] CREDIT (吗 | 么 | 没 | 没有))',
  ],
} as const;
