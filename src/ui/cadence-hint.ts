import { cadenceFrom } from "../actions/person-edit";
import { describeCadence } from "../core/cadence/describe";
import { readCadence } from "../core/cadence/read-cadence";
import type { CivilDate } from "../core/civil-date";
import type { Circle } from "../core/settings";
import type { Hint } from "./ask-modal";

/** What a cadence as typed means, in plain words, or why it cannot be read. `met` anchors rules that need a day to count from. */
export function cadenceHint(typed: string, met: CivilDate | null, circles: readonly Circle[]): Hint {
  const names = circles.map(({ name }) => name);
  const value = cadenceFrom(typed, met, names);
  if ("refused" in value) return { text: value.refused, isWrong: true };
  return { text: meaning(typed, circles, names), isWrong: false };
}

function meaning(typed: string, circles: readonly Circle[], names: readonly string[]): string {
  const reading = readCadence(typed, names);
  switch (reading.kind) {
    case "cadence": return `Means ${describeCadence(reading.cadence)}.`;
    case "circle": return `As the circle ${reading.name}: ${circles.find(({ name }) => name === reading.name)?.cadence || "no cadence"}.`;
    case "none": return "Known, but not tracked.";
    case "absent":
    case "unreadable": return "No cadence of their own: the circle's, or the default.";
  }
}

/** Words to start from: the circles first, then what is usual. */
export function cadenceOptions(circles: readonly Circle[]): readonly string[] {
  return [...circles.map(({ name }) => name), "weekly", "every 2 weeks", "monthly", "quarterly", "twice a year", "yearly", "none"];
}
