/** What a text would do on Discord besides standing there. Written apart from the bot's own way of keeping it still. */
export function liveIn(text: string): readonly string[] {
  const left = text.replaceAll(/\\[^0-9A-Za-z\s]/g, '·'); // a backslash takes the life of the sign behind it
  const kept = [...left.matchAll(/<(https?:\/\/[^\s>]+)>/gi)].map(([, url = '']) => url);
  return [
    ...left.matchAll(/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+|\/[^:>]+:\d+|id:\w+)[^>]*>/g),
    ...left.matchAll(/@(?:everyone|here)/g),
    ...left.matchAll(/\]\(/g),
    ...left.replaceAll(/<https?:\/\/[^\s>]+>/gi, '').matchAll(/https?:\/\/[^\s<>…]*\w|<\w+:\/?\/?[^>\s]+>/gi),
    ...text.matchAll(/discord(?:app)?\.com\/+(?:invite|oauth2)\S*|(?:discord\.(?:gg|gift|me)|dsc\.gg)\/\S*/gi),
    ...left.matchAll(/^[^\S\n]*(?:#{1,3}|-#|>{1,3}|[-*+]|\d+[.)])(?=\s)/gm),
    ...kept.filter(isInvite).map((url) => [url]),
  ].map(([found = '']) => found);
}

function isInvite(url: string): boolean {
  return /(?:^|\.)(?:discord\.gg|dsc\.gg)$/.test(URL.parse(url)?.hostname ?? '');
}

/** Words that want to be more than words. */
export const hostile: readonly string[] = [
  'join https://discord.gg/free-nitro now',
  'join discord.gg/free-nitro now',
  'DISCORD.GG/free',
  'https://discord.com/invite/abc',
  'http://www.discordapp.com/invite/abc',
  'https://ptb.discord.com//invite/abc',
  'https://discord.com/%69nvite/abc',
  'https://discord.com/oauth2/authorize?client_id=1&permissions=8',
  'https://google.com@discord.gg/abc',
  'https://discord.gg:443/abc',
  'https://discord。gg/abc',
  'https://ⓓⓘⓢⓒⓞⓡⓓ.gg/abc',
  'https://evil.example/https://discord.gg/abc',
  'dsc.gg/free',
  '[your clip](https://evil.example/login)',
  '[your clip](<https://evil.example/login> "Discord")',
  '[https://nemovideo.com](https://evil.example)',
  '[[a](b)](https://evil.example/a_(b))',
  '\\[a](https://evil.example)',
  'see https://evil.example/a_b, or <https://evil.example/c>.',
  'HTTPS://EVIL.EXAMPLE',
  '<discord://-/channels/1>',
  '# Server announcement',
  'calm\n\u200B# Server announcement',
  ' \u2060 -# small print',
  '\u200E>>> quoted',
  'discord**.gg/free',
  'discord`.gg/free',
  '  ## Rules',
  '-# small print',
  '> quoted by nobody',
  '>>> all of the rest',
  '- one\n* two\n+ three\n1. four\n2) five',
  '> # > - nested',
  '@everyone @here',
  '<@1> <@!2> <@&3> <#4> <:a:5> <a:b:6> <t:7:R> </forget:8> <id:guide>',
  '\\<@1> \\\\<@1> \\\\\\<@1>',
  '\\@everyone',
  '\\https://evil.example',
  '<<@1>>',
  '<https://evil.example/ <@1>',
  '`code` ``` fence',
  'a\u202Eb\u2066c',
  'plain words, 16:9, 2 seconds, a/b & "c" — 你好',
];

/** The nth of endlessly many ways to put such words together; the same each time. */
export function hostileWords(nth: number): string {
  const glue = ['', ' ', '\n', '\\', '<', '>', '[', '](', ')', '*', '||', '`'];
  let seed = nth * 2_654_435_761;
  const one = <T>(all: readonly T[]): T | undefined => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return all[Math.floor((seed / 2_147_483_648) * all.length)];
  };
  return Array.from({ length: 4 }, () => `${one(hostile) ?? ''}${one(glue) ?? ''}`).join('');
}
