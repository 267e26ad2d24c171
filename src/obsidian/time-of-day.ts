import { timeAt } from "../core/interactions/clock";

/** `HH:mm`, of a text that is a time of day and nothing else, such as `14:30` or `9am`; null of any other. */
export function timeOfDay(text: string): string | null {
  const found = timeAt(text, 0);
  return found?.end === text.length && found.minutes === null ? found.time : null;
}
