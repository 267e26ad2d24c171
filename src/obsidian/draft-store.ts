import type { App } from "obsidian";

const KEY = "marathon-drafts";

type Row = readonly [form: string, typed: readonly string[]];

/** What was typed into forms and not saved, on this device: by form, the texts of its fields. A form is named by lines, of which some may be paths. */
export function draftStore(app: App, report: (error: unknown) => void) {
  let known: Map<string, readonly string[]> | null = null;
  const drafts = () => (known ??= new Map(rowsIn(app.loadLocalStorage(KEY))));
  const save = () => {
    const rows = [...drafts()];
    try {
      app.saveLocalStorage(KEY, rows.length === 0 ? null : rows);
    } catch (error) {
      // Where the device is full they last as long as the plugin runs, and the form goes on.
      report(error);
    }
  };
  return {
    get: (form: string): readonly string[] | null => drafts().get(form) ?? null,
    set(form: string, typed: readonly string[] | null): void {
      if (typed !== null) drafts().set(form, typed);
      else if (!drafts().delete(form)) return;
      save();
    },
    /** What is about the note goes on being about it. */
    renamed(from: string, to: string): void {
      const renamed = (text: string) => (text === from ? to : text);
      const before = [...drafts()];
      const after = before.map(([form, typed]) => [form.split("\n").map(renamed).join("\n"), typed.map(renamed)] as const);
      // Last, so that what was typed about a note that once lay there and is gone does not take their place.
      known = new Map([...after, ...after.filter(([form], index) => form !== before[index]?.[0])]);
      if (JSON.stringify([...known]) !== JSON.stringify(before)) save();
    },
  };
}

function rowsIn(data: unknown): readonly Row[] {
  return Array.isArray(data) ? data.filter(isRow) : [];
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row)) return false;
  const [form, typed] = row as readonly unknown[];
  return typeof form === "string" && Array.isArray(typed) && typed.every((text) => typeof text === "string");
}
