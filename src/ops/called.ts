/** As sysexits(3) has it: a program was called in a way that means nothing. */
const CALLED_WRONGLY = 64;

/**
 * Whether a program is to do what its arguments say. Where they ask how it is called, or mean nothing, it does nothing
 * but print that: whoever looks around must not turn a key by it.
 */
export function isCalled(args: readonly string[], manual: string, isKnown: boolean): boolean {
  const asks = args.some((one) => one === '--help' || one === '-h');
  if (isKnown && !asks) return true;
  (asks ? process.stdout : process.stderr).write(`${manual.trimEnd()}\n`);
  process.exitCode = asks ? 0 : CALLED_WRONGLY;
  return false;
}
