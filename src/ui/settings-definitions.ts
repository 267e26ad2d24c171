import type { SettingControl, SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem } from "obsidian";
import type { SettingField } from "./settings-fields";
import { type Found, NOTHING_FOUND } from "./settings-found";
import type { Row } from "./settings-row";
import { sections, type SettingsFacts } from "./settings-table";

/** The field behind each control. */
export function settingFields(facts: SettingsFacts): ReadonlyMap<string, SettingField> {
  return new Map(sections(facts, NOTHING_FOUND).flatMap(({ rows }) => rows.map(({ field }): [string, SettingField] => [field.key, field])));
}

/** The tab as the app draws it. `validate` gives a sentence where a value will not do. */
export function settingDefinitions(
  facts: SettingsFacts,
  found: Found,
  validate: (key: string, value: unknown) => string | undefined,
): SettingDefinitionItem[] {
  const definition = ({ name, desc, field: { key }, control }: Row): SettingDefinition => {
    const full = { ...control, key, validate: (value: unknown) => validate(key, value) };
    return { name, ...(desc === "" ? {} : { desc }), control: full as SettingControl };
  };
  const group = (heading: string | null, rows: readonly Row[]): SettingDefinitionGroup =>
    ({ type: "group", ...(heading === null ? {} : { heading }), items: rows.map(definition) });
  return sections(facts, found).map(({ heading, page, rows }): SettingDefinitionItem => {
    if (page === null) return group(heading, rows);
    const headings = [...new Set(rows.map((row) => row.group))];
    const items = headings.map((each) => group(each, rows.filter((row) => row.group === each)));
    return { type: "page", name: heading ?? "", ...page, items };
  });
}
