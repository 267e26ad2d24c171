import type { SettingDefinition, SettingDefinitionItem } from "obsidian";
import { prepareSimpleSearch } from "../search";
import type { SettingTab } from "./setting-tab";
import { evaluate } from "./state";

export interface FoundSetting {
  readonly tab: SettingTab;
  /** The pages to open, outermost first. */
  readonly pages: readonly string[];
  readonly name: string;
  readonly desc: string;
}

/** All rows of all tabs whose name, description or other words hold every word of `query`. */
export function searchSettings(tabs: Iterable<SettingTab>, query: string): FoundSetting[] {
  const matches = prepareSimpleSearch(query);
  const found: FoundSetting[] = [];
  for (const tab of tabs) {
    for (const { definition, pages } of rowsIn(tab.settingItems, [])) {
      const desc = textOf(definition.desc);
      const words = [definition.name, desc, ...(definition.aliases ?? [])].join(" ");
      if (evaluate(definition.searchable, true) && matches(words)) {
        found.push({ tab, pages, name: definition.name, desc });
      }
    }
  }
  return found;
}

function rowsIn(
  items: readonly SettingDefinitionItem[],
  pages: readonly string[],
): { definition: SettingDefinition; pages: readonly string[] }[] {
  return items.flatMap((item) => {
    if (!evaluate(item.visible, true)) return [];
    if (!("type" in item)) return [{ definition: item, pages }];
    if (item.type !== "page") return rowsIn(item.items ?? [], pages);
    const entry: SettingDefinition = { name: item.name, ...(item.desc === undefined ? {} : { desc: item.desc }) };
    return [{ definition: entry, pages }, ...rowsIn(item.items ?? [], [...pages, item.name])];
  });
}

function textOf(desc: string | DocumentFragment | undefined): string {
  return typeof desc === "string" ? desc : (desc?.textContent ?? "");
}
