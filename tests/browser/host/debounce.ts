export interface Debouncer<T extends unknown[]> {
  (...args: T): Debouncer<T>;
  /** Drops the pending call. */
  cancel(): Debouncer<T>;
  /** Makes the pending call now, if there is one. */
  run(): unknown;
}

/** One call after `timeout` milliseconds, with the last arguments; `resetTimer` starts the wait anew each time. */
export function debounce<T extends unknown[]>(
  callback: (...args: T) => unknown,
  timeout = 0,
  resetTimer = false,
): Debouncer<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: T | null = null;
  const run = (): unknown => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const args = pending;
    pending = null;
    return args === null ? undefined : callback(...args);
  };
  const debounced = Object.assign(
    (...args: T) => {
      pending = args;
      if (timer !== null && resetTimer) {
        clearTimeout(timer);
        timer = null;
      }
      timer ??= setTimeout(run, timeout);
      return debounced;
    },
    {
      cancel: () => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        pending = null;
        return debounced;
      },
      run,
    },
  ) as Debouncer<T>;
  return debounced;
}
