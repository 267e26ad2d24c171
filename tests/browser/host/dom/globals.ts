import { type ElementInfo, createElement, createSvgElement } from "./create";
import { UnmodelledError } from "../unmodelled";

type Callback<T> = ((el: T) => void) | undefined;
type Info = ElementInfo | string;

/** The app's additions to the global scope and to the built-in types. */
export function installGlobals(win: Window & typeof globalThis): void {
  const made = <T>(el: T, callback: Callback<T>): T => {
    callback?.(el);
    return el;
  };
  const doc = win.document;
  define(win, {
    activeWindow: win,
    activeDocument: doc,
    createEl: (tag: string, info?: Info, callback?: Callback<HTMLElement>) => made(createElement(doc, tag, info), callback),
    createDiv: (info?: Info, callback?: Callback<HTMLElement>) => made(createElement(doc, "div", info), callback),
    createSpan: (info?: Info, callback?: Callback<HTMLElement>) => made(createElement(doc, "span", info), callback),
    createSvg: (tag: string, info?: Info, callback?: Callback<SVGElement>) =>
      made(createSvgElement(doc, tag, info), callback),
    createFragment: (callback?: Callback<DocumentFragment>) => made(doc.createDocumentFragment(), callback),
    fish: (selector: string) => doc.querySelector(selector),
    fishAll: (selector: string) => Array.from(doc.querySelectorAll(selector)),
    isBoolean: (value: unknown) => typeof value === "boolean",
    sleep: (ms: number) => new Promise((resolve) => win.setTimeout(resolve, ms)),
    nextFrame: () => new Promise((resolve) => win.requestAnimationFrame(resolve)),
  });
  for (const name of ["ajax", "ajaxPromise", "ready"]) {
    Object.defineProperty(win, name, {
      configurable: true,
      get: () => {
        throw new UnmodelledError(name);
      },
    });
  }
  installBuiltIns(win);
}

function installBuiltIns(win: typeof globalThis): void {
  define(win.Array.prototype, {
    first(this: unknown[]) {
      return this[0];
    },
    last(this: unknown[]) {
      return this[this.length - 1];
    },
    contains(this: unknown[], value: unknown) {
      return this.includes(value);
    },
    remove(this: unknown[], value: unknown) {
      for (let index = this.length - 1; index >= 0; index -= 1) if (this[index] === value) this.splice(index, 1);
    },
    unique(this: unknown[]) {
      return [...new Set(this)];
    },
  });
  define(win.String.prototype, {
    contains(this: string, text: string) {
      return this.includes(text);
    },
    format(this: string, ...values: string[]) {
      return this.replace(/\{(\d+)\}/g, (match, index: string) => values[Number(index)] ?? match);
    },
  });
  define(win.Object, {
    isEmpty: (object: object) => Object.keys(object).length === 0,
    each: (object: Record<string, unknown>, callback: (value: unknown, key: string) => unknown, context?: unknown) => {
      for (const [key, value] of Object.entries(object)) {
        if (Reflect.apply(callback, context, [value, key]) === false) return false;
      }
      return true;
    },
  });
  define(win.Array, { combine: (arrays: unknown[][]) => arrays.flat() });
  define(win.Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
  define(win.String, { isString: (value: unknown) => typeof value === "string" });
  define(win.Number, { isNumber: (value: unknown) => typeof value === "number" });
}

/** Not enumerable, so that `for … in` over an array still sees its members only. */
function define(target: object, members: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}
