import type { App } from "../app";
import { Events } from "../events";
import { addedIconCount } from "../icons";
import { Keymap } from "../keymap";
import { openModals } from "../modal";
import { openNotices } from "../notice";
import { systemNotifications } from "../notification";
import { countBarItems } from "./bars";

/** What is registered, open or running. A plugin that has gone leaves the numbers as it found them. */
export interface Footprint {
  commands: number;
  views: number;
  settingTabs: number;
  ribbonIcons: number;
  statusBarItems: number;
  eventListeners: number;
  domListeners: number;
  intervals: number;
  hoverSources: number;
  protocolHandlers: number;
  cliCommands: number;
  codeBlocks: number;
  postProcessors: number;
  icons: number;
  modals: number;
  notices: number;
  notifications: number;
  scopes: number;
}

const intervals = new Map<number, { readonly run: () => void; readonly every: number }>();
let domListeners = 0;

/** Counts intervals, and the listeners on the window and the document. Called before anything else runs. */
export function installCounters(win: Window & typeof globalThis): void {
  const start = win.setInterval.bind(win) as (...args: unknown[]) => number;
  const stop = win.clearInterval.bind(win);
  Object.assign(win, {
    setInterval: (run: () => void, every = 0, ...args: unknown[]): number => {
      const id = start(run, every, ...args);
      intervals.set(id, { run: () => { Reflect.apply(run, win, args); }, every });
      return id;
    },
    clearInterval: (id?: number): void => {
      if (id !== undefined) intervals.delete(id);
      stop(id);
    },
  });
  for (const target of [win, win.document]) countListeners(target);
}

/** Runs whatever comes at least once a minute, as a minute would. */
export function passMinute(): void {
  for (const { run, every } of [...intervals.values()]) if (every <= 60_000) run();
}

function countListeners(target: EventTarget): void {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const known = new Map<unknown, Set<string>>();
  const keyOf = (type: string, options?: boolean | EventListenerOptions): string =>
    `${type} ${String(typeof options === "boolean" ? options : (options?.capture ?? false))}`;
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void => {
    add(type, listener, options);
    const isOnce = typeof options === "object" && options.once === true;
    const keys = known.get(listener) ?? new Set<string>();
    if (isOnce || keys.has(keyOf(type, options))) return;
    keys.add(keyOf(type, options));
    known.set(listener, keys);
    domListeners += 1;
  };
  target.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void => {
    remove(type, listener, options);
    const keys = known.get(listener);
    if (keys?.delete(keyOf(type, options)) !== true) return;
    domListeners -= 1;
    // Else whatever the listener knows would be kept for ever.
    if (keys.size === 0) known.delete(listener);
  };
}

export function footprint(app: App): Footprint {
  const { host, vault, metadataCache, workspace } = app;
  const emitters: Events[] = [vault, metadataCache, workspace];
  return {
    commands: Object.keys(app.commands.commands).length,
    views: host.views.size,
    settingTabs: host.settingTabs.size,
    ...countBarItems(),
    eventListeners: emitters.reduce((sum, emitter) => sum + Events.listenerCount(emitter), 0),
    domListeners,
    intervals: intervals.size,
    hoverSources: host.hoverSources.size,
    protocolHandlers: host.protocolHandlers.size,
    cliCommands: host.cliCommands.size,
    codeBlocks: host.codeBlocks.size,
    postProcessors: host.postProcessors.size,
    icons: addedIconCount(),
    modals: openModals(),
    notices: openNotices(),
    notifications: systemNotifications().length,
    scopes: Keymap.depth(app.keymap),
  };
}
