// As texts: keys of these names would keep the build from shortening the same names elsewhere.
const NAMES = "call video coffee meal meeting message email letter help gift event".split(" ");
const WORDS = "Anruf Videoanruf Kaffee Essen Treffen Nachricht E-Mail Brief Hilfe Geschenk Veranstaltung".split(" ");

/** A channel in a sentence. Those that ship are called in English in notes and settings; any other is called what its user calls it. */
export function spoken(channel: string): string {
  return WORDS[NAMES.indexOf(channel)] ?? channel;
}
