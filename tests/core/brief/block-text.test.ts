import { describe, expect, it } from "vitest";
import { readBlock } from "../../../src/core/brief/block-text";

describe("a code block asks for", () => {
  it.each([
    { says: "today where it is empty", text: " \n", wish: { kind: "today" } },
    { says: "today", text: "Today\n", wish: { kind: "today" } },
    { says: "the forecast", text: "forecast", wish: { kind: "forecast" } },
    { says: "the person whose note it is", text: "brief", wish: { kind: "brief", name: "" } },
    { says: "somebody by a link", text: "brief [[Ada Lovelace]]", wish: { kind: "brief", name: "[[Ada Lovelace]]" } },
    { says: "somebody by name", text: "BRIEF\nAda Lovelace\n", wish: { kind: "brief", name: "Ada Lovelace" } },
    { says: "nothing that is known", text: "tomorrow please ", wish: { kind: "unknown", text: "tomorrow please" } },
    { says: "nothing that is known where more is said", text: "today in Rome", wish: { kind: "unknown", text: "today in Rome" } },
  ])("$says", ({ text, wish }) => {
    expect(readBlock(text)).toEqual(wish);
  });
});
