import { Platform } from "./platform";
import { modelled } from "./unmodelled";

export type Modifier = "Mod" | "Ctrl" | "Meta" | "Shift" | "Alt";
export type PaneType = "tab" | "split" | "window";

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface KeymapContext {
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly vkey: string;
}

/** Returning `false` prevents what the browser would do with the key. */
export type KeymapEventListener = (event: KeyboardEvent, context: KeymapContext) => unknown;

export interface KeymapEventHandler {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: KeymapEventListener;
}

export class Scope {
  readonly #parent: Scope | null;
  readonly #handlers: KeymapEventHandler[] = [];

  constructor(parent?: Scope) {
    this.#parent = parent ?? null;
  }

  /** `null` for the modifiers means any, for the key every key. */
  register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): KeymapEventHandler {
    const handler = { scope: this, modifiers: modifiers && compile(modifiers), key, func };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: KeymapEventHandler): void {
    const index = this.#handlers.indexOf(handler);
    if (index >= 0) this.#handlers.splice(index, 1);
  }

  /** The first handler that fits has the key; a scope without one asks its parent. True where one had it. */
  static handle(scope: Scope, event: KeyboardEvent): boolean {
    const modifiers = pressed(event);
    for (const handler of scope.#handlers) {
      if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
      if (handler.key !== null && !sameKey(handler.key, event)) continue;
      const result = handler.func(event, { modifiers, key: event.key, vkey: event.key });
      if (result === false) event.preventDefault();
      return true;
    }
    return scope.#parent !== null && Scope.handle(scope.#parent, event);
  }
}

/** The stack of scopes; only the topmost one, and its parents, get keys. */
export class Keymap {
  readonly #stack: Scope[] = [];
  readonly #root: Scope;

  constructor(root: Scope) {
    this.#root = root;
  }

  pushScope(scope: Scope): void {
    this.popScope(scope);
    this.#stack.push(scope);
  }

  popScope(scope: Scope): void {
    const index = this.#stack.lastIndexOf(scope);
    if (index >= 0) this.#stack.splice(index, 1);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    if (modifier === "Mod") return Platform.isMacOS ? event.metaKey : event.ctrlKey;
    if (modifier === "Ctrl") return event.ctrlKey;
    if (modifier === "Meta") return event.metaKey;
    return modifier === "Shift" ? event.shiftKey : event.altKey;
  }

  /** Where a click wants to open: the same pane (`false`), a tab, a split, or a window. */
  static isModEvent(event?: MouseEvent | KeyboardEvent | TouchEvent | null): PaneType | boolean {
    if (!event) return false;
    if (Keymap.isModifier(event, "Mod")) {
      if (!event.altKey) return "tab";
      return event.shiftKey ? "window" : "split";
    }
    return "button" in event && event.button === 1 ? "tab" : false;
  }

  /**
   * Called by the page for every key. Without a menu or a modal on the stack the key belongs to the
   * active view, then to the app. A composing input method keeps its keys.
   */
  static dispatch(keymap: Keymap, event: KeyboardEvent, viewScope: Scope | null): void {
    if (event.isComposing) return;
    Scope.handle(keymap.#stack[keymap.#stack.length - 1] ?? viewScope ?? keymap.#root, event);
  }

  static depth(keymap: Keymap): number {
    return keymap.#stack.length;
  }
}

function compile(modifiers: Modifier[]): string {
  const names = modifiers.map((modifier) => (modifier === "Mod" ? (Platform.isMacOS ? "Meta" : "Ctrl") : modifier));
  return [...new Set(names)].sort().join(",");
}

function pressed(event: Modifiers): string {
  const names: string[] = [];
  if (event.altKey) names.push("Alt");
  if (event.ctrlKey) names.push("Ctrl");
  if (event.metaKey) names.push("Meta");
  if (event.shiftKey) names.push("Shift");
  return names.join(",");
}

function sameKey(key: string, event: KeyboardEvent): boolean {
  return key.toLowerCase() === event.key.toLowerCase() || (key === " " && event.code === "Space");
}

modelled("Keymap", Keymap);
modelled("Scope", Scope);
