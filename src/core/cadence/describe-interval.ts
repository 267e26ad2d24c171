import type { Interval } from "./cadence";

/** "every week", "every 3 weeks". */
export function describeInterval({ count, unit }: Interval): string {
  return count === 1 ? `every ${unit}` : `every ${String(count)} ${unit}s`;
}
