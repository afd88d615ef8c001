/**
 * In: a text of several lines. Out: the same line by line, without lines, lists and headings that hold nothing any
 * more.
 */

import { blocksIn } from './blocks.ts';
import { announcingNothing, isNextStep, plainBody } from './body.ts';
import { memoized } from './memoized.ts';
import { withSpelledNames } from './spelled-names.ts';
import { isOffered, offeredIn } from './offered.ts';

/** A line as it is laid out, and what is left of it. `left` is null once it is gone. */
interface Line {
  readonly kind: 'blank' | 'rule' | 'heading' | 'item' | 'text' | 'verbatim';
  readonly marker: string;
  readonly body: string;
  readonly left: string | null;
}

const markers =
  /^(?<indent>[ \t]{0,40}(?:> ?){0,5}[ \t]{0,8})(?<mark>[-*+•·▪◦‣][ \t]{1,4}(?:\[[ xX]\] )?|\d{1,3}(?:[.)](?=[ \t]|\p{sc=Han})|[、）])[ \t]{0,4}|[（(]\d{1,2}[)）][ \t]{0,4}|[一二三四五六七八九十]、|#{1,6}[ \t]{1,4})?/u;

/** A whole text, translated line by line; what only announced something that is gone goes too. */
export function plainPage(text: string): string {
  const lines = withoutLoneSteps(translated(text.split('\n')));
  return layOut(withoutEmptySections(lines));
}

function translated(rows: readonly string[]): readonly Line[] {
  const blocks = blocksIn(rows);
  const lines: Line[] = [];
  let offered = 0;
  for (let at = 0; at < rows.length; at++) {
    const block = blocks.get(at);
    const row = rows[at] ?? '';
    offered = isOffered(row) ? offered + 1 : 0;
    if (offered > 0) {
      lines.push({ kind: 'item', marker: row.slice(0, 2), body: row, left: offeredIn(row, offered) });
      continue;
    }
    if (block === undefined) {
      lines.push(lineOf(row, rows[at + 1]?.trim() === '' ? rows[at + 2] : rows[at + 1]));
      continue;
    }
    const left = block.isData ? null : '';
    lines.push(...block.rows.map((one): Line => ({ kind: 'verbatim', marker: one, body: '', left })));
    at += block.rows.length - 1;
  }
  return lines;
}

const plainText = memoized((body) => plainBody(body, { stop: true, link: false }));
const plainItem = memoized((body) => plainBody(body, { stop: false, link: false }));

function lineOf(row: string, below: string | undefined): Line {
  if (row.trim() === '') return { kind: 'blank', marker: '', body: row, left: row };
  if (/^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s{0,20}$/.test(row)) return { kind: 'rule', marker: '', body: row, left: row };
  if (/^\s{0,3}\|/.test(row)) return { kind: 'verbatim', marker: '', body: row, left: row };
  const { 0: marker = '', groups } = markers.exec(row) ?? {};
  const mark = groups?.['mark'] ?? '';
  const body = withSpelledNames(row.slice(marker.length));
  const kind = mark.startsWith('#') ? 'heading' : mark === '' ? 'text' : 'item';
  const link = /[:：]\s{0,3}$/.test(body) && /https?:\/\//.test(below ?? '');
  const plain =
    body.trim() === ''
      ? body
      : link
        ? plainBody(body, { stop: kind === 'text', link })
        : (kind === 'text' ? plainText : plainItem)(body);
  return { kind, marker, body, left: plain === '' ? null : plain };
}

/** In a numbered list, a step between steps that are gone leads nowhere. */
function withoutLoneSteps(lines: readonly Line[]): readonly Line[] {
  const settled: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const before = settled.at(-1);
    const after = lines[index + 1];
    const between = isGoneItem(before) && (after?.kind !== 'item' || isGoneItem(after));
    settled.push(
      line.left !== null && numberOf(line) !== undefined && between && isNextStep(line.body)
        ? { ...line, left: null }
        : line,
    );
  }
  return settled;
}

