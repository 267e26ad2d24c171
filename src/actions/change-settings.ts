import { describeCadence } from "../core/cadence/describe";
import { readCadence } from "../core/cadence/read-cadence";
import type { Relief } from "../core/follow-ups/ways-out";
import { type Circle, decodeSettings, type Settings } from "../core/settings";
import { say } from "../locales/say";
import type { ActionResult } from "./change";
import type { PutSettings, StoredSettings } from "./stored-settings";

/** Sets all of them, or none where one cannot have its value. Rejects where they could not be stored; they are in force then. */
export async function changeSettings(change: Partial<Settings>, settings: StoredSettings, put: PutSettings): Promise<ActionResult> {
  const [problem] = decodeSettings({ version: 1, ...change }, "").problems;
  if (problem !== undefined) return { kind: "refused", why: say.actions.noValue(problem.property ?? "") };
  const why = settings.whyFixed();
  if (why !== null) return { kind: "refused", why };
  const keys = await put({ ...change });
  return { kind: "done", changes: keys.map((setting) => ({ kind: "set", setting })), refused: [] };
}

/** These circles with the one stretched; null where it is not there any more, or has another cadence than was shown. */
export function stretched(circles: readonly Circle[], { circle: name, from, to }: Extract<Relief, { kind: "stretch" }>): readonly Circle[] | null {
  const longer = circles.map((circle) => {
    const reading = circle.name === name ? readCadence(circle.cadence, []) : null;
    return reading?.kind === "cadence" && describeCadence(reading.cadence) === from ? { ...circle, cadence: to } : circle;
  });
  return longer.some((circle, index) => circle !== circles[index]) ? longer : null;
}
