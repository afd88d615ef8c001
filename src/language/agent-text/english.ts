/** In: the reading of an English clause. Out: whether it tells a person to use a screen. */

import {
  deed,
  few,
  letter,
  material,
  opening,
  place,
  polite,
  strictPlace,
  thePlace,
  where,
  work,
} from './english-words.ts';
import { memoized } from './memoized.ts';
import { rule } from './rules.ts';
import { BOLD, QUOTED } from './stand-ins.ts';

const buttonName = String.raw`(?:${QUOTED}|${BOLD}${letter}|(?:export|save|share|download|play|pause|render|generate|apply|done|ok|next|continue|preview|publish|undo|redo|retry|delete|backspace|enter|space ?bar|space|ctrl|cmd|shift|esc)\b)`;

/** What a button of the picture may look like, and one of a screen is not described by. */
const look =
  '(?:red|blue|green|yellow|golden|gold|silver|black|white|big|huge|giant|tiny|shiny|glowing|rusty|old|ancient|brass|wooden|magic|secret|last)\\b';

/** Instructions from the first word on, once what may stand before the verb is taken away. */
const instructions = [
  String.raw`^(?:double[- ]|right[- ]|left[- ]|single[- ])?(?:click(?:ing)?$|(?:click|tap)(?:ing)?(?: (?:on|the|your|a|an|any|anywhere|here|it|this|that|to|and|again|→|inside|outside|next|below|above|either|one|${buttonName})))(?<!tap into)(?! sounds?\\b| noises?\\b)`,
  String.raw`^(?:hover(?:ing)? (?:over|on)|scroll(?:ing)? (?:down|up|to|through|over))\b.*(?:${place}|page|it|them|clip|track|list|section|end|top|bottom)\b`,
  String.raw`^(?!.{0,80}\b(?:chat|channel|thread|message|discord|conversation)\b)drag(?:ging)?(?:[- ]and[- ]drop(?:ping)?|[- ]n[- ]drop|/drop)?(?= (?:and|the|an?|your|it|them|this|that|any|another|one|its|each|new|more|from|left|right|up|down|clips?|tracks?|files?|images?|photos?|media|${QUOTED}|${BOLD}))(?: and drop)?.*\b(?:${material})\b`,
  String.raw`^(?:press|tap|click) and hold\b|^scrub\b`,
  String.raw`^use (?:the|your) (?:mouse|cursor|trackpad)\b`,
  String.raw`^${deed}\b.{0,80}\bby (?:(?:click|tapp|dragg|double-click|right-click|hover)ing\b|pressing (?:ctrl|cmd|command|the space|${buttonName}))`,
  String.raw`^(?:undo|redo|save|copy|paste|cut|delete|split)\b.{0,40}\b(?:ctrl|cmd|command)\b`,
  String.raw`^(?:explore|browse|search)(?:ing)? (?:through )?(?:the |our |your )?${few}${strictPlace}\b`,
  String.raw`^(?!.{0,80}\b(?:chat|channel|thread|message|discord|conversation)\b)drag(?:ging)?[- ](?:and|&|n)[- ]drop(?:ping)?\b`,
  String.raw`^(?:use|press|hit)(?:ing)? .{0,12}\b(?:ctrl|cmd|command|shift|alt|option) ?[+-]`,
  String.raw`^(?:see|view|watch|preview|find|check)(?:ing)? .{0,60}\bon the (?:right|left)(?:-hand)?(?: side)? of (?:the|your) (?:screen|page|window|editor)\b`,
  String.raw`^(?:open|clos|expand|collaps|access|visit|enter)(?:e|ing)?(?: up)? ${thePlace}`,
  String.raw`^(?:open|access|visit|hit|press)(?:ing)? (?:the |up )?${BOLD}`,
  String.raw`^(?:go|head|navigate|switch|jump|return|mov|get|hop)(?:e|ing)?(?: over| back| up| straight| directly)* (?:to|into|in) ${thePlace}`,
  String.raw`^(?:go|head|navigate|switch)(?:ing)?(?: over| back)? to (?:the |your )?(?:${BOLD}|${QUOTED}|file\b|account\b|settings\b|profile\b)`,
  String.raw`^(?:select|choos|pick|press|hit|push|toggl|check|uncheck|adjust|us|find|locat|pull|slid|mov|look for|look at|turn on|turn off|enabl|disabl)(?:e|ing)? (?!${few}(?:shirt|coat|dress))(?:the |your |an? )?${few}${strictPlace}\b`,
  String.raw`^(?:(?:press|hit|push)(?:ing)? (?:the |on |any )*(?!${few}${look})(?:${few}buttons?\b|${buttonName})|(?:select|choose|pick) (?:the )?(?:${few}buttons?|export|save|download|share|render|publish|delete)\b)`,
  String.raw`^select(?:ing)? (?:the |any |an? |your |that |this )(?:\w+ )?(?:clip|layer|segment|track|element|caption|asset)s?\b`,
  String.raw`^(?:us|adjust|slid|pull|toggl|mov|find|select)(?:e|ing)? (?:the |your )?${few}(?:slider|toggle|check ?box|playhead|icon|settings)s?\b`,
  String.raw`^(?:preview|review|check|view|watch|see)(?:ing)? (?:${work} )?(?:\w+ ){0,2}${where} (?:the |your |our )?(?:${few})${place}\b`,
  String.raw`^(?:take|have|get|give)(?: it)? a (?:\w+ )?(?:look|peek|preview|check)\b.{0,60}?\b${where} (?:the |your )?${few}${strictPlace}\b`,
  String.raw`^preview(?:ing)?(?:$| (?:${work}|now|here|and|before|in|first|the)\b|[,.])`,
  String.raw`^(?:export|render out)(?:ing)?(?:$| (?:→|${work}\b(?!'s)|as\b|now|when|once|and|in \d|to (?:mp4|your|a file|disk)|directly|whenever|anytime|at any)|[,.])`,
  String.raw`^(?:download|sav)(?:e|ing)? (?:or (?:export|share) )?${work}\b(?!.{0,200}\blinks?\b)`,
  String.raw`^(?:check|visit|see|open|go to|manag|view|updat|review)(?:e|ing)? your (?:account|billing|subscription|plan|account balance|credit balance)\b`,
  String.raw`^(?:refresh|reload)(?:ing)? (?:the |your )?(?:page|browser|editor|app|tab|site)\b`,
  String.raw`^(?:if|when|while|until|as long as)\b.{0,40}\bgr[ae]yed[- ]out\b`,
  String.raw`^wait(?:ing)? (?:until|till|for) the (?:spinner|progress bar|loading (?:bar|icon|animation|screen))\b`,
  String.raw`^(?:log|sign) in(?:$| (?:and|first|again|to (?:continue|see|save|export|download)))`,
  String.raw`^(?:log|sign) (?:in|into|in to)\b.*(?:${place}|account|website|app)\b`,
  String.raw`^(?:check|see|view|use|open|find|adjust|review|look at|watch)(?:ing)? (?:out )?(?:the |your )(?:timeline|billing|dashboard|editor|sidebar|toolbar|settings|preview)\b(?! (?:of|for) (?:the )?(?:events|history))`,
].map((source) => rule(source));

