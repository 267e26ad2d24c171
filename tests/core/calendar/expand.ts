import ICAL from "ical.js";

/** An event as an independent parser of iCalendar reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly stamp: string;
  readonly summary: string;
  readonly rule: string | null;
  /** The property's own type: `date` for a whole day. */
  readonly startType: string;
  readonly start: string;
  readonly transparent: boolean;
  /** The days on which it falls up to that day, inclusive; the first is its start. */
  readonly daysUntil: (last: string) => readonly string[];
}

/** Throws where the text is no iCalendar. */
export function readFeed(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const said = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
    const rule = component.getFirstPropertyValue("rrule");
    const start = component.getFirstProperty("dtstart");
    return {
      uid: said("uid"),
      stamp: said("dtstamp"),
      summary: said("summary"),
      rule: rule === null ? null : String(rule),
      startType: start?.type ?? "",
      start: said("dtstart"),
      transparent: said("transp") === "TRANSPARENT",
      daysUntil: (last) => {
        const days: string[] = [];
        const walk = new ICAL.Event(component).iterator();
        for (let next = nextOf(walk); next !== null && next <= last; next = nextOf(walk)) days.push(next);
        return days;
      },
    };
  });
}

/** Its types say that there is always another one. */
function nextOf(walk: { next: () => ICAL.Time | null | undefined }): string | null {
  return walk.next()?.toString() ?? null;
}
