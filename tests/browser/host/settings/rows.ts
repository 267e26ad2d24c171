import type { SettingDefinition, SettingDefinitionPage, SettingGroupItem } from "obsidian";
import { setIcon } from "../icons";
import { Setting } from "../setting";
import type { SettingGroup } from "../setting-group";
import { drawControl } from "./controls";
import { type Stateful, evaluate } from "./state";
import type { TabContent } from "./tab-content";

export interface DrawnRow extends Stateful {
  readonly definition: SettingGroupItem;
  readonly el: HTMLElement;
}

export function drawRow(item: SettingGroupItem, index: number, group: SettingGroup, content: TabContent): DrawnRow {
  const setting = new Setting(group.listEl).setName(item.name);
  if (item.desc !== undefined) setting.setDesc(typeof item.desc === "string" ? item.desc : copy(item.desc));
  const refresh = isPage(item)
    ? drawPageEntry(item, setting, content)
    : drawBehaviour(item, index, setting, group, content);
  return {
    definition: item,
    el: setting.settingEl,
    refresh: () => {
      refresh();
      return evaluate(item.visible, true);
    },
  };
}

function isPage(item: SettingGroupItem): item is SettingDefinitionPage {
  return "type" in item;
}

/** A fragment is empty once it is shown; the definition may be drawn again. */
function copy(fragment: DocumentFragment): DocumentFragment {
  return fragment.cloneNode(true) as DocumentFragment;
}

function drawBehaviour(
  item: SettingDefinition,
  index: number,
  setting: Setting,
  group: SettingGroup,
  content: TabContent,
): () => void {
  if (item.control) return drawControl(item.control, setting, content.tab);
  if (item.render) {
    const cleanup: unknown = item.render(setting as never, group as never);
    if (typeof cleanup === "function") content.onLeave(() => {
        Reflect.apply(cleanup, undefined, []);
      });
  }
  if (item.action) return drawAction(item.action, item.disabled, index, setting);
  return () => undefined;
}

function drawAction(
  action: (el: HTMLElement, index: number) => void,
  disabled: boolean | (() => boolean) | undefined,
  index: number,
  setting: Setting,
): () => void {
  const el = setting.settingEl;
  makeClickable(el, () => {
    if (!el.hasClass("is-disabled")) action(el, index);
  });
  return () => {
    el.toggleClass("is-disabled", evaluate(disabled, false));
  };
}

function drawPageEntry(page: SettingDefinitionPage, setting: Setting, content: TabContent): () => void {
  setting.settingEl.addClass("mod-page");
  setting.addDisplayValue((display) => {
    const { displayValue, status } = page;
    display.setValue((typeof displayValue === "function" ? displayValue() : displayValue) ?? null);
    display.setStatus((typeof status === "function" ? status() : status) ?? null);
  });
  setIcon(setting.controlEl.createDiv({ cls: "setting-page-chevron" }), "chevron-right");
  makeClickable(setting.settingEl, () => {
    content.openPage(page);
  });
  return () => undefined;
}

function makeClickable(el: HTMLElement, run: () => void): void {
  el.addClass("mod-clickable");
  el.setAttrs({ tabindex: 0, role: "button" });
  el.addEventListener("click", run);
  el.addEventListener("keydown", (event) => {
    if (event.target !== el || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    run();
  });
}
