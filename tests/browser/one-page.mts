import { afterAll, afterEach, expect } from "vitest";
import type { HostPage } from "./driver.mjs";
import { closeMarathon, openMarathon } from "./marathon-page.mjs";

/** For a test file whose tests open a page each: it is closed behind them, and an error in it fails them. */
export function onePage(): typeof openMarathon {
  let host: HostPage | null = null;
  afterEach(async () => {
    const errors = host?.errors() ?? [];
    await host?.close();
    host = null;
    expect(errors).toEqual([]);
  });
  afterAll(closeMarathon);
  return async (...options) => (host = await openMarathon(...options));
}
