/** Something that is put on the timeline by its name, or taken off it. */
export type Change = { readonly kind: 'add'; readonly name: string } | { readonly kind: 'remove' };

const REMOVE =
  /\b(?:remove|delete|drop|without|no|mute|get rid of|take (?:out|off|away))\b|去掉|去除|删|移除|不要|取消|静音/i;
const MUSIC = /\b(?:music|bgm|soundtrack|song|audio)\b|音乐|配乐|背景乐|歌曲|首歌/i;
const TITLE = /\b(?:title|caption|headline|text overlay|subtitle)\b|标题|字幕|片名|文字/i;
const FIRST_QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」|《([^》]+)》|'([^']+)'(?!\w)/;

/** `text` is the whole sentence, `orders` the same without what is quoted. */
export function musicIn(text: string, orders: string): Change | null {
  const clause = clauseWith(MUSIC, orders);
  if (clause === null || /\bvolume\b|音量/i.test(clause)) return null;
  if (REMOVE.test(clause)) return { kind: 'remove' };
  const plain =
    /(?:add|use|put|with|try|to)\s+(?:some |a |an |the )?([\p{L}\d -]{2,30}?)\s+(?:background )?(?:music|bgm|soundtrack|song|track)\b/iu;
  const chinese = /(?:加|配|用|换)(?:上|成|点|一首|一段|一些)*([\p{Script=Han}]{1,8}?)的?(?:背景)?(?:音乐|配乐|歌)/u;
  const quoted = TITLE.test(orders) ? undefined : quotedIn(text);
  const name = quoted ?? plain.exec(clause)?.[1]?.trim() ?? chinese.exec(clause)?.[1];
  return { kind: 'add', name: name === undefined || name === '' || /^background$|^背景$/i.test(name) ? 'Lo-fi' : name };
}

export function titleIn(text: string, orders: string): Change | null {
  const clause = clauseWith(TITLE, orders);
  if (clause === null) return null;
  if (REMOVE.test(clause)) return { kind: 'remove' };
  const said = /(?:\bsaying|\bsays|\breads?|写着|[:：])\s*([^,，。.!]{1,60})$/i.exec(text.trim());
  const bare = /(?:\btitle|\bcaption|标题|片名)\s+([^,，。.!]{1,60})$/i.exec(text.trim());
  const named = quotedIn(text) ?? said?.[1] ?? bare?.[1];
  return named === undefined ? null : { kind: 'add', name: named.trim() };
}

function quotedIn(text: string): string | undefined {
  return FIRST_QUOTED.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
}

/** The part of a sentence that speaks of it, so that "remove the title and add music" is two orders. */
function clauseWith(word: RegExp, orders: string): string | null {
  const clauses = orders.split(/[,，;；。.!！]|\band\b|\bbut\b|\bthen\b|并且|然后|但/i);
  return clauses.find((clause) => word.test(clause)) ?? null;
}
