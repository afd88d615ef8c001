/** A line without its end; null for one that was longer than is kept. */
type Line = string | null;

/**
 * Cuts a text into lines as it comes. They end with \n, \r\n or \r only: U+2028 is raw in the agent's words (sse-wire,
 * "Framing").
 */
export function createLines(maxChars: number) {
  let begun: string[] = [];
  let chars = 0;
  let afterReturn = false;

  function add(piece: string): void {
    chars += piece.length;
    if (chars <= maxChars) begun.push(piece);
    else begun = [];
  }

  function end(): Line {
    const line = chars > maxChars ? null : begun.join('');
    begun = [];
    chars = 0;
    return line;
  }

  return {
    /** The lines that have come to their end. */
    take(text: string): readonly Line[] {
      if (text === '') return [];
      const [first = '', ...others] = (afterReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\n|\r/);
      afterReturn = text.endsWith('\r');
      add(first);
      return others.map((next) => {
        const line = end();
        add(next);
        return line;
      });
    },

    /** What is left when nothing more comes. */
    rest: end,
  };
}
