/** `npx tsx tests/browser/picture.mts`, after a build: takes the picture that the README shows, from the sample vault. */
import { mkdir } from "node:fs/promises";
import process from "node:process";
import { closeBrowser, openHost } from "./driver.mjs";

const DAY = "2026-11-23";

await mkdir("docs/images", { recursive: true });
const host = await openHost({
  vaultDir: "tests/vaults/two-years",
  mainJs: "main.js",
  stylesCss: "styles.css",
  manifest: "manifest.json",
  now: `${DAY}T09:00`,
  memory: { "marathon-digest": DAY },
  open: `Daily/${DAY}.md`,
  layout: [{ side: "left", type: "file-explorer", active: true }, { side: "right", type: "marathon-follow-ups", active: true }],
  viewport: { width: 1180, height: 620 },
});
await host.page.waitForSelector(".marathon-section");
await host.settled();
await host.page.screenshot({ path: "docs/images/pane.png" });
process.stdout.write("docs/images/pane.png\n");
await host.close();
await closeBrowser();
