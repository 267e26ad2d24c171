import { cadenceFrom } from "../actions/person-edit";
import { describeCadence } from "../core/cadence/describe";
import { readCadence } from "../core/cadence/read-cadence";
import { cadenceSaid } from "../core/cadence/said";
import type { CivilDate } from "../core/civil-date";
import type { Circle } from "../core/settings";
import { say } from "../locales/say";
import type { Hint } from "./ask-modal";

/** What a cadence as typed means, in plain words, or why it cannot be read. `met` anchors rules that need a day to count from. */
export function cadenceHint(typed: string, met: CivilDate | null, circles: readonly Circle[]): Hint {
  const names = circles.map(({ name }) => name);
  const value = cadenceFrom(typed, met, names);
  if ("refused" in value) return { text: value.refused, isWrong: true };
  return { text: meaning(typed, circles, names), isWrong: false };
}

function meaning(typed: string, circles: readonly Circle[], names: readonly string[]): string {
  const { hint } = say.cadence;
  const reading = readCadence(typed, names);
  switch (reading.kind) {
    case "cadence": return hint.means(describeCadence(reading.cadence, say.cadence));
    case "circle": {
      const every = circles.find(({ name }) => name === reading.name)?.cadence ?? "";
      return every === "" ? hint.circleWithout(reading.name) : hint.circle(reading.name, cadenceSaid(every));
    }
    case "none": return hint.none;
    case "absent":
    case "unreadable": return hint.absent;
  }
}

/** Words to start from, as they can be written: the circles first, then what is usual. */
export function cadenceOptions(circles: readonly Circle[]): readonly string[] {
  return [...circles.map(({ name }) => name), "weekly", "every 2 weeks", "monthly", "quarterly", "twice a year", "yearly", "none"];
}
