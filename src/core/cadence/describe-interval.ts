import { cadence as written } from "../../locales/en/cadence";
import type { Interval } from "./cadence";

/** "every week", "every 3 weeks": as it is written, whatever the language. */
export function describeInterval({ count, unit }: Interval): string {
  return written.every(count, unit);
}
