import { CLOSE_READINGS } from "./close-readings.mjs";
import type { Day } from "./days.mjs";
import type { Line } from "./model.mjs";
import { TURNING_POINTS } from "./turning-points.mjs";

/** Days that were written by hand. No contact of the agenda falls on them. */
export const HAND_WRITTEN: ReadonlyMap<Day, readonly Line[]> = new Map([...TURNING_POINTS, ...CLOSE_READINGS]);
