import type { Breath } from "../vault/breath";

/** Half a frame of a 60 Hz screen: what is drawn, and the collecting of garbage, take their part of it. */
const SLICE_MS = 8;

/**
 * Lets the app breathe between slices of work. `elapsed` is a clock of milliseconds that only runs
 * forward; `pause` resolves when whatever was waiting, such as a key press, has been dealt with.
 * Once `stopped` says so, whoever breathes next is told by `StoppedError`, and so gives up.
 */
export function createBreath(elapsed: () => number, pause: () => Promise<void>, stopped: () => boolean): Breath {
  let since = elapsed();
  return {
    due: () => stopped() || elapsed() - since >= SLICE_MS,
    async take() {
      if (!stopped()) await pause();
      if (stopped()) throw new StoppedError();
      since = elapsed();
    },
  };
}

/** Nobody waits for this work any more. */
export class StoppedError extends Error {
  constructor() {
    super("The reading of the vault was stopped.");
    this.name = "StoppedError";
  }
}

/** `scheduler.yield` and `postTask` are not everywhere yet; on older phones a message gives way just as well. */
export function yieldToApp(win: Window): Promise<void> {
  const { scheduler } = win as { readonly scheduler?: Partial<Scheduler> };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  if (scheduler?.postTask !== undefined) return scheduler.postTask(() => undefined, { priority: "user-visible" });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
