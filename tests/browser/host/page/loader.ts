import * as api from "../obsidian";
import type { PluginClass } from "../plugins/plugins";
import { UnmodelledError, guardedObject } from "../unmodelled";

type Require = (name: string) => unknown;
type Bundle = (require: Require, module: { exports: unknown }, exports: unknown) => void;

const obsidian = guardedObject("", { ...api, __esModule: true });

function require(name: string): unknown {
  if (name === "obsidian") return obsidian;
  throw new UnmodelledError(`require("${name}")`);
}

/** Runs a script of the page's own server. */
export async function loadScript(address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.appendChild(script);
  });
}

/**
 * Loads the plugin's bundle. The server wraps it in a call of `hostPlugin` with a function, so the
 * page runs it from a script of its own server and needs no `eval`.
 */
export async function loadBundle(address: string): Promise<() => PluginClass> {
  const given: Bundle[] = [];
  Object.assign(window, { hostPlugin: (bundle: Bundle) => given.push(bundle) });
  await loadScript(address);
  const [bundle] = given;
  if (!bundle) throw new Error(`${address} did not load: it is no plugin bundle, or has an error in it.`);
  return () => {
    const module: { exports: unknown } = { exports: {} };
    bundle(require, module, module.exports);
    const exported = module.exports;
    const isWrapped = typeof exported === "object" && exported !== null && "default" in exported;
    return (isWrapped ? exported.default : exported) as PluginClass;
  };
}

/** The plugin's styles, after the app's own, as in the app. */
export async function loadStyles(address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: address });
    link.addEventListener("load", () => {
      resolve();
    });
    link.addEventListener("error", () => {
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.appendChild(link);
  });
}
