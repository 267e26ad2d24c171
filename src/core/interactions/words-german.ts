import type { Words } from "./words";

/** A second language, to be added to the first: German notes mix with English words. */
export const GERMAN: Words = {
  language: "Deutsch",
  channels: [
    {
      channel: "call", kind: "conversation", tags: ["anruf", "telefonat"], emoji: [],
      words: ["Anruf", "Telefonat", "telefoniert", "angerufen", "rief … an", "am Telefon"],
    },
    { channel: "video", kind: "conversation", tags: [], emoji: [], words: ["Videoanruf", "Videocall", "über Zoom/Teams/Skype"] },
    { channel: "coffee", kind: "conversation", tags: ["kaffee"], emoji: [], words: ["Kaffee", "Tee"] },
    {
      channel: "meal", kind: "conversation", tags: ["essen"], emoji: [],
      words: ["Mittagessen", "Abendessen", "Frühstück", "gefrühstückt", "Brunch", "essen mit", "gegessen mit", "Bier mit"],
    },
    {
      channel: "meeting", kind: "conversation", tags: ["treffen"], emoji: [],
      words: [
        "getroffen", "Treffen", "traf [[]]", "traf mich mit", "Besprechung", "gesprochen mit", "sprach mit", "mit [[]] gesprochen",
        "geredet mit", "besucht", "Spaziergang mit", "unterhalten mit", "verabredet mit", "wiedergesehen",
      ],
    },
    {
      channel: "message", kind: "message", tags: ["nachricht"], emoji: [],
      words: ["Nachricht", "geschrieben mit", "gesimst", "gehört von", "von [[]] gehört"],
    },
    { channel: "email", kind: "message", tags: [], emoji: [], words: ["Mail an/von", "E-Mail", "gemailt"] },
    { channel: "letter", kind: "message", tags: ["brief"], emoji: [], words: ["Brief an/von", "Postkarte"] },
    { channel: "help", kind: "help", tags: ["hilfe"], emoji: [], words: ["vorgestellt", "geholfen", "empfohlen", "vermittelt"] },
    { channel: "gift", kind: "help", tags: ["geschenk"], emoji: [], words: ["Geschenk an/für/von", "geschenkt"] },
    { channel: "event", kind: "visibility", tags: [], emoji: [], words: ["Konferenz", "Veranstaltung", "Feier", "Tagung"] },
  ],
  topics: ["über", "wegen", "bezüglich", "betreffs", "zum Thema"],
  intentions: [
    "muss/musste/müssen/müsste", "soll/sollte/sollen/sollten", "will/wollte/wollen", "möchte/möchten", "werde/werden",
    "plane/geplant", "vorhaben", "vereinbaren/vereinbart", "ausmachen/ausgemacht", "nicht vergessen", "vorbereiten/vorbereitet",
  ],
  later: ["morgen", "übermorgen", "nächste/nächster Woche", "nächsten/nächster Monat"],
  misses: [
    "nicht", "nie", "kein/keine Antwort", "Mailbox", "abgesagt", "ausgefallen", "verschoben", "nicht erreicht", "verpasst",
    "vergessen", "nicht erschienen", "abgelehnt",
  ],
  missCauses: ["von", "bis", "weil", "wegen", "auf"],
  bare: ["anrufen", "treffen", "schreiben"],
  incoming: ["[[]] hat mich angerufen", "[[]] rief mich an", "Anruf/Nachricht/Brief/Mail/E-Mail von [[]]", "gehört von"],
  possessives: ["s", "'s", "'"],
  hosts: ["bei", "zu", "von"],
  joins: ["und", "oder", "sowie"],
  abbreviations: [
    "Hr", "Fr", "Nr", "bzw", "ca", "usw", "vgl", "Tel", "Str", "evtl", "ggf", "inkl", "Dipl", "Ing",
  ],
};
