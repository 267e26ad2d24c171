import type {
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingGroupItem,
} from "obsidian";
import { setIcon } from "../icons";
import { Platform } from "../platform";
import { Setting } from "../setting";
import { SettingGroup } from "../setting-group";
import { setTooltip } from "../tooltip";
import { type ListActions, addListActions } from "./list-actions";
import { drawRow } from "./rows";
import { type Stateful, evaluate } from "./state";
import type { TabContent } from "./tab-content";

type Group = SettingDefinitionGroup | SettingDefinitionList;

/** Groups and lists each in a box of their own, the loose rows between them in one. */
export function drawItems(items: readonly SettingDefinitionItem[], el: HTMLElement, content: TabContent): Stateful[] {
  const drawn: Stateful[] = [];
  let loose: SettingGroupItem[] = [];
  const flush = (): void => {
    if (loose.length > 0) drawn.push(new DrawnGroup({ type: "group", items: loose }, el, content));
    loose = [];
  };
  for (const item of items) {
    if (isGroup(item)) {
      flush();
      drawn.push(new DrawnGroup(item, el, content));
    } else loose.push(item);
  }
  flush();
  return drawn;
}

function isGroup(item: SettingDefinitionItem): item is Group {
  return "type" in item && (item.type === "group" || item.type === "list");
}

interface Row extends Stateful {
  readonly definition: SettingGroupItem;
  readonly el: HTMLElement;
}

class DrawnGroup implements Stateful {
  readonly #definition: Group;
  readonly #content: TabContent;
  readonly #el: HTMLElement;
  readonly #rows: Row[];
  #query: string;

  constructor(definition: Group, el: HTMLElement, content: TabContent) {
    this.#definition = definition;
    this.#content = content;
    this.#query = content.searches.get(this.#key()) ?? "";
    const group = new SettingGroup(el);
    this.#el = SettingGroup.elementOf(group);
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    if (definition.cls !== undefined) group.addClass(...definition.cls.split(" ").filter((cls) => cls !== ""));
    this.#addSearch(group);
    for (const add of definition.extraButtons ?? []) group.addExtraButton(add as (button: unknown) => unknown);
    this.#rows = (definition.items ?? []).map((item, index) => drawRow(item, index, group, content));
    if (isList(definition)) this.#drawList(definition, group);
  }

  /** Hidden where its own predicate says so, or where none of its rows is shown. */
  refresh(): boolean {
    let shown = 0;
    for (const row of this.#rows) {
      const isShown = row.refresh() && this.#matches(row.definition);
      row.el.toggle(isShown);
      if (isShown) shown += 1;
    }
    const keepsEmpty = isList(this.#definition) || this.#definition.search !== undefined;
    const isShown = evaluate(this.#definition.visible, true) && (shown > 0 || keepsEmpty);
    this.#el.toggle(isShown);
    return isShown;
  }

  #matches(item: SettingGroupItem): boolean {
    const { search } = this.#definition;
    if (!search || this.#query === "" || "type" in item) return true;
    const definition: SettingDefinition = item;
    return !evaluate(definition.searchable, true) || search.match(definition, this.#query);
  }

  #addSearch(group: SettingGroup): void {
    const { search } = this.#definition;
    if (!search) return;
    group.addSearch((component) =>
      component
        .setPlaceholder(search.placeholder ?? "")
        .setValue(this.#query)
        .onChange((query) => {
          this.#query = query;
          this.#content.searches.set(this.#key(), query);
          this.refresh();
        }),
    );
  }

  #drawList(definition: SettingDefinitionList, group: SettingGroup): void {
    this.#el.addClass("mod-list");
    const { addItem, emptyState } = definition;
    const actions: ListActions = { onDelete: definition.onDelete, onReorder: definition.onReorder };
    this.#rows.forEach((row, index) => {
      addListActions(row.el, index, actions);
    });
    if (this.#rows.length === 0 && emptyState !== undefined) {
      group.listEl.createDiv({ cls: "setting-item setting-list-empty", text: emptyState });
    }
    if (!addItem) return;
    if (Platform.isMobile) {
      const setting = new Setting(group.listEl).setName(`+ ${addItem.name}`);
      setting.settingEl.addClass("mod-clickable", "setting-list-add");
      setting.settingEl.addEventListener("click", () => {
        addItem.action(setting.settingEl);
      });
    } else {
      group.addExtraButton((button) => {
        const el = button.extraSettingsEl;
        setIcon(el, "plus");
        setTooltip(el, addItem.name);
        button.onClick(() => {
          addItem.action(el);
        });
      });
    }
  }

  #key(): string {
    return `${this.#definition.type} ${this.#definition.heading ?? ""}`;
  }
}

function isList(definition: Group): definition is SettingDefinitionList {
  return definition.type === "list";
}
