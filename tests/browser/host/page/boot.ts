import moment from "app-moment";
import { App } from "../app";
import { base64ToArrayBuffer } from "../binary";
import { setCurrentApp } from "../current-app";
import { installDomHelpers } from "../dom/helpers";
import { installGlobals } from "../dom/globals";
import { startApp } from "../headless";
import { type IconNode, setLucideIcons } from "../icons";
import { installNotifications } from "../notification";
import { type Device, setDevice, setLanguage } from "../platform";
import { Plugins } from "../plugins/plugins";
import { type SavedLeaf, Workspace } from "../workspace/workspace";
import { serverBackend } from "./backend";
import { installClock, setNow } from "./clock";
import type { PageConfig, PageFiles } from "./config";
import { installCounters } from "./footprint";
import { loadBundle, loadScript, loadStyles } from "./loader";
import { mountApp } from "./mount";
import { makePageApi } from "./page-api";
import { setTheme } from "./theme";
import { installUriLinks } from "./uri";

const query = new URLSearchParams(location.search);

installCounters(window);
installClock();
installDomHelpers(window);
installGlobals(window);
void boot();

async function boot(): Promise<void> {
  Object.assign(window, { moment });
  const progress = document.body.createDiv({ cls: "host-progress", text: "Reading the vault…" });
  const device = deviceOf(query);
  applyQuery(device);
  const bundle = loadBundle("plugin/main.js");
  const [config, files, icons] = await Promise.all([
    get<PageConfig>("config.json"),
    get<PageFiles>("files.json"),
    get<Record<string, IconNode[]>>("icons.json"),
    loadStyles("plugin/styles.css"),
    setLocale(query.get("lang") ?? "en"),
  ]);
  setLucideIcons(icons);
  const app = makeApp(config, files);
  mountApp(app, statusLine(config));
  installUriLinks(app);
  installNotifications(window, device === "desktop" ? wishForNotifications() : null);
  const { manifest } = config;
  Plugins.install(app.plugins, manifest, await bundle);
  await app.plugins.enablePlugin(manifest.id);
  await startApp(app, async () => {
    await app.metadataCache.warmUp(async (read, total) => {
      progress.setText(`Reading the vault: ${String(read)} of ${String(total)} notes`);
      await nextFrame();
    });
    await Workspace.restore(app.workspace, savedLayout());
    if (!hasSavedRight()) app.workspace.rightSplit.collapse();
  });
  progress.remove();
  const api = makePageApi(app, manifest.id);
  Object.assign(window, { host: api, app });
  const first = query.get("open");
  if (first !== null) await api.openNote(first);
  document.body.addClass("is-host-ready");
}

function makeApp(config: PageConfig, { files, folders }: PageFiles): App {
  const app = new App({
    vaultName: config.vaultName,
    configDir: config.configDir,
    disk: config.writesTo === null ? {} : { backend: serverBackend },
    metadata: { atStart: query.get("cache") === "cold" ? "cold" : "warm", delay: 20 },
  });
  setCurrentApp(app);
  const memory = JSON.parse(query.get("memory") ?? "{}") as Record<string, unknown>;
  for (const [key, value] of Object.entries(memory)) app.saveLocalStorage(key, value);
  const { disk } = app.host;
  for (const folder of folders) disk.seedFolder(folder);
  for (const { path, text, base64, unreadSize, mtime, ctime } of files) {
    const data = text ?? (base64 === undefined ? "" : new Uint8Array(base64ToArrayBuffer(base64)));
    disk.seed(path, data, { mtime, ctime });
    if (unreadSize !== undefined) disk.markUnread(path, unreadSize);
  }
  return app;
}

function wishForNotifications(): NotificationPermission {
  return query.get("notifications") === "denied" ? "denied" : "granted";
}

function deviceOf(params: URLSearchParams): Device {
  if (params.has("phone")) return "phone";
  return params.has("tablet") ? "tablet" : "desktop";
}

function applyQuery(device: Device): void {
  const { body } = document;
  const now = query.get("now");
  if (now !== null) setNow(now);
  setDevice(device);
  setTheme(null, query.get("theme") === "dark" ? "dark" : "light");
  body.addClass(device === "desktop" ? "mod-linux" : "is-android", "is-focused");
  body.toggleClass("is-mobile", device !== "desktop");
  body.toggleClass("is-phone", device === "phone");
  body.toggleClass("is-tablet", device === "tablet");
  const width = query.get("width");
  if (width !== null) body.setCssProps({ "--right-sidebar-width": `${String(Number(width))}px` });
  if (query.has("rtl")) {
    body.addClass("mod-rtl");
    document.documentElement.dir = "rtl";
  }
}

/** The app's language, and that of its moment. */
async function setLocale(language: string): Promise<void> {
  setLanguage(language);
  document.documentElement.lang = language;
  if (language === "en") return;
  // The file with the locales adds them to the global moment, which the app has too.
  await loadScript("locales.js");
  moment.locale(language.toLowerCase());
}

/** `layout` is JSON, as the page's own `layout()` gives it; without one there are the app's own panes. */
function savedLayout(): SavedLeaf[] {
  const saved = query.get("layout");
  if (saved !== null) return JSON.parse(saved) as SavedLeaf[];
  return [
    { side: "left", type: "file-explorer", active: true },
    { side: "right", type: "outline", active: true },
  ];
}

function hasSavedRight(): boolean {
  return query.get("layout") !== null && savedLayout().some((leaf) => leaf.side === "right");
}

function statusLine(config: PageConfig): string {
  const where = config.writesTo === null ? "stay in this page" : `are written to ${config.writesTo}`;
  return `${config.manifest.name} demo: your changes ${where}`;
}

async function get<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.statusText}`);
  return (await response.json()) as T;
}
