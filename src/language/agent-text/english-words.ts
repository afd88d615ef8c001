/** Parts of the patterns in english.ts. */

import { ASIDE, BOLD, DATA, LINK, QUOTED } from './stand-ins.ts';

/**
 * Words of which an English instruction is made, as parts of regular expressions. All of them are matched without case.
 */

/**
 * Signs of which no word is made, as a part of a class. What is left is nearly \\p{L} and \\p{N}; those have some
 * thousand ranges, and the rules below hold them some thousand times.
 */
const signs = String.raw`\s!-%(-*,.:-=?-@[-\x60{-\xA0\u2000-\u206F\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20${LINK}${ASIDE}${DATA}`;

/** A letter or a digit. */
export const letter = String.raw`[^${signs}&+'/>\-${QUOTED}${BOLD}]`;

const word = `[^${signs}]+`;

/** Up to four words, each with the space behind it. */
export const few = `(?:${word} ){0,4}?`;

/** What only an editor's screen has. */
export const strictPlace = String.raw`(?:timelines?|(?:video |timeline |built-in |online )?editor|playhead|side ?bars?|tool ?bars?|billing|dashboard|work ?space|(?:user )?interface|inspector|search (?:bar|box|field)|preview(?: (?:window|pane|panel|player|area|screen|monitor|tab|mode))?|(?:settings|account|profile|pricing|plans?|export|project|editing|subscription) (?:page|section|screen|window|menu|tab)|(?:media|asset|music|audio|effects|template|sound|stock) library|(?:video|media|preview|built-in) player|pop-?up(?: window)?|drop-?downs?(?: menu)?|(?:audio|music|text|media|subtitles?|captions?|effects?|export|share|style|project|layers?|properties|history|assets?|library|titles?|video|preview|download|save|file|help|volume|speed|transitions?|filters?|settings|account|edit|tools?|render|play|upload|[${QUOTED}${BOLD}](?:${letter}| ){0,20}) (?:panels?|tabs?|menus?|buttons?|icons?|sliders?|options?|settings))`;

/** The same and what may be a thing in a picture too: only an instruction makes it part of a screen. */
export const place = String.raw`(?:${strictPlace}|panels?|tabs?|(?:sub-?)?menus?|sliders?|icons?|player|check ?box(?:es)?|dialogs?|settings|preferences|canvas|buttons?|toggles?|thumbnails?|track headers?)`;

/** A place that is named as one of a screen: not "panel of wood", not "menu of the restaurant". */
export const thePlace = `(?:the |your |our |this |that |its |an? )?${few}${place}\\b(?! (?:of (?:the |her |his |their )?(?:\\w+ )?(?:shirt|coat|jacket|dress|restaurant|car|door|wall|room|ship|spaceship|cafe)))`;

export const where = `(?:in|on|from|under|via|using|with|through|within|inside|onto|into|at|to|by \\w+ing|by)`;

/** What the person's work is called. */
export const work = String.raw`(?:it|them|this|that|everything|(?:(?:your|the|my|our|this|that) )?(?:(?:final|finished|new|full|complete|edited|animated|latest|updated|hd|high-quality|current|whole|rendered) ){0,2}(?:video|clip|mp4|file|result|results|animation|movie|film|draft|edit|project|cut|sequence|version|creation|changes|work|timeline)s?)`;

/** What people drag in an editor. */
export const material = `(?:${place}|clips?|tracks?|audio|music|songs?|files?|images?|photos?|pictures?|media|assets?|titles?|text|captions?|subtitles?|segments?|layers?|edges?|handles?|ends?|corners?|it|them|markers?|effects?|transitions?|footage|videos?|elements?)`;

/** What stands at the head of an instruction before its verb. "You can" and "please" say that a person is meant. */
export const polite = String.raw`(?:(?:please|kindly|feel free to|go ahead and|make sure (?:to|you|that you)|be sure to|remember to|don't forget to|all you (?:have|need) to do is|you(?:'re| are) (?:able|free|welcome) to|you(?:'ll| will) (?:be able|have|need|want) to|you (?:just |only |may |might )?(?:need|have|want) to|(?:can|could|would) you|you (?:can|could|may|might|should|must|will|would)|users can|people can|the (?:easiest|best|fastest|quickest|simplest) way is to|it's (?:possible|easy) to|to do (?:so|this|that|it)|try|consider|start by|by)(?: (?:also|now|then|always|still|simply|just|easily|directly|either|even|first|quickly|please|instead|further|manually))*)`;
export const opening = String.raw`(?:(?:just|simply|now|then|next|first|firstly|second|secondly|third|finally|lastly|also|alternatively|otherwise|or|and|but|so|afterwards?|after that|from (?:there|here)|which(?= you)|where(?= you)|so that(?= you)|optionally|meanwhile|additionally|instead|either|let's|ok|okay|great|perfect|step \d+|if (?:you'd like|you want|you wish|needed|you prefer|necessary|you like|so)|when(?:ever)? (?:you're |you are )?(?:ready|done|happy|finished)|once (?:you're |you are )?(?:ready|done|happy|satisfied|finished)|whenever you like|at any time|anytime))`;

/** Verbs of what people do in an editor. */
export const deed = `(?:open|close|expand|collapse|go|head|navigate|switch|jump|return|visit|access|enter|use|select|choose|pick|press|hit|push|toggle|check|uncheck|adjust|find|look|locate|pull|slide|view|see|watch|play|preview|review|change|edit|trim|crop|rotate|flip|scale|fade|stretch|extend|shorten|duplicate|copy|paste|rename|align|fix|style|move|resize|tweak|customi[sz]e|modify|fine-tune|arrange|rearrange|reorder|cut|split|add|remove|delete|replace|swap|set|save|share|upload|import|export|download|render|manage|update|turn|mute|unmute|scrub|zoom|browse|search|explore|drop|place|insert|refine|polish|make|apply|enable|disable|undo|redo|click|tap|drag|hover|scroll|log|sign|type|top up|upgrade|buy|purchase|get|grab|start|refresh|reload)`;
