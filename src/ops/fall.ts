/** Something that nobody has caught has ended the bot. */
export class Fallen extends Error {
  override readonly name = 'Fallen';

  constructor(cause: unknown) {
    super(
      'Something in the bot has fallen over that nobody had caught: the log says what. Start it again, and it goes on.',
      { cause },
    );
  }
}

/**
 * Hears of whatever nobody has caught, thrown or rejected; `again` where that is not the first. Whoever hears it has to
 * end the process.
 */
export function onFall(heard: (error: unknown, again: boolean) => void): void {
  let falls = 0;
  // with nobody to hear of rejections, Node throws them
  process.on('uncaughtException', (error) => heard(error, falls++ > 0));
}
