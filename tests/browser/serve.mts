import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { PageChange, PageConfig, PageFiles } from "./host/page/config";
import type { FileData } from "./host/disk";
import { type VaultFolder, openVaultFolder, pageFiles } from "./vault-folder.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ICONS = join(HERE, "../../node_modules/lucide-static/icon-nodes.json");
const LOCALES = join(HERE, "../../node_modules/app-moment/min/locales.min.js");
const CONFIG_DIR = ".obsidian";
const LARGEST_CHANGE = 64 * 1024 * 1024;

/** No inline script and no evaluation; nothing from anywhere else. */
const SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export interface HostOptions {
  /** The vault on the disk. Without it, `files` is the vault. */
  readonly vaultDir?: string;
  /** Vault path → text or bytes. */
  readonly files?: Readonly<Record<string, FileData>>;
  /** When `files` were last written, in milliseconds since 1970; just now where it is not said. */
  readonly writtenAt?: number;
  /** True writes changes back to `vaultDir`; false keeps them in the page. */
  readonly write?: boolean;
  /** 0 takes any free port. */
  readonly port?: number;
  /** The plugin's files. They are read again each time a page asks for them. */
  readonly mainJs: string;
  readonly stylesCss: string;
  readonly manifest: string;
}

export interface RunningHost {
  /** With a secret in its path: no other web page can guess it. Query parameters go behind it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
}

interface Bundled {
  readonly js: string;
  readonly map: string;
  readonly css: string;
}

let bundled: Promise<Bundled> | null = null;

/** The page's own script and styles. Made once for all the hosts of a process. */
async function bundle(): Promise<Bundled> {
  const options = { bundle: true, write: false, logLevel: "warning", target: "chrome116", keepNames: true } as const;
  const entryPoints = { host: join(HERE, "host/page/boot.ts") };
  const [script, style] = await Promise.all([
    build({ ...options, entryPoints, outdir: HERE, format: "iife", sourcemap: "linked" }),
    build({ ...options, entryPoints: [join(HERE, "app.css")] }),
  ]);
  const textOf = (ending: string): string => script.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { js: textOf("host.js"), map: textOf("host.js.map"), css: style.outputFiles[0]?.text ?? "" };
}

/** Serves a page that runs the plugin over the vault, to this machine alone. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  if (options.write === true && options.vaultDir === undefined) {
    throw new Error("There is no vault folder to write to: give `vaultDir`, or leave `write` out.");
  }
  const folder = options.vaultDir === undefined ? null : await openVaultFolder(resolve(options.vaultDir));
  bundled ??= bundle();
  const { js, map, css } = await bundled;
  const token = randomBytes(18).toString("base64url");
  const routes = new Map<string, () => Promise<Answer>>(Object.entries({
    "": async () => ({ type: "text/html", body: await readFile(join(HERE, "index.html"), "utf8") }),
    "app.css": () => Promise.resolve({ type: "text/css", body: css }),
    "host.js": () => Promise.resolve({ type: "text/javascript", body: js }),
    "host.js.map": () => Promise.resolve({ type: "application/json", body: map }),
    "locales.js": async () => ({ type: "text/javascript", body: await readFile(LOCALES, "utf8") }),
    "icons.json": async () => ({ type: "application/json", body: await readFile(ICONS, "utf8") }),
    "config.json": async () => json(await pageConfig(options, folder)),
    "files.json": async () => json(await vaultFiles(options, folder)),
    "plugin/main.js": async () => ({ type: "text/javascript", body: wrap(await readFile(options.mainJs, "utf8")) }),
    "plugin/styles.css": async () => ({ type: "text/css", body: await readFile(options.stylesCss, "utf8") }),
  }));
  const server = createServer((request, response) => {
    const port = String(portOf(server));
    void answer(request, token, port, routes, folder, options.write === true).then((result) => {
      send(response, result);
    }, (error: unknown) => {
      send(response, { type: "text/plain", status: 500, body: error instanceof Error ? error.message : String(error) });
    });
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", ready);
  });
  return {
    url: `http://127.0.0.1:${String(portOf(server))}/${token}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  token: string,
  port: string,
  routes: ReadonlyMap<string, () => Promise<Answer>>,
  folder: VaultFolder | null,
  write: boolean,
): Promise<Answer> {
  const missing: Answer = { type: "text/plain", status: 404, body: "There is nothing here." };
  // A page that gave its own name the address 127.0.0.1 would send that name.
  if (request.headers.host !== `127.0.0.1:${port}` && request.headers.host !== `localhost:${port}`) return missing;
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  if (!pathname.startsWith(`/${token}/`)) return missing;
  const name = pathname.slice(token.length + 2);
  if (request.method === "POST" && name === "change") {
    if (!write || !folder) return { type: "text/plain", status: 403, body: "This page may not write to the vault." };
    await folder.apply(JSON.parse(await bodyOf(request)) as PageChange);
    return { type: "text/plain", body: "" };
  }
  const route = request.method === "GET" ? routes.get(name) : undefined;
  return route ? route() : missing;
}

function send(response: ServerResponse, { type, body, status = 200 }: Answer): void {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": SECURITY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_CHANGE) throw new Error("The change is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The page evaluates nothing: the bundle comes as a function that the page's own loader is given. */
function wrap(bundleText: string): string {
  return `hostPlugin(function (require, module, exports) {${bundleText}\n});\n`;
}

async function pageConfig(options: HostOptions, folder: VaultFolder | null): Promise<PageConfig> {
  const manifest = JSON.parse(await readFile(options.manifest, "utf8")) as PageConfig["manifest"];
  return {
    manifest: { ...manifest, dir: `${CONFIG_DIR}/plugins/${manifest.id}` },
    vaultName: folder ? basename(folder.path) : "Example vault",
    configDir: CONFIG_DIR,
    writesTo: options.write === true && folder ? folder.path : null,
  };
}

async function vaultFiles(options: HostOptions, folder: VaultFolder | null): Promise<PageFiles> {
  return folder ? folder.read() : pageFiles(options.files ?? {}, options.writtenAt ?? Date.now());
}

function json(value: unknown): Answer {
  return { type: "application/json", body: JSON.stringify(value) };
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
