import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readParams } from "../../src/obsidian/uri";
import { say, speak } from "../../src/locales/say";

beforeEach(() => {
  speak("de");
});

afterEach(() => {
  speak("en");
});

describe("what the app's side says in German", () => {
  it.each([
    { says: "one event", words: () => say.app.calendar.exported(1, "Marathon.ics"), are: "1 Termin nach Marathon.ics exportiert." },
    { says: "more of them, in the dative", words: () => say.app.calendar.current(2, "Marathon.ics"), are: "Marathon.ics ist aktuell, mit 2 Terminen." },
    { says: "no channel", words: () => say.app.done.logged(null, say.intl.listed(["Ada", "Bo", "Cy"])), are: "Kontakt mit Ada, Bo und Cy notiert" },
    { says: "a channel that ships, in German", words: () => say.app.done.logged("coffee", "Ada"), are: "Kaffee mit Ada notiert" },
    { says: "a channel of the user's own, as they call it", words: () => say.app.done.logged("constructor", "Ada"), are: "constructor mit Ada notiert" },
    { says: "how many are paused", words: () => say.app.done.circlePaused("work", 1), are: "Kreis work pausiert (1 Person)" },
    { says: "what a command misses, with its nouns as they are written", words: () => say.app.cli.missing("person", say.app.cli.person), are: "person= fehlt: Ein Name, ein Alias oder ein Pfad." },
    { says: "what a command takes", words: () => say.app.cli.wrong("weeks", "99", say.app.cli.wholeWeeks), are: "weeks kann nicht „99“ sein. Gib eine ganze Zahl von 1 bis 52 an." },
    { says: "why an address is not followed", words: () => readParams({ person: "x".repeat(201) }), are: "Diesem Link wurde nicht gefolgt: person ist länger als 200 Zeichen." },
  ])("says $says", ({ words, are }) => {
    expect(words()).toBe(are);
  });
});
