import { plain, shown } from "./cast.mjs";
import { type Day, longDay } from "./days.mjs";
import { type Channel, contact, type Fact, line, type Line, none } from "./model.mjs";

/** Days with lines whose verdict takes a close reading of the specification. */
export const CLOSE_READINGS: readonly (readonly [Day, readonly Line[]])[] = [
  ["2025-07-18", [
    line("Hot. Everybody on the steps."),
    line(""),
    line(
      `- tea with ${shown("priya", "the one who will never be early")}, iced`,
      counted("priya", "coffee", "The words of a link are masked: will and never stand inside it."),
    ),
    line("- watered twice, the second time for the company"),
  ]],
  ["2025-09-19", [
    line(
      `Lunch at ${shown("ada")}'s place, plums with everything.`,
      counted("ada", "meal", "A possessive link after at is whom Robin was with."),
    ),
    line(""),
    line(
      `Walked with ${shown("ada")}'s dog along the weir while she wrote.`,
      refused("ada", "A possessive link before a noun is a topic."),
    ),
    line(""),
    line(`Talked to ${shown("sam")} about ${shown("bashir")} and the sandbank.`,
      counted("sam", "meeting", "Before about: with whom."),
      refused("bashir", "After about: a topic.")),
  ]],
  ["2025-11-07", [
    line("## Interactions"),
    line(""),
    line(`- Coffee: ${plain("ada")}, ${shown("eleni")}`,
      counted("ada", "coffee", "The colon leaves no link in the lead, so the lead runs on."),
      counted("eleni", "coffee", "The colon leaves no link in the lead, so the lead runs on.")),
    line(`- ${shown("rosa")} [contact:: no] waved from the tram`, refused("rosa", "The field says no.")),
    line(`- drinks with ${shown("tomas")}: cancelled`, refused("tomas", "A miss with nothing behind it.")),
    line(
      `- lunch with ${shown("samir")}: cancelled the old flat at last, and drank to it`,
      counted("samir", "meal", "The word after the separator has something behind it: the flat was cancelled, not the lunch."),
    ),
    line(""),
    line("### Tomorrow"),
    line(""),
    line(
      `- breakfast with ${plain("nina-f")}`,
      refused("nina-f", "The nearest log or planning heading is Tomorrow."),
    ),
  ]],
  ["2026-01-16", [
    line("- Morning"),
    line(
      `  - coffee with ${shown("zoe")}, Ronja asleep on both of us`,
      counted("zoe", "coffee", "The parent is no entry, so the child is judged by itself."),
    ),
    line(
      `  - the clock by ${shown("charles")} is on the wall`,
      refused("charles", "A child without a word for how, outside a log heading."),
    ),
    line("- Meeting: the last six sheets"),
    line(`  - ${plain("greta")}`, counted("greta", "meeting", "The parent lends its channel.")),
    line(
      `  - ${plain("bashir")}, with the depths`,
      counted("bashir", "meeting", "The parent lends its channel."),
    ),
    line("- Tomorrow"),
    line(
      `  - lunch with ${plain("kit")}`,
      refused("kit", "A list item that equals a planning heading acts as one."),
    ),
    line(""),
    line("## People"),
    line(""),
    line(`- ${shown("omar")}`, counted("omar", null, "A bare link under a log heading.")),
  ]],
  ["2026-02-10", [
    line("To Overleigh and back in a day. She is awake, she is cross, all is well."),
    line(""),
    line("## Tasks"),
    line(""),
    line(
      `- [x] lunch with ${shown("eleni")} ✅ 2026-02-12`,
      counted("eleni", "meal", "Ticked, so it counts under a planning heading too, on the day it was done.", "2026-02-12"),
    ),
    line(
      "- [x] call [[Mum]] from the corridor",
      counted("marta", "call", "Ticked, so neither the bare call nor the heading makes it a plan."),
    ),
    line(`- [x] call ${plain("lorenz")}: no answer`, refused("lorenz", "Ticked, but misses still apply.")),
    line(`- [ ] call ${plain("samir")}`, none("samir", "an open task")),
    line(`- [-] coffee with ${plain("nina-f")}`, none("nina-f", "a cancelled task")),
    line(`- [/] 16:00 call with ${shown("alex-work")}`, none("alex-work", "a task that is under way")),
  ]],
  ["2026-03-07", [
    line("Catching up on a week without notes."),
    line(""),
    line("## Interactions"),
    line(""),
    line(
      `- 2026-03-05 call with ${shown("jonas")}: only writing it down now`,
      counted("jonas", "call", "A leading date says which day.", "2026-03-05"),
    ),
    line(
      `- [[2026-03-06]] dinner with ${shown("lorenz")}`,
      counted("lorenz", "meal", "So does a leading link to a day.", "2026-03-06"),
    ),
    line(
      `- coffee with ${shown("charles")} [date:: 2026-03-04]`,
      counted("charles", "coffee", "So does the field.", "2026-03-04"),
    ),
  ]],
  ["2026-04-24", [
    line(
      `Met Dr. ${shown("fiona")} at the pool.`,
      counted("fiona", "meeting", "No sentence ends after a title."),
    ),
    line(""),
    line(
      `Coffee with ${plain("ada")}? She is at her mother's again, so I read on the bench.`,
      refused("ada", "The lead ends in a question mark."),
    ),
    line(""),
    line(`${shown("jonas")} called me from the ferry.`, contact("jonas", "call")),
    line(""),
    line(
      `Ran into ${shown("ingrid")} at the choir conference.`,
      counted("ingrid", "meeting", "An event yields to any other channel in the same place."),
    ),
  ]],
  ["2026-05-22", [
    line("## Interactions"),
    line(""),
    line("- coffee with [[Nina]]",
      refused("nina-f", "The alias is claimed twice, so the link is nobody's."),
      refused("nina-p", "The alias is claimed twice, so the link is nobody's.")),
    line("- along the canal with [[Alex Muster]]",
      counted("alex-club", null, "Two paths are equally short: the first in the alphabet is taken, and it is a problem."),
      refused("alex-work", "Two paths are equally short: the first in the alphabet is taken.")),
    line(
      "- call with [[ada lovelace#Gift ideas|A.]]",
      counted("ada", "call", "Neither letter case nor a subpath matters."),
    ),
    line(
      "- tea with [Charles](People/Charles%20Babbage.md)",
      counted("charles", "coffee", "Markdown links count like wikilinks."),
    ),
  ]],
  ["2026-06-26", [
    line("---"),
    line("people:"),
    line(`  - "${plain("priya")}"`, refused("priya", "Properties of a daily note are no source.")),
    line("---"),
    line("A day for tidying. Everything below is a copy of something."),
    line(""),
    line("> [!quote] From the old notebook"),
    line(`> dinner with ${plain("jonas")}, the two of us and a tent`, none("jonas", "a callout")),
    line(""),
    line("```text"),
    line(`- call with ${plain("bashir")}`, none("bashir", "a code block")),
    line("```"),
    line(""),
    line("Lists I used to keep:"),
    line(""),
    line(`    - coffee with ${plain("hanako")}`, none("hanako", "indented code")),
    line(""),
    line(`<!-- call with ${plain("omar")} -->`, none("omar", "a comment")),
    line(""),
    line("%%"),
    line(`tea with ${plain("rosa")}`, none("rosa", "a comment")),
    line("%%"),
    line(""),
    line(`- ~~lunch with ${shown("alex-work")}~~`, none("alex-work", "struck through")),
    line(`- in the old style: \`coffee with ${plain("eleni")}\``, none("eleni", "inline code")),
    line(""),
    line("![[Ada Lovelace#Gift ideas]]", none("ada", "an embed")),
    line(""),
    line("| who | how |"),
    line("| --- | --- |"),
    line(`| ${plain("sam")} | lunch |`, none("sam", "a table row")),
  ]],
  ["2026-07-24", [
    line(
      `- dinner with ${shown("ada")}`,
      counted("ada", "meal", "Its children are its details, or entries of their own."),
    ),
    line(`  - ${shown("charles")} has an apprentice`, refused("charles", "A link in a detail is a topic.")),
    line(
      `  - call with ${shown("jonas")} in between: the tents are in his loft`,
      counted("jonas", "call", "A child with a channel and a person of its own is an entry of its own."),
    ),
    line("- [ ] write the thank-you cards"),
    line(
      `  - coffee with ${shown("rosa")}, who has stamps`,
      counted("rosa", "coffee", "A task's state is its own and does not pass to its children."),
    ),
  ]],
  ["2026-08-21", [
    line(
      `- [ ] call ${shown("samir")} [contact:: yes]`,
      counted("samir", "call", "The field overrides the open task and the bare imperative."),
    ),
    line(
      `- call ${shown("omar")} about the porch`,
      refused("omar", "A bare imperative outside a log heading."),
    ),
    line(
      `- 18:00 call ${shown("charles")} about the gears`,
      counted("charles", "call", "With a time it is no imperative."),
    ),
    line(
      `- ← ${shown("priya")} [channel:: letter] three pages, one of them a drawing of the tram`,
      counted("priya", "letter", "The field names the channel."),
    ),
    line(
      `- coffee with ${shown("ada")} tomorrow`,
      refused("ada", "Tomorrow, in the clause of the channel word."),
    ),
    line(
      `- lunch with ${shown("sam")}, tomorrow the pool`,
      counted("sam", "meal", "Tomorrow stands in another clause."),
    ),
  ]],
  ["2026-09-18", [
    line("Heute ein deutscher Tag. Es regnet, und ich habe nichts dagegen."),
    line(""),
    line(
      "Mit [[Oma]] telefoniert, eine gute Stunde.",
      refused("hilde", "No word of the default lists, outside a log heading."),
    ),
    line(""),
    line("## Interactions"),
    line(""),
    line(
      "- [[Oma]]: die Briefe, wir sind im Frühjahr 1958",
      counted("hilde", null, "A link under a log heading counts in any language."),
    ),
  ]],
  ["2026-10-18", [
    line("# Marathon"),
    line(""),
    line("4:12:31. Somewhere around thirty-five I stopped being a person and became a direction."),
    line(""),
    line(
      `- 42 km with ${shown("alex-club")} [contact:: yes], eleven seconds apart`,
      counted("alex-club", null, "No word for how, but the field says that it counts."),
    ),
    line(`- ${shown("ada")} at kilometre thirty with oranges`, none("ada", "no word for how")),
    line(`- ${shown("jonas")} with a sign, my name spelled wrong on purpose`, none("jonas", "no word for how")),
    line(""),
    line(`Dinner with ${shown("marta")} and ${shown("jonas")}, feet in a bucket. The bell has lost its handle.`,
      contact("marta", "meal"), contact("jonas", "meal")),
  ]],
  ["2026-11-18", [
    line(`# ${longDay("2026-11-18")}`),
    line(""),
    line("## Notes"),
    line(""),
    line("Fog until noon, then none, as if somebody had finished."),
    line(""),
    line(
      `- lunch with ${shown("kit")} [date:: 2026-12-03]`,
      refused("kit", "In the future: an arrangement, which holds the follow-up until 3 December."),
    ),
    line("- ordered paper for the [[Hill Paths]] samples"),
    line(""),
    line("## Interactions"),
    line(""),
    line("## Tasks"),
    line(""),
    line(`- [ ] bring ${plain("rosa")} the seed catalogue 📅 2026-11-24`, none("rosa", "an open task")),
  ]],
];

/** Takes a close reading, and counts. */
function counted(who: string, channel: Channel | null, why: string, date?: Day): Fact {
  return contact(who, channel, { tricky: true, why, ...(date === undefined ? {} : { date }) });
}

/** Takes a close reading, and does not count. */
function refused(who: string, why: string): Fact {
  return none(who, why, { tricky: true });
}
