const POLITE = /^(?:(?:please|can you|could you|would you|will you)\s+|(?:请|麻烦|能不能|可不可以|可以|帮我)\s*)+/i;
const TELLS = /^(?:describe|tell me|explain|compare)\b|^(?:描述|介绍|说说|告诉我|解释)/i;
const GREETS = /^(?:hi|hello|hey|thanks|thank you)\b|^(?:你好|您好|谢谢)/i;
const ASKS =
  /^(?:what|why|how|who|which)\b|^(?:为什么|怎么|什么|哪)|(?:什么|怎么样|为什么|多少|多长|哪些|哪个|吗)\s*[。！!?？]*$/i;
const ORDERS = /^(?:make|let|add|remove|animate|generate|turn|create|change|put|set)\b|^(?:把|让|加|去掉|生成|改|换)/i;
const MAKES = /\b(?:animate|generate|turn (?:this|it|them)|make (?:it|a|the))\b|生成|动起来|做成/i;

/** Whether a sentence wants to be answered in words: a question, a greeting, thanks. "Could you make it slower?" is an order. */
export function isTalk(orders: string): boolean {
  const asked = /[?？]\s*$/.test(orders);
  const plain = orders.replace(POLITE, '');
  if (TELLS.test(plain)) return true;
  if (plain !== orders || ORDERS.test(plain)) return false;
  return asked || ((GREETS.test(plain) || ASKS.test(plain)) && !MAKES.test(plain));
}
