/** Cyrillic and Greek letters, and small capitals, that look like one of the Latin alphabet, behind that one. */
const looksLike = [
  'aаαᴀ',
  'bвʙ',
  'cсᴄϲ',
  'dԁᴅ',
  'eеεᴇ',
  'gɡɢ',
  'hһнʜ',
  'iіιıɪ',
  'jјᴊ',
  'kкκᴋ',
  'lӏʟ',
  'mмᴍ',
  'nпηɴ',
  'oоοᴏ',
  'pрρᴘ',
  'rгʀ',
  'sѕꜱ',
  'tтτᴛ',
  'uυцᴜ',
  'vνѵᴠ',
  'wѡωԝᴡ',
  'xхχ',
  'yуγʏ',
  'zᴢ',
];

const latin = new Map(
  looksLike.flatMap((row) =>
    row
      .slice(1)
      .split('')
      .map((sign) => [sign, row.charAt(0)] as const),
  ),
);

const smallCapital = /[ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ]/u;

/**
 * Words of mixed scripts as they look. What is all of one script is a word of that script: Russian сор is no English
 * cop. As long as before.
 */
export function inLatin(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => (isMixed(word) ? word.replaceAll(/./gsu, asLatin) : word));
}

function isMixed(word: string): boolean {
  return (
    smallCapital.test(word) || (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word))
  );
}

function asLatin(sign: string): string {
  return latin.get(sign) ?? sign;
}
