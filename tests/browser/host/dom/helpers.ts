import { type ElementInfo, createElement, createIn, createSvgElement } from "./create";
import { UnmodelledError } from "../unmodelled";

type Callback<T> = (el: T) => void;
type Info = ElementInfo | string;
type AnyFunction = (this: never, ...args: never[]) => unknown;

/** The app's additions to the prototypes of one window. */
export function installDomHelpers(win: Window & typeof globalThis): void {
  install(win.Node.prototype, nodeHelpers);
  install(win.Element.prototype, elementHelpers);
  install(win.DocumentFragment.prototype, findHelpers);
  install(win.HTMLElement.prototype, htmlHelpers);
  install(win.SVGElement.prototype, styleHelpers);
  install(win.UIEvent.prototype, { instanceOf: isInstanceOf });
  getter(win.Node.prototype, "doc", function (this: Node) {
    return this.ownerDocument ?? document;
  });
  getter(win.Node.prototype, "win", function (this: Node) {
    return this.doc.defaultView ?? window;
  });
  getter(win.Node.prototype, "constructorWin", function (this: Node) {
    return this.doc.defaultView ?? window;
  });
  getter(win.UIEvent.prototype, "targetNode", function (this: UIEvent) {
    return this.target;
  });
  getter(win.UIEvent.prototype, "win", function (this: UIEvent) {
    return this.view ?? window;
  });
  getter(win.UIEvent.prototype, "doc", function (this: UIEvent) {
    return (this.view ?? window).document;
  });
  getter(win.HTMLElement.prototype, "innerWidth", function (this: HTMLElement) {
    const style = getComputedStyle(this);
    return this.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  });
  getter(win.HTMLElement.prototype, "innerHeight", function (this: HTMLElement) {
    const style = getComputedStyle(this);
    return this.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  });
  for (const name of ["onWindowMigrated", "onNodeInserted"]) refuse(win.HTMLElement.prototype, name);
}

/** Holds across windows, where `instanceof` does not: constructors are compared by their names. */
function isInstanceOf(this: Node | UIEvent, type: { readonly name: string }): boolean {
  let at: unknown = Object.getPrototypeOf(this);
  while (typeof at === "object" && at !== null) {
    if (at.constructor.name === type.name) return true;
    at = Object.getPrototypeOf(at);
  }
  return false;
}

const nodeHelpers = {
  detach(this: Node): void {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node): void {
    while (this.lastChild) this.removeChild(this.lastChild);
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
  },
  indexOf(this: Node, other: Node): number {
    return Array.prototype.indexOf.call(this.childNodes, other);
  },
  setChildrenInPlace(this: Node, children: Node[]): void {
    for (const child of Array.from(this.childNodes)) if (!children.includes(child)) this.removeChild(child);
    for (const child of children) this.appendChild(child);
  },
  appendText(this: Node, text: string): void {
    this.appendChild(this.doc.createTextNode(text));
  },
  instanceOf: isInstanceOf,
  createEl(this: Node, tag: string, info: Info = {}, callback?: Callback<HTMLElement>): HTMLElement {
    return createIn(this, (doc) => createElement(doc, tag, info), info, callback);
  },
  createDiv(this: Node, info: Info = {}, callback?: Callback<HTMLElement>): HTMLElement {
    return createIn(this, (doc) => createElement(doc, "div", info), info, callback);
  },
  createSpan(this: Node, info: Info = {}, callback?: Callback<HTMLElement>): HTMLElement {
    return createIn(this, (doc) => createElement(doc, "span", info), info, callback);
  },
  createSvg(this: Node, tag: string, info: Info = {}, callback?: Callback<SVGElement>): SVGElement {
    return createIn(this, (doc) => createSvgElement(doc, tag, info), info, callback);
  },
};

const findHelpers = {
  find(this: ParentNode, selector: string): Element | null {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string): Element[] {
    return Array.from(this.querySelectorAll(selector));
  },
};

