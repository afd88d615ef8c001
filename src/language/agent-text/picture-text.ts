/** In: the reading of a sentence. Out: whether it quotes what happens or stands in the picture. */

import { strictPlace } from './english-words.ts';
import { ASIDE, DATA } from './stand-ins.ts';

const told = new RegExp(
  String.raw`^(?:(?:opening |closing |final |first |next |last )?(?:scene|shot|frame|beat|act)|镜头|场景|画面|分镜|第[\d一二三四五六七八九十]+(?:幕|镜|段|场|个镜头))[\s#\d一二三四五六七八九十]{0,6}${ASIDE}?\s?[:：]`,
  'i',
);
const shown =
  /^(?:the )?(?:new |opening |closing |main |end )?(?:title|text|caption|subtitles?|headline|overlay(?: text)?|slogan|cta|call to action|prompt|voice-?over|narration|narrator|dialogue|lyrics|on-screen text|(?:words?|text) on (?:the )?screen|on screen|标题|字幕|文字|文案|旁白|台词|提示词|口号|歌词|片名|画面文字)\s?\d{0,2}\s?[:：]/i;
const said =
  /(?:\b(?:says|reads|saying|reading|shouts|whispers|asks|shows|called)|写着|写道|说道?|喊道?|显示|念道?)\s?[:：]/i;
/** Nobody sees a machine word in a picture. */
const bare = new RegExp(String.raw`[:：]\s?${DATA}[.。!！]?$`, 'u');
const screen = new RegExp(`\\b${strictPlace}\\b|面板|时间线|时间轴`, 'u');

/**
 * Whether a sentence, as it is read, quotes what happens or stands in the picture: "Scene 2: …", "Title: Click here to
 * win".
 */
export function isPictureText(reading: string): boolean {
  if (bare.test(reading)) return false;
  if (told.test(reading) || said.test(reading)) return true;
  return shown.test(reading) && !screen.test(reading);
}
