/**
 * In: a text in small letters, its words as people type them on a phone. Out: the same in the words of the vocabulary.
 */
export function spelledOut(text: string): string {
  return text
    .replaceAll(/\b(\d+)\/\1\b/g, ' perfect ') // 10/10
    .replaceAll(/\bctrl ?[+-]? ?z\b/g, 'undo')
    .replaceAll(/[a-z]+/g, (word) => longForms.get(word) ?? word)
    .replaceAll(/\bgr8\b/g, 'great')
    .replaceAll(/\b(\w+)n t\b/g, '$1nt')
    .replaceAll(/\b(com|go|do|work|tak|load|render|wait|cook|look|process)in\b/g, '$1ing')
    .replaceAll(/回复(?=[上到之原前])/gu, '恢复')
    .replaceAll('啥', '什么')
    .replaceAll('咋', '怎么')
    .replaceAll(cantonese, (word) => mandarin.get(word) ?? word);
}

const longForms = new Map(
  Object.entries({
    u: 'you',
    dl: 'download',
    dat: 'that',
    dis: 'this',
    da: 'the',
    b: 'be',
    abt: 'about',
    yh: 'yes',
    ye: 'yes',
    yas: 'yes',
    yess: 'yes',
    yoo: 'yo',
    ayo: 'yo',
    bruh: 'bro',
    brb: 'later',
    cud: 'could',
    wud: 'would',
    shud: 'should',
    soz: 'sorry',
    sry: 'sorry',
    ffs: 'please',
    tho: 'though',
    cant: 'can not',
    cannot: 'can not',
    prefered: 'preferred',
    pics: 'pictures',
    ya: 'you',
    ur: 'your',
    r: 'are',
    wat: 'what',
    wut: 'what',
    wot: 'what',
    wanna: 'want to',
    gimme: 'give me',
    lemme: 'let me',
    gonna: 'going to',
    gotta: 'have to',
    dunno: 'dont know',
    idk: 'i dont know',
    idc: 'i dont care',
    rn: 'right now',
    vid: 'video',
    vids: 'videos',
    creds: 'credits',
    halp: 'help',
    prev: 'previous',
    msg: 'message',
    thnx: 'thanks',
    thanx: 'thanks',
    tnx: 'thanks',
    thx: 'thanks',
    ty: 'thanks',
    tysm: 'thanks',
    pls: 'please',
    plz: 'please',
    plss: 'please',
    plzz: 'please',
    pleas: 'please',
    nvm: 'never mind',
    nevermind: 'never mind',
    nah: 'no',
    nope: 'no',
    nop: 'no',
    noo: 'no',
    yea: 'yes',
    yeah: 'yes',
    yep: 'yes',
    yup: 'yes',
    okay: 'ok',
    okey: 'ok',
    kk: 'ok',
    cuz: 'because',
    bc: 'because',
  }),
);

/** What people write in Hong Kong, as the tables have it. */
const mandarin = new Map(
  `
    唔该 请, 唔使 不用, 唔好 不要, 唔 不, 喺 在, 边度 哪里, 点样 怎么, 点用 怎么用, 点做 怎么做, 点解 为什么, 俾 给, 畀 给, 几多 多少, 几时 什么时候,
    搞掂 搞定, 掂未 好了没, 好未 好了没, 完未 完了没, 搞掂未 搞定了没, 几时得 什么时候好, 几时好 什么时候好, 几时完 什么时候好, 纪录 记录, 得未 好了没, 定未 定了没,
    冇 没有, 嘅 的, 咗 了, 喇 啦, 㗎 啊, 返去 回到, 条片 视频, 个档 文件, 睇 看, 嗰 那, 仲 还, 嚟 来, 部片 视频, 攞 拿`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([said = '', meant = '']) => [said, meant]),
);
const cantonese = new RegExp([...mandarin.keys()].toSorted((one, other) => other.length - one.length).join('|'), 'gu');