const elementHelpers = {
  ...findHelpers,
  findAllSelf(this: Element, selector: string): Element[] {
    const inside = Array.from(this.querySelectorAll(selector));
    return this.matches(selector) ? [this, ...inside] : inside;
  },
  getText(this: Element): string {
    return this.textContent;
  },
  setText(this: Element, text: string | DocumentFragment): void {
    if (typeof text === "string") this.textContent = text;
    else this.replaceChildren(text);
  },
  addClass(this: Element, ...classes: string[]): void {
    this.addClasses(classes);
  },
  addClasses(this: Element, classes: string[]): void {
    this.classList.add(...classes.filter((cls) => cls !== ""));
  },
  removeClass(this: Element, ...classes: string[]): void {
    this.removeClasses(classes);
  },
  removeClasses(this: Element, classes: string[]): void {
    this.classList.remove(...classes.filter((cls) => cls !== ""));
  },
  toggleClass(this: Element, classes: string | string[], on: boolean): void {
    for (const cls of typeof classes === "string" ? classes.split(" ") : classes) this.classList.toggle(cls, on);
  },
  hasClass(this: Element, cls: string): boolean {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: string | number | boolean | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, attributes: Record<string, string | number | boolean | null>): void {
    for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
  },
  getAttr(this: Element, name: string): string | null {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, last?: Element): Element | null {
    const found = this.closest(selector);
    return last && found && !last.contains(found) ? null : found;
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string): string {
    return getComputedStyle(this, pseudo ?? null).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element): boolean {
    return this.doc.activeElement === this;
  },
};

const styleHelpers = {
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, properties: Record<string, string>): void {
    for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
  },
};

/** Listeners of `on`, so that `off` finds the function that was really added. */
const delegated = new WeakMap<object, Map<string, EventListener>>();

const htmlHelpers = {
  ...styleHelpers,
  show(this: HTMLElement): void {
    this.style.removeProperty("display");
  },
  hide(this: HTMLElement): void {
    this.style.setProperty("display", "none");
  },
  toggle(this: HTMLElement, on: boolean): void {
    if (on) this.show();
    else this.hide();
  },
  toggleVisibility(this: HTMLElement, on: boolean): void {
    this.style.setProperty("visibility", on ? "" : "hidden");
  },
  isShown(this: HTMLElement): boolean {
    return this.offsetParent !== null;
  },
  on(
    this: HTMLElement,
    type: string,
    selector: string,
    listener: (this: HTMLElement, event: Event, target: HTMLElement) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const handler: EventListener = (event) => {
      const target = event.target instanceof Element ? event.target.matchParent(selector, this) : null;
      if (target) listener.call(this, event, target as HTMLElement);
    };
    const known = delegated.get(listener) ?? new Map<string, EventListener>();
    known.set(`${type} ${selector}`, handler);
    delegated.set(listener, known);
    this.addEventListener(type, handler, options);
  },
  off(
    this: HTMLElement,
    type: string,
    selector: string,
    listener: (this: HTMLElement, event: Event, target: HTMLElement) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const handler = delegated.get(listener)?.get(`${type} ${selector}`);
    if (handler) this.removeEventListener(type, handler, options);
  },
  onClickEvent(
    this: HTMLElement,
    listener: (this: HTMLElement, event: MouseEvent) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    this.addEventListener("click", listener, options);
    this.addEventListener("auxclick", listener, options);
  },
  trigger(this: HTMLElement, type: string): void {
    this.dispatchEvent(new Event(type, { bubbles: true }));
  },
};

function install(prototype: object, helpers: Record<string, AnyFunction>): void {
  for (const [name, value] of Object.entries(helpers)) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

function getter(prototype: object, name: string, get: (this: never) => unknown): void {
  Object.defineProperty(prototype, name, { get, configurable: true });
}

function refuse(prototype: object, name: string): void {
  getter(prototype, name, () => {
    throw new UnmodelledError(`HTMLElement.${name}`);
  });
}
