import { addDays, addMonths, addYears, type CivilDate } from "../civil-date";

export interface TemplateValues {
  /** The new note's file name without extension. */
  readonly title: string;
  /** The day the note is of, which need not be today. */
  readonly date: CivilDate;
  /** The time of day now, `HH:mm`. */
  readonly time: string;
  /** The daily note's own format, in which `{{yesterday}}` and `{{tomorrow}}` name notes; ISO where absent. */
  readonly dayFormat?: string;
  /** Spells a day in a moment format; the host supplies the current time of day for tokens such as `HH`. */
  readonly format: (date: CivilDate, momentFormat: string) => string;
}

const VARIABLE = /\{\{([^{}\r\n]{1,200})\}\}/g;
const PARTS = /^(title|date|time|yesterday|tomorrow)\s*(?:([+-]\d{1,3})\s*([A-Za-z]))?\s*(?::(.*))?$/i;

/**
 * Fills in what the Daily notes and Templates core plugins fill in (`{{title}}`, `{{date}}`, `{{time}}`,
 * each date or time also with `:FORMAT`), and what community tools add (`{{yesterday}}`, `{{tomorrow}}`,
 * `{{date+1d:FORMAT}}` with d, w, M, q or y). Letter case does not matter, nor do spaces inside the
 * braces. Anything else stays as it is, and what was filled in is not looked at again.
 */
export function renderTemplate(template: string, values: TemplateValues): string {
  return template.replace(VARIABLE, (whole, inside: string) => {
    const parts = PARTS.exec(inside.trim());
    return (parts && fill(parts, values)) ?? whole;
  });
}

/** Whether the template has Templater commands (`<% … %>`), which only that plugin can run. */
export function hasTemplater(template: string): boolean {
  const open = template.indexOf("<%");
  return open >= 0 && template.includes("%>", open + 2);
}

/** Null where this combination means nothing. */
function fill(parts: RegExpExecArray, values: TemplateValues): string | null {
  const name = (parts[1] ?? "").toLowerCase();
  const [amount, unit, format] = [parts[2], parts[3], parts[4]?.trim()];
  if (name === "date" || name === "time") {
    const date = amount === undefined ? values.date : shifted(values.date, Number(amount), unit ?? "");
    if (date === null) return null;
    if (format !== undefined && format !== "") return values.format(date, format);
    return name === "date" ? date : values.time;
  }
  if (amount !== undefined || format !== undefined) return null;
  if (name === "title") return values.title;
  const day = addDays(values.date, name === "yesterday" ? -1 : 1);
  return values.dayFormat === undefined ? day : values.format(day, values.dayFormat);
}

/** Units as moment spells them, so that `m`, its minute, is not taken for a month. Null for any other. */
function shifted(date: CivilDate, amount: number, unit: string): CivilDate | null {
  if (unit === "M") return addMonths(date, amount);
  switch (unit.toLowerCase()) {
    case "d": return addDays(date, amount);
    case "w": return addDays(date, amount * 7);
    case "q": return addMonths(date, amount * 3);
    case "y": return addYears(date, amount);
    default: return null;
  }
}
