import { describe, expect, it } from "vitest";
import { decodeWords, type Words } from "../../../src/core/interactions/words";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { GERMAN } from "../../../src/core/interactions/words-german";
import { entriesOf, type Row, told, vocabulary } from "./read";

const german: readonly Row[] = [
  { says: "ein Kaffee", note: "- Kaffee mit [[Ada]]", reads: ["coffee with Ada"] },
  { says: "ein Anruf mit Zeit", note: "- 9 Uhr Telefonat mit [[Ada]]", reads: ["call with Ada"] },
  { says: "ein trennbares Verb", note: "Ich rief gestern noch [[Ada]] an.", reads: ["call with Ada"] },
  { says: "ein Umlaut in zwei Zeichen", note: "- Fru\u0308hstück mit [[Ada]]", reads: ["meal with Ada"] },
  { says: "ein Treffen im Perfekt", note: "Heute [[Ada]] getroffen.", reads: ["meeting with Ada"] },
  { says: "ein Gespräch über jemanden", note: "- gesprochen mit [[Ada]] über [[Sam]]", reads: ["meeting with Ada about Sam"] },
  { says: "ein Verb am Ende, hinter dem Thema", note: "- Mit [[Ada]] über die Reise gesprochen", reads: ["meeting with Ada"] },
  { says: "ein Verb am Ende, hinter einem Thema, das jemand ist", note: "- Mit [[Ada]] und [[Cy]] über [[Bo]] gesprochen", reads: ["meeting with Ada, Cy about Bo"] },
  { says: "ein Telefonat wegen etwas", note: "- Mit [[Ada]] wegen der Reise telefoniert #reise", reads: ["call with Ada"] },
  { says: "ein Anruf wegen etwas", note: "Habe [[Ada]] wegen des Termins morgen angerufen.", reads: ["call with Ada"] },
  ...[
    " (1h30)", " 1h30", " (45 min)", " (sie kommt im Mai)", " ^abc", " 😊", " 😊 #reise ^abc", " #reise 😊", " 😊, danach war Ruhe", " ✅ 2026-11-02",
  ].map((tail) => ({ says: `ein Verb am Ende, dahinter${tail}`, note: `- [x] [[Ada]] wegen der Reise angerufen${tail}`, reads: ["call with Ada"] })),
  { says: "das erste von zwei Verben", note: "- [[Ada]] wegen der Reise angerufen und [[Bo]] getroffen", reads: ["call with Ada about Bo"] },
  ...[
    "Mit [[Ada]] ins Kino gegangen, danach hat Bo lange gesprochen", "Mit [[Ada]] nichts ausgemacht. Bo hat gesprochen", "Mit [[Ada]] im Kino; Bo hat gesprochen", "Mit [[Ada]] im Kino! Bo hat gesprochen",
  ].map((line) => ({ says: `ein Verb in einem anderen Satz: ${line}`, note: `- ${line}`, reads: ["contact with Ada: no channel said"] })),
  ...[
    "Mit [[Ada]], meiner Schwester, lange gesprochen", "Mit [[Ada]] ca. 2 Std. gesprochen", "Mit [[Ada]] am 3. Mai gesprochen", "Mit [[Ada]] z. B. gesprochen", "Mit [[Ada]] 20 Min. gesprochen",
  ].map((line) => ({ says: `ein Verb in demselben Satz: ${line}`, note: `- ${line}`, reads: ["meeting with Ada"] })),
  { says: "ein Verb in demselben Satz wie mehrere", note: "- Mit [[Ada]], [[Bo]] und [[Cy]] lange gesprochen", reads: ["meeting with Ada, Bo, Cy"] },
  { says: "ein Treffen wegen etwas", note: "- [[Ada]] wegen des Termins getroffen: er bleibt", reads: ["meeting with Ada"] },
  { says: "ein Verb am Ende des Satzteils", note: "- Mit [[Ada]] über Bo gesprochen, der angerufen hat", reads: ["meeting with Ada"] },
  { says: "ein Wort davor geht dem Verb am Ende vor", note: "- Kaffee mit [[Ada]], über die Reise gesprochen", reads: ["coffee with Ada"] },
  ...[
    "Mit [[Ada]] über den letzten Anruf", "[[Ada]] über einen, der angerufen hat", "[[Ada]] sagt, Bo habe wegen des Termins angerufen",
    "Mit [[Ada]] über die Reise nicht gesprochen", "Mit [[Ada]] über die Reise gesprochen?",
    "[[Ada]] wegen derer, die angerufen haben, getroffen", "[[Ada]] wegen der Reise angerufen zu haben",
  ].map((line) => ({ says: `kein Verb am Ende: ${line}`, note: `- ${line}`, reads: ["contact with Ada: no channel said"] })),
  { says: "eine Absicht vor dem Verb am Ende", note: "- Morgen wird [[Ada]] wegen der Reise angerufen", reads: ["call with Ada: planned, not done"] },
  ...[
    "Mit [[Ada]] über Zoom gesprochen", "Mit [[Ada]] per Zoom gesprochen", "Über Zoom mit [[Ada]] gesprochen", "[[Ada]] über Zoom: die Reise", "Mit [[Ada]] via Teams geredet",
    "Mit [[Ada]] über Skype wegen der Reise gesprochen", "Eine Stunde mit [[Ada]] über FaceTime",
  ].map((line) => ({ says: `das Mittel, nicht das Thema: ${line}`, note: `- ${line}`, reads: ["video with Ada"] })),
  { says: "ein Mittel vor dem Thema", note: "- Mit [[Ada]] und [[Cy]] über Zoom über [[Bo]] gesprochen", reads: ["video with Ada, Cy about Bo"] },
  { says: "ein Telefon, eine Mail, eine Nachricht als Mittel", note: "- Mit [[Ada]] per Telefon gesprochen\n- [[Bo]] per Mail geantwortet\n- [[Cy]] über Signal geschrieben", reads: ["call with Ada", "email with Bo", "message with Cy"] },
  { says: "ein Wort vor dem Mittel", note: "- Besprechung mit [[Ada]] über Teams\n- Kaffee mit [[Bo]], über Zoom", reads: ["meeting with Ada", "coffee with Bo"] },
  ...["über Zoom-Probleme", "über Zooms Zukunft", "über das neue Zoom", "über Skypen"].map((topic) => ({ says: `ein Thema, kein Mittel: ${topic}`, note: `- Mit [[Ada]] ${topic} gesprochen`, reads: ["meeting with Ada"] })),
  { says: "niemand, mit dem gesprochen wurde", note: "- Über [[Ada]] gesprochen", reads: ["contact with nobody about Ada: only talked about"] },
  { says: "ein Genitiv ohne Apostroph", note: "- Kaffee mit [[Ada]], [[Sam]]s Buch gelesen", reads: ["coffee with Ada about Sam"] },
  { says: "ein Besuch bei jemandem", note: "- Mittagessen bei [[Ada]]s Eltern", reads: ["meal with Ada"] },
  { says: "eine Absicht", note: "- muss einen Kaffee mit [[Ada]] trinken", reads: ["coffee with Ada: planned, not done"] },
  ...[
    "Mit [[Ada]] gegessen", "Mit [[Ada]] und ihrer Mutter zu Mittag gegessen", "War mit [[Ada]] essen", "Mit [[Ada]] essen gegangen",
  ].map((line) => ({ says: `ein Essen: ${line}`, note: `- ${line}`, reads: ["meal with Ada"] })),
  ...[
    "Langes Gespräch mit [[Ada]]", "Uns mit [[Ada]] unterhalten", "Mich mit [[Ada]] über die Arbeit unterhalten", "Mit [[Ada]] spazieren gegangen", "Besuch bei [[Ada]]", "Besuch von [[Ada]]",
    "[[Ada]] war zu Besuch", "[[Ada]] gesehen", "Habe [[Ada]] auf dem Markt gesehen",
  ].map((line) => ({ says: `ein Treffen: ${line}`, note: `- ${line}`, reads: ["meeting with Ada"] })),
  ...["Mit [[Ada]] geschrieben", "Mit [[Ada]] gechattet", "Mit [[Ada]] wegen der Reise gechattet"].map((line) => ({ says: `eine Nachricht: ${line}`, note: `- ${line}`, reads: ["message with Ada"] })),
  { says: "gesehen wurde etwas anderes", note: "- Habe den Film gesehen, den [[Ada]] mag", reads: ["contact with Ada: no channel said"] },
  ...[
    "Anruf bei [[Ada]] nächsten Dienstag", "Am nächsten Sonntag Anruf bei [[Ada]]", "Anruf bei [[Ada]] kommende Woche", "Anruf bei [[Ada]] kommenden Freitag", "Anruf mit [[Ada]] vereinbart", "Anruf mit [[Ada]] für Freitag ausgemacht", "Anruf mit [[Ada]] geplant", "Anruf mit [[Ada]] steht an", "Vielleicht ein Anruf bei [[Ada]]",
  ].map((line) => ({ says: `noch nicht geschehen: ${line}`, note: `- ${line}`, reads: ["call with Ada: planned, not done"] })),
  ...["Anruf bei [[Ada]], ein Treffen vereinbart", "Anruf bei [[Ada]] wie vereinbart", "Anruf bei [[Ada]], die Reise geplant", "Rückruf von [[Ada]]", "[[Ada]] zurückgerufen", "Anruf bei [[Ada]], nächsten Dienstag fliegt sie", "Anruf bei [[Ada]] und für Montag verabredet", "Beim Anruf mit [[Ada]] vereinbart, dass sie kommt", "Mit [[Ada]], die umziehen will, telefoniert"].map((line) => ({ says: `geschehen: ${line}`, note: `- ${line}`, reads: ["call with Ada"] })),
  ...["Anruf mit [[Ada]] fällt aus", "Anruf mit [[Ada]] fiel leider aus", "Heute fiel der Anruf mit [[Ada]] aus", "Anruf mit [[Ada]] entfällt", "Verpasster Anruf von [[Ada]]", "Kein Anruf von [[Ada]]"].map((line) => ({ says: `ausgefallen: ${line}`, note: `- ${line}`, reads: ["call with Ada: did not take place"] })),
  ...[
    "Verpasster Anruf von [[Ada]], zurückgerufen", "Anruf von [[Ada]] verpasst, später zurückgerufen", "[[Ada]] nicht erreicht, sie hat abends zurückgerufen", "[[Ada]] nicht erreicht, sie rief zurück",
  ].map((line) => ({ says: `doch noch: ${line}`, note: `- ${line}`, reads: ["call with Ada"] })),
  { says: "doch nicht", note: "- Verpasster Anruf von [[Ada]], noch nicht zurückgerufen", reads: ["call with Ada: did not take place"] },
  ...["Kaffee mit [[Ada]], ihr Zug fiel aus", "Strom fiel aus, Kaffee mit [[Ada]]", "Kaffee mit [[Ada]], kein Anruf von der Bank", "Kaffee mit [[Ada]], nichts von ihr verlangt"].map((line) => ({ says: `etwas anderes fiel aus oder kam nicht: ${line}`, note: `- ${line}`, reads: ["coffee with Ada"] })),
  ...["Noch nichts von [[Ada]] gehört", "Keine Nachricht von [[Ada]]"].map((line) => ({ says: `nichts gehört: ${line}`, note: `- ${line}`, reads: ["message with Ada: did not take place"] })),
  ...["[[Ada]] bittet um Rückruf", "Um Rückruf von [[Ada]] gebeten", "Rückruf [[Ada]] steht aus"].map((line) => ({ says: `kein Rückruf: ${line}`, note: `- ${line}`, reads: ["call with Ada: planned, not done"] })),
  ...["[[Ada]] kommt am Samstag zu Besuch", "Am Samstag kommt [[Ada]] zu Besuch", "Mit [[Ada]] spazieren gehen", "Wollten uns mit [[Ada]] treffen"].map((line) => ({ says: `noch kein Treffen: ${line}`, note: `- ${line}`, reads: ["meeting with Ada: planned, not done"] })),
  { says: "ein Treffen, hinter dem Namen", note: "- [[Ada]] Treffen", reads: ["meeting with Ada"] },
  { says: "noch kein Essen", note: "- Mit [[Ada]] essen gehen", reads: ["meal with Ada: planned, not done"] },
  { says: "noch keine Mail", note: "- Mail an [[Ada]] schreiben", reads: ["email with Ada: planned, not done"] },
  { says: "noch keine Besprechung", note: "- Besprechung mit [[Ada]] vorbereiten", reads: ["meeting with Ada: planned, not done"] },
  { says: "über das Schreiben gesprochen", note: "- Kaffee mit [[Ada]] und über das Schreiben geredet", reads: ["coffee with Ada"] },
  { says: "nur etwas von jemandem gesehen", note: "- Bilder von [[Ada]] gesehen", reads: ["contact with nobody about Ada: only talked about"] },
  ...["Mit [[Ada]] am Abend, nach dem Essen, gesprochen", "Mit [[Ada]] im Park gesessen, dann lange geredet", "Mit [[Ada]], die umziehen will, gesprochen"].map((line) => ({ says: `ein Verb hinter einem Einschub: ${line}`, note: `- ${line}`, reads: ["meeting with Ada"] })),
  ...["[[Ada]] wegen der Reise angerufen, sie kann nicht", "[[Ada]] wegen der Reise angerufen; nicht vor Mai"].map((line) => ({ says: `ein Verb am Ende, dahinter eine Verneinung: ${line}`, note: `- ${line}`, reads: ["call with Ada"] })),
  { says: "ein Vorhaben", note: "- Ihr Vorhaben bei einem Kaffee mit [[Ada]]", reads: ["coffee with Ada"] },
  { says: "ein späterer Tag", note: "- Kaffee mit [[Ada]] nächste Woche", reads: ["coffee with Ada: planned, not done"] },
  ...[
    "Heute Morgen mit [[Ada]] telefoniert", "Gestern Morgen mit [[Ada]] telefoniert", "Telefonat mit [[Ada]] am Morgen", "Am frühen Morgen Anruf bei [[Ada]]",
    "Anruf bei [[Ada]] am Montag Morgen", "Anruf zum guten Morgen bei [[Ada]]", "Jeden Morgen ein Anruf bei [[Ada]]", "Am späten Morgen Anruf bei [[Ada]]", "Am heutigen Morgen Anruf bei [[Ada]]",
    "Der Morgen begann mit einem Anruf bei [[Ada]]", "Mo Morgen Anruf bei [[Ada]]", "Anruf bei [[Ada]] Montag Morgen", "Anruf bei [[Ada]] letzten Montag Morgen",
    "Den ganzen Morgen am Telefon mit [[Ada]]",
  ].map((line) => ({ says: `ein Morgen ist kein späterer Tag: ${line}`, note: `- ${line}`, reads: ["call with Ada"] })),
  ...[
    "Morgen Anruf bei [[Ada]]", "Anruf bei [[Ada]] morgen", "Morgen früh Anruf bei [[Ada]]", "Morgen am Morgen Anruf bei [[Ada]]", "Übermorgen Anruf bei [[Ada]]",
    "Heute Morgen verlegt, Anruf bei [[Ada]] morgen", "Heute und morgen Anruf bei [[Ada]]",
    "Anruf bei [[Ada]] nächsten Montag Morgen", "Anruf bei [[Ada]] am kommenden Freitag Morgen", "Anruf bei [[Ada]] verlegt auf Dienstag morgen", "Anruf bei [[Ada]] nächsten Mo morgen",
    "Anruf bei [[Ada]] für Donnerstag Morgen", "Für morgen Anruf bei [[Ada]]",
  ].map((line) => ({ says: `ein späterer Tag: ${line}`, note: `- ${line}`, reads: ["call with Ada: planned, not done"] })),
  ...[
    "Mit [[Ada]] wird wegen der Reise nächste Woche telefoniert", "Mit [[Ada]] wird wegen der Reise morgen telefoniert", "[[Ada]] wird wegen der Reise morgen angerufen",
    "Mit [[Ada]] wird nächsten Monat wegen der Reise telefoniert", "[[Ada]] wird angerufen",
  ].map((line) => ({ says: `ein Vorhaben mit dem Verb am Ende: ${line}`, note: `- ${line}`, reads: ["call with Ada: planned, not done"] })),
  ...[
    "[[Ada]] wird wegen der Reise nächste Woche besucht", "Mit [[Ada]] wird gesprochen", "Mit [[Ada]] muss gesprochen werden", "Heute müssen [[Ada]], Bo und Max besucht werden", "Mit [[Ada]] wird über die Reise gesprochen",
  ].map((line) => ({ says: `ein Vorhaben mit dem Verb am Ende: ${line}`, note: `- ${line}`, reads: ["meeting with Ada: planned, not done"] })),
  ...[
    "Habe mit [[Ada]] über nächste Woche gesprochen", "Mit [[Ada]] über das Treffen morgen gesprochen", "Mit [[Ada]] gesprochen, sie will und wird umziehen", "Mit [[Ada]] über das gesprochen, was wird",
  ].map((line) => ({ says: `kein Vorhaben: ${line}`, note: `- ${line}`, reads: ["meeting with Ada"] })),
  { says: "eine Absage", note: "- Kaffee mit [[Ada]]: abgesagt, weil sie krank war", reads: ["coffee with Ada: did not take place"] },
  ...[
    "Anruf bei [[Ada]] wegen der Reise, nicht erreicht", "Anruf bei [[Ada]] wegen der Reise: Mailbox", "Anruf bei [[Ada]] wegen der Reise, nur die Mailbox", "Anruf bei [[Ada]] wegen der Reise – keine Antwort, morgen wieder",
    "Anruf bei [[Ada]] wegen der Reise, sie ging nicht ran", "Anruf bei [[Ada]]: sie hat nicht abgenommen", "Versucht, [[Ada]] anzurufen #anruf",
  ].map((line) => ({ says: `niemand erreicht: ${line}`, note: `- ${line}`, reads: ["call with Ada: did not take place"] })),
  { says: "niemand erreicht, hinter dem Verb am Ende", note: "- [[Ada]] wegen der Reise angerufen, keine Antwort", reads: ["call with Ada: did not take place"] },
  ...["über die Reise, nicht einig", "wegen der Mailbox", "wegen der Reise, die Bahn ist ausgefallen", "über Bo, der nicht erreicht wurde"].map((topic) => ({
    says: `kein Versuch, sondern das Thema: ${topic}`, note: `- Telefonat mit [[Ada]] ${topic}`, reads: ["call with Ada"],
  })),
  { says: "eine Absage für etwas anderes", note: "- Kaffee mit [[Ada]]: abgesagt hat sie nur den Sport", reads: ["coffee with Ada"] },
  { says: "eine Aufforderung an sich selbst", note: "- anrufen [[Ada]]", reads: ["contact with Ada: planned, not done"] },
  { says: "ein Satz nach einer Abkürzung", note: "Kaffee mit Fr. [[Ada]] und z. B. [[Bo]]. Anruf bei [[Cy]].", reads: ["coffee with Ada, Bo", "call with Cy"] },
  { says: "englische Wörter dazwischen", note: "- Lunch mit [[Ada]]", reads: ["meal with Ada"] },
];

