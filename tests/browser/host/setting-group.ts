import { ExtraButtonComponent } from "./components/buttons";
import { SearchComponent } from "./components/text";
import { Setting } from "./setting";
import { modelled } from "./unmodelled";

/** Rows under a common heading, in one box. */
export class SettingGroup {
  readonly listEl: HTMLElement;
  readonly #groupEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #headingEl: HTMLElement;
  readonly #headerControlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.#groupEl = containerEl.createDiv({ cls: "setting-group" });
    this.#headerEl = this.#groupEl.createDiv({ cls: "setting-item setting-item-heading" });
    this.#headingEl = this.#headerEl.createDiv({ cls: "setting-item-name" });
    this.#headerControlEl = this.#headerEl.createDiv({ cls: "setting-item-control" });
    this.#headerEl.hide();
    this.listEl = this.#groupEl.createDiv({ cls: "setting-items" });
  }

  setHeading(text: string | DocumentFragment): this {
    this.#headerEl.show();
    this.#headingEl.setText(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.#groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    this.#headerEl.show();
    callback(new SearchComponent(this.#headerControlEl));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.#headerEl.show();
    callback(new ExtraButtonComponent(this.#headerControlEl));
    return this;
  }

  static elementOf(group: SettingGroup): HTMLElement {
    return group.#groupEl;
  }
}

modelled("SettingGroup", SettingGroup);
