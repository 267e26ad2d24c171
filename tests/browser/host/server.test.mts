import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeBrowser, openHost } from "../driver.mjs";
import { type BuiltFixture, buildFixture } from "../fixture/build.mjs";
import { type RunningHost, startHost } from "../serve.mjs";
import type { PageChange, PageFiles } from "./page/config";

let fixture: BuiltFixture;
let folder: string;
let vaultDir: string;
let running: RunningHost | null;

beforeEach(async () => {
  fixture = await buildFixture();
  folder = await mkdtemp(join(tmpdir(), "host-server-"));
  vaultDir = join(folder, "Vault");
  await mkdir(join(vaultDir, "People"), { recursive: true });
  await writeFile(join(vaultDir, "People/Ada.md"), "# Ada\n");
  running = null;
});

afterEach(async () => {
  await running?.close();
  await closeBrowser();
  await fixture.remove();
  await rm(folder, { recursive: true });
});

async function start(write: boolean): Promise<RunningHost> {
  running = await startHost({ ...fixture.plugin, vaultDir, write });
  return running;
}

async function send(url: string, change: PageChange): Promise<number> {
  const response = await fetch(`${url}change`, { method: "POST", body: JSON.stringify(change) });
  return response.status;
}

function statusWithHost(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server of the host", () => {
  it("answers on this machine, under its secret, and to its own name only", async () => {
    const { url } = await start(false);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/$/);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(new URL("/", url))).status).toBe(404);
    expect((await fetch(new URL("/guess/files.json", url))).status).toBe(404);
    expect(await statusWithHost(url, "evil.example")).toBe(404);
  });

  it("forbids inline script and evaluation", async () => {
    const { url } = await start(false);
    const policy = (await fetch(url)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it("gives notes as text with their times, what is no UTF-8 as bytes, config files, and no large attachments", async () => {
    await mkdir(join(vaultDir, ".obsidian"));
    await writeFile(join(vaultDir, ".obsidian/app.json"), "{}");
    await writeFile(join(vaultDir, "bad.md"), Uint8Array.from([0xff]));
    await writeFile(join(vaultDir, "film.mp4"), new Uint8Array(300_000));
    const { url } = await start(false);
    const { files, folders } = (await (await fetch(`${url}files.json`)).json()) as PageFiles;
    const seen = files.map(({ path, text, base64, unreadSize, mtime }) => [path, text ?? base64 ?? unreadSize, mtime > 1e12]);
    expect(seen.sort()).toEqual([
      [".obsidian/app.json", "{}", true],
      ["People/Ada.md", "# Ada\n", true],
      ["bad.md", "/w==", true],
      ["film.mp4", 300_000, true],
    ]);
    expect(folders).toEqual([".obsidian", "People"]);
  });

  it("writes, renames and removes in the vault where it may", async () => {
    const { url } = await start(true);
    expect(await send(url, { kind: "folder", path: "Daily" })).toBe(200);
    expect(await send(url, { kind: "folder", path: "Daily/2026" })).toBe(200);
    expect(await send(url, { kind: "write", path: "Daily/2026/Day.md", text: "é" })).toBe(200);
    expect(await send(url, { kind: "write", path: "bytes.md", base64: "/w==" })).toBe(200);
    expect(await send(url, { kind: "rename", path: "Daily/2026/Day.md", to: "Day.md" })).toBe(200);
    expect(await send(url, { kind: "remove", path: "People" })).toBe(200);
    expect(await readFile(join(vaultDir, "Day.md"), "utf8")).toBe("é");
    expect([...(await readFile(join(vaultDir, "bytes.md")))]).toEqual([0xff]);
    await expect(readFile(join(vaultDir, "People/Ada.md"))).rejects.toThrow("ENOENT");
  });

  it("writes nothing where it may not", async () => {
    const { url } = await start(false);
    expect(await send(url, { kind: "write", path: "New.md", text: "" })).toBe(403);
    await expect(readFile(join(vaultDir, "New.md"))).rejects.toThrow("ENOENT");
    await expect(startHost({ ...fixture.plugin, files: {}, write: true })).rejects.toThrow("no vault folder");
  });

  it.each(["../out.md", "People/../../out.md", "/etc/out.md", "a//b.md", "./out.md", "..\\out.md", "", "link/out.md"])(
    "does not write to %j, which leads out of the vault",
    async (path) => {
      await mkdir(join(folder, "outside"));
      await symlink(join(folder, "outside"), join(vaultDir, "link"));
      const { url } = await start(true);
      expect(await send(url, { kind: "write", path, text: "out" })).toBe(500);
      expect(await send(url, { kind: "rename", path: "People/Ada.md", to: path })).toBe(500);
      await expect(readFile(join(folder, "outside/out.md"))).rejects.toThrow("ENOENT");
      await expect(readFile(join(folder, "out.md"))).rejects.toThrow("ENOENT");
    },
  );

  it("takes what is written in the page to the disk, and says where", async () => {
    const { page, close, errors } = await openHost({ ...fixture.plugin, vaultDir, write: true });
    try {
      expect(await page.locator(".host-line").textContent()).toContain(`are written to ${vaultDir}`);
      await page.evaluate(() => window.host.app.vault.create("People/Bo.md", "# Bo\n"));
      expect(await readFile(join(vaultDir, "People/Bo.md"), "utf8")).toBe("# Bo\n");
      expect(errors()).toEqual([]);
    } finally {
      await close();
    }
  });

  it("leaves the disk alone where changes stay in the page", async () => {
    const { page, close, noteText } = await openHost({ ...fixture.plugin, vaultDir });
    try {
      await page.evaluate(() => window.host.app.vault.create("People/Bo.md", "# Bo\n"));
      expect(await noteText("People/Bo.md")).toBe("# Bo\n");
      await expect(readFile(join(vaultDir, "People/Bo.md"))).rejects.toThrow("ENOENT");
    } finally {
      await close();
    }
  });
});