describe("German beside English", () => {
  const both = vocabulary({}, [ENGLISH, GERMAN]);

  it.each(german)("$says", ({ note, reads }) => {
    expect(entriesOf(note, both).map(told)).toEqual(reads);
  });

  it("tells who reached out", () => {
    const note = "- Nachricht von [[Ada]]\n- [[Bo]] hat mich angerufen\n- Anruf bei [[Cy]]";
    expect(entriesOf(note, both).map(({ direction }) => direction)).toEqual(["in", "in", "unknown"]);
  });

  it("is not read without its words", () => {
    expect(entriesOf("- Kaffee mit [[Ada]]").map(told)).toEqual(["contact with Ada: no channel said"]);
  });

  it("changes nothing about English notes", () => {
    const note = "- coffee with [[Ada]] about [[Sam]]\n- should call [[Bo]]\n- lunch with [[Cy]]: cancelled";
    expect(entriesOf(note, both)).toEqual(entriesOf(note));
  });
});

describe("words of one's own", () => {
  const decoded = (value: unknown): Words => {
    const result = decodeWords(value);
    if (!("value" in result)) throw new Error(result.expected);
    return result.value;
  };

  it("are added to the others", () => {
    const own = decoded({
      language: "Mine",
      channels: [
        { channel: "walk", kind: "conversation", words: ["walkies", "stroll/hike with"], tags: ["#walk"], emoji: ["🥾"] },
        { channel: "call", kind: "message", words: ["dingaling"] },
      ],
      misses: ["flopped"],
      later: ["manana"],
      notLater: ["la manana"],
    });
    const mine = vocabulary({}, [ENGLISH, own]);
    const note = "- walkies with [[Ada]]\n- hike with [[Ada]]\n- [[Ada]] #walk\n- 🥾 [[Ada]]\n- dingaling, [[Ada]]\n- lunch with [[Ada]] flopped";
    expect(entriesOf(note, mine).map(told)).toEqual([
      "walk with Ada", "walk with Ada", "walk with Ada", "walk with Ada", "call with Ada", "meal with Ada: did not take place",
    ]);
    expect(entriesOf("- dingaling [[Ada]] por la manana\n- dingaling [[Ada]] manana", mine).map(told)).toEqual(["call with Ada", "call with Ada: planned, not done"]);
    expect(entriesOf("- dingaling, [[Ada]]", mine)[0]?.kind).toBe("conversation");
    expect(entriesOf("- [[Ada]] [channel:: Walk]", mine).map(told)).toEqual(["walk with Ada"]);
  });

  it("may glue, leave gaps and ask for a link", () => {
    const own = decoded({ language: "Mine", channels: [{ channel: "x", words: ["a+b", "took … out", "kissed [[]]", "…", "one … two … three"] }] });
    const mine = vocabulary({}, [own]);
    const channels = (note: string) => entriesOf(note, mine).map(({ channel }) => channel);
    expect(channels("- a+b [[Ada]]\n- a + b [[Ada]]")).toEqual(["x", null]);
    expect(channels("- took [[Ada]] out\n- took [[Ada]] on the longest of all long ways home out")).toEqual(["x", null]);
    expect(channels("- kissed [[Ada]]\n- kissed a frog, [[Ada]]")).toEqual(["x", null]);
    expect(channels("- one [[Ada]] two")).toEqual(["x"]);
  });

  it("fill missing lists with nothing, and trim", () => {
    expect(decoded({ language: " Mine ", topics: [" on ", ""], channels: [{ channel: " x ", words: null }] })).toMatchObject({
      language: "Mine", topics: ["on"], misses: [], channels: [{ channel: "x", kind: "contact", words: [], tags: [], emoji: [] }],
    });
  });

  it.each([
    { says: "text", value: "words", expected: "a set of word lists" },
    { says: "a list", value: [], expected: "a set of word lists" },
    { says: "nothing", value: null, expected: "a set of word lists" },
    { says: "lists without a language", value: { topics: [] }, expected: "word lists with a language" },
    { says: "an empty language", value: { language: " " }, expected: "word lists with a language" },
    { says: "a text for a list", value: { language: "x", misses: "no" }, expected: "a list of phrases under misses" },
    { says: "a number among the phrases", value: { language: "x", later: ["a", 1] }, expected: "a list of phrases under later" },
    { says: "a phrase with millions of alternatives", value: { language: "x", bare: [Array(20).fill("a/b").join(" ")] }, expected: "a list of phrases under bare" },
    { says: "channels that are no list", value: { language: "x", channels: {} }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
    { says: "a channel that is no set", value: { language: "x", channels: ["call"] }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
    { says: "a channel without a name", value: { language: "x", channels: [{ words: [] }] }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
    { says: "a channel of no kind that there is", value: { language: "x", channels: [{ channel: "a", kind: "b" }] }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
    { says: "a channel with a text for words", value: { language: "x", channels: [{ channel: "a", words: "b" }] }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
    { says: "a channel with a text for tags", value: { language: "x", channels: [{ channel: "a", tags: "b" }] }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
    { says: "a channel with a text for emoji", value: { language: "x", channels: [{ channel: "a", emoji: "b" }] }, expected: "a list of channels, each with a channel, a kind, words, tags and emoji" },
  ])("refuse $says", ({ value, expected }) => {
    expect(decodeWords(value)).toEqual({ expected });
  });

  it.each([ENGLISH, GERMAN])("are what ships, in the same form: $language", (words) => {
    expect(decodeWords(JSON.parse(JSON.stringify(words)))).toEqual({ value: words });
  });
});
