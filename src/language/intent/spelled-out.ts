/**
 * In: a text in small letters, its words as people type them on a phone. Out: the same in the words of the vocabulary.
 */
export function spelledOut(text: string): string {
  return text
    .replaceAll(/\b(\d+)\/\1\b/g, ' perfect ') // 10/10
    .replaceAll(/\bctrl ?[+-]? ?z\b/g, 'undo')
    .replaceAll(/[a-z]+/g, (word) => longForms.get(word) ?? word)
    .replaceAll('啥', '什么')
    .replaceAll('咋', '怎么');
}

const longForms = new Map(
  Object.entries({
    u: 'you',
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
