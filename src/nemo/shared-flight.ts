interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * However many ask at once, `work` is done once for all of them; nothing is remembered afterwards, least of all a
 * failure. One who leaves does not take the others along; when all have left, the work is called off.
 */
export function shareFlight<T>(work: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let current: Flight<T> | undefined;

  function takeOff(): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { result: work(controller.signal).finally(() => land(flight)), controller, waiting: 0 };
    return flight;
  }

  function land(flight: Flight<T>): void {
    if (current === flight) current = undefined;
  }

  return async (signal) => {
    signal.throwIfAborted();
    const flight = (current ??= takeOff());
    flight.waiting += 1;
    const { promise: left, reject } = Promise.withResolvers<never>();
    const leave = () => {
      reject(signal.reason);
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      land(flight);
      flight.controller.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([flight.result, left]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  };
}