function isGoneItem(line: Line | undefined): boolean {
  return line?.kind === 'item' && line.left === null;
}

/** From the last line to the first, so that a heading goes when all headings below it have gone. */
function withoutEmptySections(lines: readonly Line[]): readonly Line[] {
  const settled = [...lines];
  const emptied = new Map<string, boolean>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = settled[at];
    if (line === undefined || line.left === null || !announces(line) || !isEmptied(settled, at, emptied)) continue;
    const rest = line.kind === 'rule' ? '' : announcingNothing(line.left);
    settled[at] = { ...line, left: rest === '' ? null : rest };
  }
  return settled;
}

function announces({ kind, left }: Line): boolean {
  if (kind === 'heading' || kind === 'rule') return true;
  return (kind === 'text' || kind === 'item') && (/[:：][*_]{0,3}\s{0,3}$/.test(left ?? '') || isBold(left ?? ''));
}

function isBold(text: string): boolean {
  return /^\*\*[^*]+\*\*[:：]?\s{0,3}$/.test(text);
}

/**
 * Whether something below a line went, and nothing that belongs to the line is left. `known` is what was found out
 * further down: heads of one kind that come to the same place see the same below it.
 */
function isEmptied(lines: readonly Line[], at: number, known: Map<string, boolean>): boolean {
  const head = lines[at];
  if (head === undefined) return false;
  const sort = `${head.kind} ${head.kind === 'heading' ? head.marker.trim().length : isBold(head.left ?? '')}`;
  const seen: string[] = [];
  let gone = false;
  let listed = false;
  let answer: boolean | undefined;
  for (let below = at + 1; answer === undefined; below++) {
    const line = lines[below];
    const place = `${below} ${gone} ${listed} ${sort}`;
    answer = known.get(place);
    if (answer !== undefined) break;
    seen.push(place);
    if (line === undefined || endsSection(head, line, gone && !listed) || (listed && isNextText(head, line)))
      answer = gone;
    else if (line.kind !== 'blank' && line.left !== null) answer = false;
    else {
      gone ||= line.left === null;
      listed ||= line.kind === 'item';
    }
  }
  for (const place of seen) known.set(place, answer);
  return answer;
}

/** Below a list, text without an indent is no part of it any more. */
function isNextText(head: Line, line: Line): boolean {
  return head.kind === 'text' && line.kind === 'text' && !/^\s/.test(line.marker);
}

function endsSection(head: Line, line: Line, hadText: boolean): boolean {
  if (line.kind === 'rule') return true;
  if (head.kind === 'rule') return false;
  if (line.kind === 'heading') return head.kind !== 'heading' || line.marker.trim().length <= head.marker.trim().length;
  if (head.kind === 'heading') return false;
  if (isBold(line.left ?? '') && isBold(head.left ?? '')) return true;
  return hadText && line.kind === 'blank';
}

function numberOf(line: Line): number | undefined {
  const number = /(\d{1,3})[.)、）]\s{0,4}$/.exec(line.kind === 'item' ? line.marker : '')?.[1];
  return number === undefined ? undefined : Number(number);
}

function layOut(lines: readonly Line[]): string {
  const rows: string[] = [];
  let removed = false;
  let missing = 0;
  for (const line of lines) {
    const number = numberOf(line);
    if (number === undefined && line.kind !== 'blank' && !/^\s/.test(line.marker)) missing = 0;
    if (line.left === null) {
      removed = true;
      missing += number === undefined ? 0 : 1;
    } else if (line.kind === 'rule' && removed && rows.length === 0) {
      continue;
    } else if (line.kind !== 'blank') {
      rows.push(
        (number === undefined ? line.marker : line.marker.replace(String(number), String(number - missing))) +
          line.left,
      );
      removed = false;
    } else if (!removed || (rows.length > 0 && rows.at(-1)?.trim() !== '')) rows.push(line.left);
  }
  return rows.join('\n');
}
