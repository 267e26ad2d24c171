import type {
  SettingControl,
  SettingFileControl,
  SettingFolderControl,
  SettingNumberControl,
  SettingSliderControl,
  SettingTextAreaControl,
} from "obsidian";
import type { Setting } from "../setting";
import { FilePathSuggest, FolderPathSuggest } from "./path-suggest";
import type { SettingTab } from "./setting-tab";
import { evaluate } from "./state";

type Commit = (value: unknown) => void;

/** Draws the control of a row; returns what takes its `disabled` anew. */
export function drawControl(control: SettingControl, setting: Setting, tab: SettingTab): () => void {
  const value = tab.getControlValue(control.key) ?? control.defaultValue;
  const commit: Commit = (next) => void store(control, next, setting, tab);
  drawInput(control, value, setting, tab, commit);
  // What is stored may be wrong already: it is shown as such, and left as it is.
  if (value !== undefined) void check(control, value, setting);
  return () => {
    if (control.disabled !== undefined) setting.setDisabled(evaluate(control.disabled, false));
  };
}

/** A value that is refused is not stored; the row says why. A failure to store it is shown there too. */
async function store(control: SettingControl, value: unknown, setting: Setting, tab: SettingTab): Promise<void> {
  if (!(await check(control, value, setting))) return;
  try {
    await tab.setControlValue(control.key, value);
  } catch (error) {
    setting.setErrorMessage(error instanceof Error ? error.message : String(error));
    console.error(`The setting ${control.key} could not be stored.`, error);
    return;
  }
  tab.refreshDomState();
}

async function check(control: SettingControl, value: unknown, setting: Setting): Promise<boolean> {
  const validate = control.validate as ((value: unknown) => unknown) | undefined;
  const refusal: unknown = await validate?.(value);
  const message = typeof refusal === "string" ? refusal : "";
  setting.setErrorMessage(message);
  return message === "";
}

function drawInput(control: SettingControl, value: unknown, setting: Setting, tab: SettingTab, commit: Commit): void {
  switch (control.type) {
    case "toggle":
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(commit));
      return;
    case "text":
      setting.addText((text) => text.setPlaceholder(control.placeholder ?? "").setValue(asText(value)).onChange(commit));
      return;
    case "textarea":
      drawTextArea(control, value, setting, commit);
      return;
    case "number":
      drawNumber(control, value, setting, commit);
      return;
    case "slider":
      drawSlider(control, value, setting, commit);
      return;
    case "dropdown":
      setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(asText(value)).onChange(commit));
      return;
    case "color":
      setting.addColorPicker((color) => color.setValue(asText(value)).onChange(commit));
      return;
    case "file":
    case "folder":
      drawPath(control, value, setting, tab, commit);
      return;
  }
}

function drawTextArea(control: SettingTextAreaControl, value: unknown, setting: Setting, commit: Commit): void {
  setting.addTextArea((area) => {
    area.setPlaceholder(control.placeholder ?? "").setValue(asText(value)).onChange(commit);
    if (control.rows !== undefined) area.inputEl.rows = control.rows;
  });
}

/** Stored when the field is left, or with Enter. What is no number becomes the default. */
function drawNumber(control: SettingNumberControl, value: unknown, setting: Setting, commit: Commit): void {
  setting.addText((text) => {
    const { inputEl } = text.setPlaceholder(control.placeholder ?? "").setValue(asText(value));
    inputEl.setAttrs({
      type: "number",
      min: control.min ?? null,
      max: control.max ?? null,
      step: control.step ?? null,
      inputmode: "decimal",
    });
    let stored = text.getValue();
    const leave = (): void => {
      if (text.getValue() === stored) return;
      const typed = text.getValue().trim();
      const number = typed === "" || Number.isNaN(Number(typed)) ? (control.defaultValue ?? 0) : Number(typed);
      text.setValue(String(number));
      stored = text.getValue();
      commit(number);
    };
    inputEl.addEventListener("blur", leave);
    inputEl.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) leave();
    });
  });
}

function drawSlider(control: SettingSliderControl, value: unknown, setting: Setting, commit: Commit): void {
  setting.addSlider((slider) => {
    slider.setLimits(control.min, control.max, control.step);
    if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
    slider.setValue(typeof value === "number" ? value : control.min).onChange(commit);
  });
}

/** Only what is in the vault, or nothing, is stored: other text goes back to what was there. */
function drawPath(
  control: SettingFileControl | SettingFolderControl,
  value: unknown,
  setting: Setting,
  tab: SettingTab,
  commit: Commit,
): void {
  setting.addSearch((search) => {
    search.setPlaceholder(control.placeholder ?? "").setValue(asText(value));
    let stored = search.getValue();
    const take = (path: string): void => {
      stored = path;
      search.setValue(path);
      commit(path);
    };
    search.onChange((typed) => {
      if (typed === "") take("");
    });
    search.inputEl.addEventListener("blur", () => {
      search.setValue(stored);
    });
    const { app } = tab;
    if (control.type === "file") {
      new FilePathSuggest(app, search.inputEl, (file) => control.filter?.(file as never) ?? true).onSelect((file) => {
        take(file.path);
      });
    } else {
      new FolderPathSuggest(app, search.inputEl, control.includeRoot === true, (folder) => {
        return control.filter?.(folder as never) ?? true;
      }).onSelect((folder) => {
        take(folder.path);
      });
    }
  });
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