/** A deed that is done with or in a part of the screen. */
const deedThere = rule(String.raw`^${deed}(?:ing)?\b.{0,200}?\b${where} ${thePlace}`);
const deedThereStrictly = rule(
  String.raw`^\w+\b.{0,200}?\b${where} (?:the |your |our )?${few}${strictPlace}\b(?! of )`,
);
const deedFirst = rule(`^${deed}\\b`);
const step = rule(`^(?:${deed}|wait|confirm|enjoy|release|let go)\\b`);
const perception = /^(?:see|notice|hear|spot|find|look|watch|make|set|place|move|put|cut|zoom|use|add|open|close)\b/i;
const cornered = rule(
  String.raw`^(?:find|see|look for|locate|get|access)\b.*\b(?:top|upper|bottom|lower)[- ](?:right|left)\b(?!.{0,200}\b(?:frame|picture|image|video|shot|scene)\b)`,
);

/** What says where a part of the screen is, or what it does. */
const tours = [
  String.raw`^${work} (?:is|are)(?: now| ready| waiting| shown)* (?:in|on) (?:the |your )?(?:${few})?preview\b`,
  String.raw`^(?:the |your )?${strictPlace}(?:'s| is| are| sits?| lives?| can be| will be)(?: now| open| shown| displayed| located| found| available| visible| right| just| always)* (?:in|at|on|near|under|above|below|next|to|by)\b(?!.{0,200}\b(?:frame|picture|image|video|shot|scene|shirt|wall|door|sky)\b)`,
  String.raw`^(?:the |your )?(?:${few})?${strictPlace} (?:will |also )?(?:lets?|allows?|gives?|starts?|downloads?|saves?|opens?|exports?|lists?) (?:you|the|your|an?|it|all)\b`,
  String.raw`^(?:there(?:'s| is| are)|you(?:'ll| will| can| should)? (?:also |now )?(?:see|find|notice|have)) (?:also )?(?:an?|the|your) ${few}${strictPlace}\b`,
  String.raw`^(?:an? |one |just a |with a )(?:single |quick )?(?:click|tap) (?:on|of) (?:the )?(?:${few}${place}|${buttonName})`,
  String.raw`\bcan (?:now |also |easily |always |then |still )*be (?:\w+ed|found|seen|cut|set|made|done|heard|changed) .{0,200}?\b${where} (?:the |your |our )?${few}${strictPlace}\b`,
  String.raw`\bcan (?:now |also |easily |always |then |still )*be (?:exported|downloaded|adjusted|changed|edited|modified|moved|trimmed|accessed|found)\b.*(?:\b(?:top|upper|bottom|lower)[- ](?:right|left)\b|\bby (?:click|drag|tapp|press|open|select|hover)ing\b|\b${where} ${thePlace})`,
  String.raw`^(?:if|when|once|after|before|until|as soon as|by the time|every time|each time|whenever) you(?:'ve|'re| have| are)? (?:then |just |also )?(?:(?:click|tap|drag)(?:ed|ged|ging|ing)?\b|(?:press|hit)(?:ed|ting)? (?:the |on )?(?:${few}button|${buttonName})|(?:open|clos|select|visit)(?:e|ed|d)? ${thePlace}|go to ${thePlace}|export(?:ed)?\b)`,
].map((source) => rule(source));

