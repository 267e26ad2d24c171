/** Days of the month that words name ("the 31st"), as the parts of a rule that clamps them. */
export interface ClampedDays {
  readonly monthDays: readonly number[];
  readonly positions: readonly number[];
}

/** February's length in a common year: later days of the month do not always exist. */
const SURE_DAYS = 28;

/**
 * "The 31st" in words means the last day of a shorter month, while BYMONTHDAY=31 skips that month (RFC 5545
 * section 3.3.10). The rule for the words is: the last that exists of the 28th to the 31st.
 *
 * `days` are 1 to 31, or -1 for the last day. Null where more than one of them may have to clamp, for then two
 * of them would meet on one day; and for days that words do not name.
 */
export function clampedDays(days: readonly number[]): ClampedDays | null {
  const sure = [...new Set(days)].filter((day) => day > 0 && day <= SURE_DAYS).sort((a, b) => a - b);
  const others = [...new Set(days)].filter((day) => !sure.includes(day));
  const [clamped] = others;
  if (clamped === undefined) return { monthDays: sure, positions: [] };
  if (others.length > 1 || clamped < -1) return null;
  if (clamped < 0) return { monthDays: [clamped, ...sure], positions: [] };
  const candidates = Array.from({ length: clamped - SURE_DAYS + 1 }, (_, index) => SURE_DAYS + index);
  return {
    monthDays: [...new Set([...sure, ...candidates])],
    positions: [-1, ...sure.map((_, index) => index + 1)],
  };
}

/** The days that words named, given the rule that `clampedDays` made; null where it made no such rule. */
export function namedDays({ monthDays, positions }: ClampedDays): readonly number[] | null {
  const last = monthDays[monthDays.length - 1];
  const days = positions.length === 0 || last === undefined
    ? monthDays
    : [...monthDays.slice(0, positions.length - 1), last];
  const again = clampedDays(days);
  const same = again?.monthDays.join() === monthDays.join() && again.positions.join() === positions.join();
  return same ? days : null;
}
