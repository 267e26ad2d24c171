import { say } from "../../locales/say";
import { describeCadence } from "./describe";
import { readCadence } from "./read-cadence";

/** A cadence as it is written in settings, a note or a choice, in the language in force; other text as it is. */
export function cadenceSaid(text: string): string {
  const reading = readCadence(text, []);
  return reading.kind === "cadence" ? say.cadence.written(text, describeCadence(reading.cadence, say.cadence)) : text;
}
