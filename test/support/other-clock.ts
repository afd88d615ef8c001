// Loaded before the bot by `node --import`: its clock is CLOCK_AHEAD_MS ahead, and on SIGUSR2 it is set that much further ahead.
const { CLOCK_AHEAD_MS = '0' } = process.env;
const RealDate = Date;
let ahead = Number(CLOCK_AHEAD_MS);
process.on('SIGUSR2', () => (ahead += Number(process.env['CLOCK_SET_MS'] ?? '0')));

const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
