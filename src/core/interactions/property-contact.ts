import type { CivilDate } from "../civil-date";
import type { Interaction } from "./interaction";

const NO_TOPICS: readonly string[] = [];

/** The day in `last-contact` is a contact of its own where no note tells of one on that day. `path`: the person's note. */
export function propertyContact(path: string, date: CivilDate): Interaction {
  return {
    date,
    time: null,
    minutes: null,
    channel: null,
    kind: "contact",
    direction: "unknown",
    participants: [path],
    topics: NO_TOPICS,
    summary: "",
    counted: true,
    why: null,
    origin: "property",
    source: { path, line: null },
  };
}
