const RealDate = Date;

let shift = 0;

/**
 * Moves the page's clock: from now on `Date` says `local` (`YYYY-MM-DDTHH:mm`, the page's own time
 * zone) and goes on from there.
 */
export function setNow(local: string): void {
  const time = new RealDate(local).getTime();
  if (Number.isNaN(time)) throw new Error(`"${local}" is no date and time like 2026-11-23T09:00.`);
  shift = time - RealDate.now();
}

/** Replaces the page's `Date`. Dates that are given their fields, or a text, are as before. */
export function installClock(): void {
  const now = (): number => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct(target, args: unknown[], newTarget) {
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date;
    },
    apply: () => new RealDate(now()).toString(),
    get(target, key, receiver): unknown {
      return key === "now" ? now : Reflect.get(target, key, receiver);
    },
  });
  RealDate.prototype.constructor = globalThis.Date;
}
