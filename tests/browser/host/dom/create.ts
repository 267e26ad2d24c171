/** `createEl` and its relatives, as the app adds them to nodes and to the global scope. */

export interface ElementInfo {
  cls?: string | string[];
  text?: string | DocumentFragment;
  attr?: Record<string, string | number | boolean | null>;
  title?: string;
  parent?: Node;
  value?: string;
  type?: string;
  prepend?: boolean;
  placeholder?: string;
  href?: string;
}

const SVG = "http://www.w3.org/2000/svg";

export function createElement(doc: Document, tag: string, info: ElementInfo | string = {}): HTMLElement {
  const el = doc.createElement(tag);
  const options = typeof info === "string" ? { cls: info } : info;
  applyShared(el, options);
  if (options.text !== undefined) el.setText(options.text);
  for (const name of ["title", "type", "placeholder", "href", "value"] as const) {
    const value = options[name];
    if (value === undefined) continue;
    if (name === "value" && "value" in el) Reflect.set(el, "value", value);
    else el.setAttribute(name, value);
  }
  return el;
}

export function createSvgElement(doc: Document, tag: string, info: ElementInfo | string = {}): SVGElement {
  const el = doc.createElementNS(SVG, tag);
  applyShared(el, typeof info === "string" ? { cls: info } : info);
  return el;
}

function applyShared(el: Element, info: ElementInfo): void {
  const classes = (typeof info.cls === "string" ? info.cls.split(" ") : (info.cls ?? [])).filter((cls) => cls !== "");
  if (classes.length > 0) el.classList.add(...classes);
  for (const [name, value] of Object.entries(info.attr ?? {})) el.setAttr(name, value);
  if (info.parent) place(info.parent, el, info.prepend ?? false);
}

export function place(parent: Node, el: Node, prepend: boolean): void {
  if (prepend) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

/** Makes the element and puts it into `parent`. */
export function createIn<T extends Element>(
  parent: Node,
  make: (doc: Document) => T,
  info: ElementInfo | string,
  callback?: (el: T) => void,
): T {
  const el = make(parent.doc);
  if (typeof info === "string" || info.parent === undefined) {
    place(parent, el, typeof info === "string" ? false : (info.prepend ?? false));
  }
  callback?.(el);
  return el;
}
