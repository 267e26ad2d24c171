import type { EventRef } from "./events";
import { modelled } from "./unmodelled";

type DomTarget = Pick<EventTarget, "addEventListener" | "removeEventListener">;

export class Component {
  #loaded = false;
  readonly #children: Component[] = [];
  readonly #cleanups: (() => unknown)[] = [];

  /** Returns what `onload` returned: the app waits for a plugin whose `onload` is asynchronous. */
  load(): unknown {
    if (this.#loaded) return undefined;
    this.#loaded = true;
    const result: unknown = this.onload();
    for (const child of [...this.#children]) child.load();
    return result;
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (const child of this.#children.splice(0)) child.unload();
    for (const cleanup of this.#cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {
    // Subclasses say what else there is to undo.
  }

  addChild<T extends Component>(child: T): T {
    this.#children.push(child);
    if (this.#loaded) child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    const index = this.#children.indexOf(child);
    if (index >= 0) {
      this.#children.splice(index, 1);
      child.unload();
    }
    return child;
  }

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => {
      ref.emitter.offref(ref);
    });
  }

  registerDomEvent(
    target: DomTarget,
    type: string,
    callback: (event: Event) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    target.addEventListener(type, callback, options);
    this.register(() => {
      target.removeEventListener(type, callback, options);
    });
  }

  registerInterval(id: number): number {
    this.register(() => {
      clearInterval(id);
    });
    return id;
  }
}

modelled("Component", Component);