/** Things of a picture that are called like parts of a screen. */
const lookalikes =
  /\b(?:control|solar|comic|wall|door|wood|wooden|glass|metal|instrument|fuse|side|roof|window|rear|sliding) panels?\b|\b(?:football|soccer|basketball|baseball|tennis|guitar|piano|record|cd|card|chess|violin|drum|hockey|rugby|sax|saxophone|flute|trumpet|bass|team|rival|star) players?\b|\b(?:restaurant|dinner|lunch|breakfast|dessert|drinks?|wine|tasting|cafe|chalkboard) menus?\b|\b(?:car|truck|vehicle|cockpit) dashboards?\b|\b(?:belly|shirt|coat|jacket|elevator|lift|doorbell|collar|cuff|brass|sleeve|panic|detonator|launch|emergency|self-destruct|arcade) buttons?\b|\b(?:newspaper|magazine|film|fashion) editor\b/gi;

/** Several rules in the words before the verb: whether they address a person, and what follows them. */
const head = rule(`^(?:(${polite})|${opening}|you(?= (?:${deed})\\b))(?:[,:]? |[,:]$)`);
const aimed = rule(
  String.raw`^(?:to|if|when|whenever|once|for|after|before|in case|in order to|want to|need to|wish to|would like to)\b.{0,120}?\b((?:you (?:can|could|may|should|need to|have to|must)|you'll (?:need|have) to|please|just|simply)\s.*)$`,
);

/** Whether a clause, as it is read, tells a person to use a screen, or where something on it is. */
export function isEnglishInstruction(clause: string): boolean {
  return /[a-z]/.test(clause) && isInstruction(clause);
}

const isInstruction = memoized((clause): boolean => {
  if (/^(?:or |and )?(?:would you like|would you prefer|do you want|do you need|want me)\b/i.test(clause)) return false;
  const plain = clause.replace(lookalikes, 'thing');
  const { rest, addressed } = headless(plain);
  if (tours.some((tour) => tour.test(plain) || tour.test(rest))) return true;
  if (instructions.some((rule) => rule.test(rest)) || cornered.test(rest)) return true;
  if (deedThere.test(rest) && !perception.test(rest)) return true;
  if (deedThereStrictly.test(rest) && (addressed || deedFirst.test(rest))) return true;
  const aim = aimed.exec(plain)?.[1];
  return aim !== undefined && aim.length < plain.length && isInstruction(aim);
});

/** A clause without what may stand before its verb. */
export function headless(clause: string): { readonly rest: string; readonly addressed: boolean } {
  let rest = clause;
  let addressed = false;
  for (let turn = 0; turn < 6; turn++) {
    const found = head.exec(rest);
    if (found === null) break;
    addressed ||= found[1] !== undefined || found[0].toLowerCase().startsWith('you');
    rest = rest.slice(found[0].length);
  }
  return { rest, addressed };
}

/** Whether it begins with what people do in an editor, so that after an instruction it is its next step. */
export function isEnglishStep(clause: string): boolean {
  const { rest } = headless(clause);
  return step.test(rest);
}
