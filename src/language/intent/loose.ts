/**
 * A table for phrase.ts: word classes for requests in free order. A form made of them is a bag, `(ANY)* VERB (ANY)*`,
 * closed all the same: a word of no class makes it words for the agent.
 */
export const loose = {
  FILL: `HEAD | TAIL | also | too | still | even | like this | either | somehow | anyway | maybe | perhaps |
    possibly | simply | quick | honestly | basically | soon | urgently | apologies | ASIDE | ASIDEZ | love | darling
    | hun | honey | sweetie | mates | folks | team | yall | lads | homie | king | legend | chief | lah | leh | lor |
    kindly | wp | gg | nice one | pretty please | many thanks in advance | cheers | much obliged | gracias | merci |
    danke | arigato | k thx | do you think | do you know | you know | roughly | approximately | exactly | ever | by
    now | anytime soon`,
  ASIDE: `(at your earliest | when | whenever | at your | if) (convenience | convenient | possible) | im in a (hurry
    | rush) | its urgent | no rush | when you get a (moment | chance) | (by any | any) chance | if i may [ask] | if
    thats (alright | ok | fine | possible) | i (hope | guess | think | suppose | believe) | to be honest | just
    (checking [in] | wondering | curious | asking | following up) | [one | a] quick question | i have (a | one)
    question | (im | i am) [a | totally] (new | beginner | newbie) [here | to this] | lowkey | ngl | tbh | imo | fam
    | bruh | sheesh | slay | bet | fr | wtf | tf | wdym | smh | idk | [oh] my god | omg | lmao | yoo | ayo | aight |
    chill | for real | the (hell | heck | fuck)`,
  ASIDEZ: `帮 [忙] | 劳烦 | (可以 | 方便 | 有空) 的话 | 想问 [一下 | 下] | 问 (一下 | 下 | 下) | 下 | 耶 | 捏 | 咯 | 喽 | 嘞 | 就 [行 | 好] [了] | 还
    | 也 | 都 | 先 | 快 [点 | 快] | 直接 | 到底 | 其实 | 老师 | 大佬 | 大哥 | 哥 | 姐 | 兄弟 | 朋友 | 机器人 | 着急 | 急 | 感谢 | 辛苦`,

  /** Who asks whom, how politely: in whatever order, since many put "how I can to". */
  ASK: `FILL | MYSELF | YOURSELF | can | could | may | might | would | will | shall | should | must | do | does |
    did | to | want | wanted | wish | need | would (like | love) | id (like | love) | let (me | us) | lets | like to
    | go ahead | is it possible | possible | able | any way | it be possible | be so kind [as] | if | wondering |
    was | ask | try | (would | do) you mind | id appreciate it | appreciate it | have to | going to | supposed | go
    about | rather | am | are | HOWS | MODAL | 把 | 将 | 能否 | 希望 | 得 | 该 | 应该 | 来 | 去`,
  /** What is said around the one word that matters, and is about nothing that can be seen in a film. */
  GEN: `ASK | DET | THIS | ISS | WHERES | BOTS | of | for | with | by | about | from | at | in | on | out |
    here | there | when | whens | because | since | while | until | till | as | other | others | any | some | all |
    each | every | one | ones | much | many | few | lot | bit | so far | very | quite | think | thinks | thought |
    know | knows | understand | mean | means | guess | say | says | said | tell | told | ask | asked | get | got |
    getting | gotten | had | having | went | come | came | work | works | worked | working | happen | happens |
    happened | happening | seem | seems | tried | trying | use | used | using | wait | waiting | waited | hoping |
    hope | curious | sure | thing | things | stuff | way | place | anything | something | project | request |
    message | account | app | page | site | website | server | question | answer | problem | issue | idea | clue |
    own | actual | currently | today | tonight | tomorrow | yesterday | later | early | late | ago | usually |
    normally | typically | generally | exactly | approximately | right | mine | ours | yours | lets say | by the way
    | was | were | wasnt | isnt | exist | exists | 时候 | 有 | 在 | 了 | 的 | 到 | 那 | 这 | 些 | 个 | 它 | 呢 | 吗 | 么 | 没 [有] |
    过 | 可以 | 知道 | 告诉`,
  BOTS: `(this | the | your | nemo) (bot | app | tool | thing | program | service | chat | thread) | this | bot |
    nemo`,
  WHAT: 'what | whats | which | who | whos | 什么 | 哪 [些 | 个] | 是 | 几 [个]',
  FILMS: 'VIDEO | animation | result | results | product | output | creation | masterpiece | work | render | 成果',
  MYSELF: 'i | we | me | us | im | id | ill | were | 我 [们] | 咱 [们]',
  YOURSELF: 'you | 你 [们] | 您',
  HOWS: 'how | in which way | 怎么 [样] | 如何 | 怎样',
  DET: `the | my | your | our | this | that | these | those | 这 [个 | 段 | 条 | 部 | 些 | 张] | 那 [个 | 段 | 条 | 部] | 我 [们]
    的 | 你 的 | 的`,
  PERSON: `mum | mom | mother | dad | father | husband | wife | son | daughter | kids | kid | children | family |
    friend | friends | boss | client | customer | team | grandma | grandpa | parents | brother | sister | colleagues
    | teacher | everyone | girlfriend | boyfriend`,
  SOTHAT: `(to | so [that] | so as to) [i | we] [can | could] (show | share | send | give | keep | save | watch |
    see | download | post | open | use | forward | store | have) [(it | this) | (to | with | for) | DET | PERSON |
    them | ok | properly | later | at home | FILL]`,
  THIS: `it | [DET] whole thing | thing | all of it | this | that | these | those | (this | that) one | them | both
    | 它 [们] | 这个 | 那个`,
  WHERES: 'where | wheres | [在 | 从 | 去 | 到] 哪 [里 | 儿 | 个地方] | 什么地方',
  ISS: `isnt | arent | wont | been | will | is | are | was | were | be | being | been | s | have | has | got | get |
    did | does`,
  SHOWS: `LOOK | provide | list | read | review | browse | inspect | find | go through | (let | lets) (me | us)
    (know | see) | (take | have) a look at | look at | check [out] | tell | showing | listing | read out | 列 [出] | 翻
    | 列出来`,
  AGAINS: 'again | once (again | more) | one more time | another time | 再 | 重新 | 一次 | 一遍 | 一份',
} as const;
