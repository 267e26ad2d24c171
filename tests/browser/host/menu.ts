import { Component } from "./component";
import { currentApp } from "./current-app";
import { Scope } from "./keymap";
import { MenuItem } from "./menu-item";
import { modelled } from "./unmodelled";

export interface MenuPosition {
  x: number;
  y: number;
  width?: number;
  overlap?: boolean;
  left?: boolean;
}

const menuOfEvent = new WeakMap<Event, Menu>();

/** A menu drawn in the page. It takes the keyboard while it is open. */
export class Menu extends Component {
  readonly dom: HTMLElement;
  readonly #scope: Scope;
  readonly #entries: (MenuItem | "separator")[] = [];
  readonly #hideCallbacks: (() => unknown)[] = [];
  readonly #drawn: MenuItem[] = [];
  readonly #scrollEl: HTMLElement;
  #parentEl: HTMLElement | null = null;
  #selected: MenuItem | null = null;
  #open = false;
  #outside: ((event: Event) => void) | null = null;
  #restoreFocus: HTMLElement | null = null;

  constructor() {
    super();
    this.dom = createDiv({ cls: "menu" });
    this.#scrollEl = this.dom.createDiv({ cls: "menu-scroll" });
    this.#scope = new Scope();
    this.#scope.register(null, null, (event) => this.#key(event));
  }

  /** All who ask for the same event share one menu. */
  static forEvent(event: MouseEvent): Menu {
    const existing = menuOfEvent.get(event);
    if (existing) return existing;
    const menu = new Menu();
    menuOfEvent.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => {
      menu.showAtMouseEvent(event);
    }, 0);
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass("mod-no-icon");
    return this;
  }

  /** There are no native menus here. */
  setUseNativeMenu(useNativeMenu: boolean): this;
  setUseNativeMenu(): this {
    return this;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem();
    this.#entries.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.#entries.push("separator");
    return this;
  }

  /** The element that the menu belongs to; it is marked while the menu is open. */
  setParentElement(el: HTMLElement): this {
    this.#parentEl = el;
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition(position: MenuPosition, doc: Document = activeDocument): this {
    if (this.#open) return this;
    this.#draw();
    this.#open = true;
    this.#parentEl?.addClass("has-active-menu");
    this.#restoreFocus = doc.activeElement instanceof HTMLElement ? doc.activeElement : null;
    doc.body.appendChild(this.dom);
    this.#place(position, doc);
    currentApp().keymap.pushScope(this.#scope);
    this.#outside = (event) => {
      if (!(event.target instanceof Node) || !this.dom.contains(event.target)) this.hide();
    };
    doc.addEventListener("mousedown", this.#outside, true);
    this.load();
    return this;
  }

  hide(): this {
    if (!this.#open) return this;
    this.#open = false;
    this.#parentEl?.removeClass("has-active-menu");
    currentApp().keymap.popScope(this.#scope);
    if (this.#outside) this.dom.doc.removeEventListener("mousedown", this.#outside, true);
    this.dom.remove();
    this.unload();
    if (this.#restoreFocus?.isConnected === true) this.#restoreFocus.focus({ preventScroll: true });
    for (const callback of this.#hideCallbacks) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hideCallbacks.push(callback);
  }

  /** Items of one section stand together, sections in the order of their first item. */
  #draw(): void {
    this.#scrollEl.empty();
    this.#drawn.length = 0;
    const sections = new Map<string, (MenuItem | "separator")[]>();
    for (const entry of this.#entries) {
      const section = entry === "separator" ? ([...sections.keys()].pop() ?? "") : MenuItem.sectionOf(entry);
      const entries = sections.get(section);
      if (entries) entries.push(entry);
      else sections.set(section, [entry]);
    }
    let first = true;
    for (const entries of sections.values()) {
      if (!first) this.#scrollEl.createDiv({ cls: "menu-separator" });
      first = false;
      const group = this.#scrollEl.createDiv({ cls: "menu-group" });
      for (const entry of entries) {
        if (entry === "separator") group.createDiv({ cls: "menu-separator" });
        else this.#drawItem(group, entry);
      }
    }
  }

  #drawItem(group: HTMLElement, item: MenuItem): void {
    group.appendChild(item.dom);
    this.#drawn.push(item);
    item.dom.addEventListener("click", (event) => {
      this.#choose(item, event);
    });
    item.dom.addEventListener("mousemove", () => {
      this.#select(item);
    });
  }

  #choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    if (!MenuItem.canBeChosen(item)) return;
    this.hide();
    MenuItem.choose(item, event);
  }

  #select(item: MenuItem | null): void {
    this.#selected?.dom.removeClass("selected");
    this.#selected = item;
    item?.dom.addClass("selected");
    item?.dom.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): unknown {
    if (event.key === "Escape" || event.key === "Tab") this.hide();
    else if (event.key === "ArrowDown") this.#step(1);
    else if (event.key === "ArrowUp") this.#step(-1);
    else if (event.key === "Enter" && this.#selected) this.#choose(this.#selected, event);
    return false;
  }

  #step(by: 1 | -1): void {
    const items = this.#drawn.filter((item) => MenuItem.canBeChosen(item));
    const at = this.#selected ? items.indexOf(this.#selected) : by > 0 ? -1 : 0;
    this.#select(items[(at + by + items.length) % items.length] ?? null);
  }

  #place(position: MenuPosition, doc: Document): void {
    const win = doc.defaultView ?? window;
    const { offsetWidth, offsetHeight } = this.dom;
    const x = position.left === true ? position.x - offsetWidth : position.x;
    const left = Math.max(4, Math.min(x, win.innerWidth - offsetWidth - 4));
    const top = Math.max(4, Math.min(position.y, win.innerHeight - offsetHeight - 4));
    this.dom.setCssProps({ "--menu-x": `${String(left)}px`, "--menu-y": `${String(top)}px` });
  }
}

modelled("Menu", Menu);
