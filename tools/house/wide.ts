import { linesOf, nodesIn, type Source } from './source.ts';

export const WIDTH = 120;
const LITERALS = ['Literal', 'TemplateLiteral', 'TSLiteralType'];

/** Lines of more than 120 columns, unless the 120th is inside of a string or a pattern: those cannot be broken. */
export function wideLines({ file, text, program }: Source): readonly string[] {
  const literals = [...nodesIn(program)].filter(({ type }) => LITERALS.includes(type));
  let start = 0;
  return linesOf(text).flatMap((line, n) => {
    const edge = start + WIDTH;
    start += line.length + 1;
    const isUnbreakable = literals.some((literal) => literal.start < edge && literal.end > edge);
    return line.length > WIDTH && !isUnbreakable ? [`${file}:${n + 1}`] : [];
  });
}
