import { inCredits } from '../../src/core/credits.ts';
import { closedReceipt, droppedReceipt, noReceipts, openedReceipt, type Reading } from '../../src/core/receipts.ts';
import type { Cost } from '../../src/core/telling.ts';
import { randomOf } from '../robustness/chaos/random.ts';

/** What a request is to the backend: it costs this much, taken when it begins or when it ends. */
interface Run {
  readonly price: number;
  readonly usual: number;
  readonly isLearned: boolean;
  readonly chargedAtEnd: boolean;
  readonly isRefused: boolean;
  /** Nobody hears what came of it; it is charged when it likes. */
  readonly isInDoubt: boolean;
  isCharged: boolean;
}

/** What is on disk of one request, and what the process that carries it holds in its hands. */
interface Request {
  readonly id: string;
  readonly run: Run;
  phase: 'gathering' | 'sent' | 'settled' | 'told';
  wasSent: boolean;
  /** Undefined while it was not asked for, null where it could not be had. */
  reading: Reading | null | undefined;
  isOpen: boolean;
  cost: Cost | null;
}

/**
 * Many requests of one account, line by line in any order, with a kill between any two lines: what was held in hands is
 * gone then, and what is on disk goes on. The backend takes what it takes, whoever still listens.
 */
export function playWeek({
  seed,
  atOnce,
  requests,
  fraction = 0,
}: {
  readonly seed: number;
  readonly atOnce: number;
  readonly requests: number;
  /** What each costs beside whole credits. */
  readonly fraction?: number;
}) {
  const random = randomOf(seed, `a week of ${atOnce} at once`);
  const account = { total: 100_000, clock: 0 };
  let receipts = noReceipts;
  const all: Request[] = [];
  const running = () => all.filter(({ phase }) => phase !== 'told');

  const begin = (): void => {
    const usual = random.pick([100, 50]);
    const isRefused = random.chance(0.1);
    const price = isRefused ? 0 : random.pick([usual, usual, usual + random.between(-20, 20), 0]) + fraction;
    const isLearned = random.chance(0.7);
    const isInDoubt = !isRefused && random.chance(0.1);
    const run = { price, usual, isLearned, chargedAtEnd: random.chance(0.5), isRefused, isInDoubt, isCharged: false };
    const id = String(all.length + 1);
    all.push({ id, run, phase: 'gathering', wasSent: false, reading: undefined, isOpen: false, cost: null });
  };
  const read = (): Reading => ({ total: account.total, at: (account.clock += 1) });
  // the very first total is known: before that nobody can tell what was spent
  const tryToRead = (): Reading | null => {
    forgottenOnes().forEach(charge);
    return receipts.told !== null && random.chance(0.1) ? null : read();
  };
  const charge = ({ run }: Request): void => {
    if (run.isCharged) return;
    run.isCharged = true;
    account.total = inCredits(account.total - run.price);
  };

  /** What nobody waits for any more, and what is charged all the same, at the latest when the total is read next. */
  const forgottenOnes = () => all.filter((one) => one.run.isInDoubt && !one.run.isCharged && isClosed(one));
  const isClosed = ({ id }: Request) => receipts.closed.some((closed) => closed.id === id);
  const isLeftOver = () => {
    const { told, last, unsaid, owed } = receipts;
    return forgottenOnes().length > 0 || told !== last?.total || unsaid.length > 0 || owed > 0;
  };

  /** The next line of whoever carries it. */
  const goOn = (one: Request): void => {
    const { id, run } = one;
    switch (one.phase) {
      case 'gathering':
        if (one.reading === undefined) one.reading = tryToRead();
        else if (random.chance(0.05)) one.phase = 'settled';
        else if (!one.isOpen) {
          receipts = openedReceipt(
            receipts,
            { id, kind: 'clip', price: run.usual, isLearned: run.isLearned, at: 0 },
            one.reading,
          );
          one.isOpen = true;
        } else Object.assign(one, { phase: 'sent', wasSent: true, reading: undefined });
        return;
      case 'sent':
        if (!run.chargedAtEnd) charge(one);
        if (random.chance(0.6)) return; // it works
        if (!run.isInDoubt) charge(one);
        one.phase = 'settled';
        return;
      case 'settled':
        if (!one.wasSent) {
          receipts = droppedReceipt(receipts, id);
          one.phase = 'told';
        } else if (one.reading === undefined) one.reading = tryToRead();
        else if (receipts.open.some((open) => open.id === id))
          receipts = closedReceipt(receipts, id, {
            reading: one.reading,
            guess: null,
            mayCost: !run.isRefused,
            isInDoubt: run.isInDoubt,
            at: (account.clock += 1),
          });
        else
          Object.assign(one, { cost: receipts.closed.find((closed) => closed.id === id)?.cost ?? null, phase: 'told' });
        return;
      case 'told':
    }
  };

  const letRun = (upTo: number): void => {
    while (all.length < upTo || running().length > 0) oneLine(upTo);
  };
  const oneLine = (upTo: number): void => {
    if (all.length < upTo && running().length < atOnce && random.chance(0.5)) begin();
    for (const one of forgottenOnes()) if (random.chance(0.3)) charge(one);
    const [first, ...others] = running();
    if (first !== undefined) goOn(random.pick([first, ...others]));
    if (random.chance(0.03)) for (const one of running()) Object.assign(one, { reading: undefined, isOpen: false });
  };
  letRun(requests);
  // what could not be said, and what overlapped something that never left, is told by whoever comes next
  do letRun(all.length + 1);
  while (isLeftOver());
  const sent = all.filter(({ wasSent }) => wasSent);
  return {
    told: sent.map(({ cost }) => (cost === null ? 0 : inCredits(cost.spent + (cost.earlier ?? 0)))),
    silent: sent.filter(({ cost }) => cost === null).length,
    spent: inCredits(100_000 - account.total),
    exact: sent.flatMap(({ cost, run }) => (cost?.exact ? [{ cost: cost.spent, really: run.price }] : [])),
  };
}
