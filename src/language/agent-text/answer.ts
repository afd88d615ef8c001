/** In: what was asked for, and what the agent said about what it made. Out: what of that answers something. */

/** Somebody who asks wants words, and not only a film. */
const asks =
  /[?？]|^(?:please |can you |could you )?(?:explain|describe|tell me|list|what|why|how|which|who|when|where)\b|(?:解释|说明一下|说说|告诉我|为什么|怎么|什么|哪|多少|介绍一下|吗[。！]?$)/im;

/** The agent asks in turn, or says that something is not as it was asked for. */
const matters =
  /[?？]|\b(?:could ?n[o'’]?t|can ?no?['’]?t|cannot|unable|unfortunately|instead|however|although|unless|not (?:possible|supported|available|enough)|no longer|failed|skipped|too (?:short|long|small|large)|sorry|note that|keep in mind)\b|无法|不能|没能|未能|没有找到|抱歉|遗憾|不支持|改用|但是|不过|跳过|失败|请注意|太[短长小大]/i;

/** What is said before something is done, and that it is done: the film says both. */
const filler =
  /^(?:(?:ok(?:ay)?|sure|great|perfect|certainly|of course|got it)[,.!]* )?(?:let me|let's|i['’]ll|i will|i['’]m going to|next,? i|now,? i|first,? i|starting|working on|(?:all |it['’]s )?done\b|finished\b|changed\b|here (?:is|are|you)|your (?:clip|video|film|animation) (?:is|has been)|the (?:clip|video|first cut|film) is)|^(?:好的|好|没问题|当然)?[，。！]?(?:让我|我来|我会|我将|接下来|现在就|首先|马上|正在|已?完成|做好了|改好了|搞定|你的(?:视频|短片|动画)|第一段)/i;

/** '' where the film alone is the answer. */
export function answerIn(asked: string, said: string): string {
  const paragraphs = said.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  const isAsked = asks.test(asked);
  const kept = paragraphs.filter((paragraph) => matters.test(paragraph) || (isAsked && !filler.test(paragraph.trim())));
  return kept.join('\n\n');
}
