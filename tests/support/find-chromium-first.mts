import { findChromium } from "./chromium.mjs";

/**
 * Once, before the test files run side by side: where the browser must be installed first, two of them
 * asking for it at once would stand in each other's way.
 */
export function setup(): void {
  findChromium();
}
