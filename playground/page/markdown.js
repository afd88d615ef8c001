import { inline } from './inline.js';
import { make } from './make.js';

const item = /^(\s*)([-*]|\d+\.) +(.*)$/;

/** Discord's markdown as nodes. `words` knows the names of people and channels, and the language. */
export function markdown(text, words) {
  const lines = text.split('\n');
  const nodes = [];
  while (lines.length > 0) nodes.push(nextBlock(lines, words));
  return nodes;
}

/** Takes the lines of one block off the beginning. */
function nextBlock(lines, words) {
  const [line] = lines;
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (line.startsWith('```') && lines.slice(1).some((other) => other.includes('```'))) return code(lines);
  if (heading !== null) return shifted(lines, make(`h${heading[1].length + 1}`, {}, inline(heading[2], words)));
  if (line.startsWith('-# ')) return shifted(lines, make('p', { class: 'subtext' }, inline(line.slice(3), words)));
  if (line.startsWith('>>> ')) return make('blockquote', {}, markdown(lines.splice(0).join('\n').slice(4), words));
  if (line.startsWith('> ')) return make('blockquote', {}, markdown(taken(lines, /^> ?/).join('\n'), words));
  if (item.test(line)) return list(lines, words);
  return paragraph(lines, words);
}

function shifted(lines, node) {
  lines.shift();
  return node;
}

/** The lines that begin so, without that beginning. */
function taken(lines, beginning) {
  const end = lines.findIndex((line) => !beginning.test(line));
  return lines.splice(0, end === -1 ? lines.length : end).map((line) => line.replace(beginning, ''));
}

function code(lines) {
  const end = lines.findIndex((line, index) => index > 0 && line.includes('```'));
  const block = lines.splice(0, end + 1);
  const last = block.at(-1).replace(/```.*$/, '');
  return make('pre', {}, make('code', {}, [...block.slice(1, -1), ...(last === '' ? [] : [last])].join('\n')));
}

function list(lines, words) {
  const end = lines.findIndex((line) => !item.test(line));
  const items = lines.splice(0, end === -1 ? lines.length : end).map((line) => item.exec(line));
  const isNumbered = /\d/.test(items[0][2]);
  const start = isNumbered ? Number.parseInt(items[0][2], 10) : null;
  return make(
    isNumbered ? 'ol' : 'ul',
    { start: start === 1 ? null : start },
    items.map(([, indent, , text]) => make('li', { class: indent.length > 1 ? 'deeper' : null }, inline(text, words))),
  );
}

function paragraph(lines, words) {
  const special = /^(#{1,3} |-# |>>> |> |```)/;
  const end = lines.findIndex((line, index) => index > 0 && (special.test(line) || item.test(line)));
  return make('p', {}, inline(lines.splice(0, end === -1 ? lines.length : end).join('\n'), words));
}
