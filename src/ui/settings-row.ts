import type { SettingControl } from "obsidian";
import type { SettingField } from "./settings-fields";

type WithoutKey<Each> = Each extends unknown ? Omit<Each, "key" | "validate"> : never;
/** A control without what is the same for all of them. */
export type Control = WithoutKey<SettingControl>;

/** One row of the settings tab. */
export interface Row {
  readonly name: string;
  readonly desc: string;
  readonly field: SettingField;
  readonly control: Control;
  /** On a page: the heading that the row stands under, with those next to it that name the same. */
  readonly group: string | null;
}

/** Rows under a common heading. */
export interface Section {
  /** Null for the rows that come first. */
  readonly heading: string | null;
  /** Set where the rows have a page of their own. */
  readonly page: { readonly desc: string; readonly displayValue?: string } | null;
  readonly rows: readonly Row[];
}

export const TEXTAREA: Control = { type: "textarea", rows: 3 };
export const TOGGLE: Control = { type: "toggle" };
export const TEXT: Control = { type: "text" };
export const note = (placeholder: string): Control => ({ type: "file", placeholder, filter: ({ extension }) => extension === "md" });
export const numberUpTo = (max: number): Control => ({ type: "number", min: 0, max, step: 1 });

/** `text` as the language's table has it. */
export function row(text: Pick<Row, "name" | "desc">, field: SettingField, control: Control = TEXT, group: string | null = null): Row {
  return { ...text, field, control, group };
}

/** The same text, and what it finds now behind it. */
export function telling({ name, desc }: Pick<Row, "name" | "desc">, found: string): Pick<Row, "name" | "desc"> {
  return { name, desc: found === "" ? desc : `${desc} ${found}` };
}
