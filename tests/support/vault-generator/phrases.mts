import type { Channel } from "./model.mjs";

/**
 * How Robin writes that there was contact. `{p}` is the person or the people, `{w}` a place with its
 * preposition and a space before it, or nothing. Before the bar: m morning, n noon, a afternoon,
 * e evening, * any time; then w for colleagues only, f for everybody else only, 1 where the words fit
 * one person only.
 */
export interface Phrase {
  readonly text: string;
  readonly hour: "m" | "n" | "a" | "e" | "*";
  readonly forColleagues: boolean;
  readonly forFriends: boolean;
  readonly forGroups: boolean;
}

function phrases(...texts: readonly string[]): readonly Phrase[] {
  return texts.map((text) => {
    const bar = text.indexOf("|");
    const marks = text.slice(0, bar);
    const hour = (["m", "n", "a", "e"] as const).find((known) => marks.includes(known)) ?? "*";
    return {
      text: text.slice(bar + 1),
      hour,
      forColleagues: !marks.includes("f"),
      forFriends: !marks.includes("w"),
      forGroups: !marks.includes("1"),
    };
  });
}

/** For a list item; what was talked about may follow after a separator. */
export const LIST: Readonly<Record<Channel, readonly Phrase[]>> = {
  call: phrases(
    "*|call with {p}", "e|phone call with {p}", "*1|{p} called", "*|called {p}", "e|rang {p} from the tram stop",
    "e|long call with {p}", "*|short call with {p}", "*1|📞 {p}", "*1|☎️ {p}, forty minutes", "*1|{p} #call",
    "e1|{p} rang while I was repotting the fern", "*|by phone with {p}", "*1|{p} called me from the train",
    "e1|{p} phoned, kettle in hand", "*|call with {p} (25 min)", "*|call with {p} [duration:: 40m]",
  ),
  video: phrases(
    "*|video call with {p}", "e|Zoom with {p}", "*|FaceTime with {p}", "*1|🎥 {p}", "*1|{p} #video",
    "e|Skype with {p}, as in the old days", "*1|{p} [channel:: video]",
    "e|video call with {p}, both of us in slippers",
    "*w|on Teams with {p}",
  ),
  coffee: phrases(
    "*|coffee with {p}{w}", "a|tea with {p}{w}", "*|☕ with {p}{w}", "*|☕ {p}", "a|pot of tea with {p}{w}",
    "*1|{p} #coffee", "*|quick coffee with {p}{w}", "m|coffee and cinnamon buns with {p}",
    "a|coffee outdoors with {p}",
    "af|tea and toast with {p}", "m|early coffee with {p}{w}", "*|coffee with {p}{w} (1h)", "*1|{p} — coffee{w}",
  ),
  meal: phrases(
    "n|lunch with {p}{w}", "ef|dinner with {p}{w}", "ef1|dinner at {p}'s place", "mf|breakfast with {p}{w}",
    "nf|brunch with {p}{w}", "ef|drinks with {p}{w}", "n|🍽️ with {p}{w}", "ef|🍻 {p}", "n1|{p} #meal",
    "n|soup for lunch with {p}", "a|late lunch with {p}{w}", "ef|early dinner with {p}{w}",
    "n|lunch with {p}{w} (50 min)",
    "nw|sandwich lunch with {p}, on the go", "ef|dinner with {p}, I cooked",
  ),
  meeting: phrases(
    "af|walk with {p}", "*f|met {p}{w}", "ef|met up with {p}{w}", "*|caught up with {p}{w}", "*|chat with {p}{w}",
    "*1|ran into {p}{w}", "*f1|bumped into {p}{w}", "*|talked to {p}{w}", "*1|🤝 {p}{w}", "*1|{p} #met",
    "*f1|saw {p}{w}",
    "af1|visited {p}", "af|hung out with {p}{w}", "*|spoke with {p}{w}", "*w1|1:1 with {p}",
    "*w1|one-on-one with {p}{w}",
    "*w|meeting with {p}", "*w|catch-up with {p}", "*w|👥 {p}", "*w1|{p} #meeting", "*w|discussed with {p}{w}",
    "af|long walk with {p}, wind from everywhere",
  ),
  message: phrases(
    "*|texted {p}", "*1|text from {p}", "*|messaged {p}", "*1|message from {p}",
    "*1|voice message from {p}, six minutes",
    "*|WhatsApp with {p}", "*1|💬 {p}", "*1|{p} #message", "*1|{p} texted", "*1|heard from {p}",
    "e|on Signal with {p}",
    "*|chatted with {p} from the train", "*1|{p} messaged me a picture", "m1|SMS from {p}",
  ),
  email: phrases(
    "*1|email from {p}", "*|emailed {p}", "*1|✉️ {p}", "*|wrote to {p}", "*1|long e-mail from {p}", "*1|{p} #email",
    "*1|📧 from {p}", "*1|{p} emailed", "m|answered an email from {p}",
  ),
  letter: phrases(
    "*1|letter from {p}", "*1|postcard from {p}", "*|wrote a letter to {p}", "*1|💌 from {p}",
    "*1|posted a letter to {p}",
    "*1|{p} #letter", "m1|a postcard from {p} under the bills",
  ),
  help: phrases(
    "*|helped {p} with the shelves", "*1|{p} helped me with the bicycle", "*1|🙌 {p}, who mended the tap",
    "*|helped {p} carry the seed trays", "*1|{p} referred me to the good welder", "*|helped {p} with a form",
  ),
  gift: phrases(
    "*1|gift from {p}", "*1|🎁 from {p}", "*|gave {p} a small gift", "*1|{p} gave me a gift, wrapped in a map",
    "*1|{p} #gift",
  ),
  event: phrases(
    "*|choir event with {p}", "*|🎪 {p}{w}", "*|launch party with {p} and half the town",
    "e|concert event, {p} conducting",
  ),
};

/** For a list item under a log heading that does not say how, by the person's key; `{km}` is a number. */
export const BARE: Readonly<Record<string, readonly Phrase[]>> = {
  "alex-club": phrases(
    "m1|{km} km with {p}", "m1|the long one with {p}, {km} km", "m1|hills with {p}", "m1|{p}, {km} km in the rain",
  ),
  hilde: phrases(
    "*1|lange mit {p} geredet", "*1|{p} am Apparat, eine Stunde", "*1|{p}", "*1|mit {p} über alles und nichts",
  ),
};

/** Whole sentences for a paragraph. No other sentence of the pool may say who. */
export const PROSE: Readonly<Record<Channel, readonly Phrase[]>> = {
  call: phrases(
    "*|Called {p} on the way home.", "e|Long call with {p} this evening.",
    "e1|{p} called while the potatoes boiled over.",
    "a|Rang {p} from the allotment.", "e|A good call with {p} tonight, the kind that makes the kitchen warmer.",
    "e|Spent the drying-up on a call with {p}.", "e|Phone call with {p} before bed.",
    "*1|{p} phoned just as I was leaving.",
    "m|An early call with {p}, both of us still hoarse.", "*1|{p} rang out of the blue.",
    "*|Finally a proper call with {p} again.", "e|Called {p} with the washing on my arm.",
    "e1|{p} rang at nine, as if we had agreed on it.", "*|Half an hour by phone with {p}, on the back step.",
    "e|The evening call with {p}, feet on the radiator.", "a|Called {p} from the bench by the weir.",
  ),
  video: phrases(
    "e|Video call with {p}, propped against the bread bin.", "e|FaceTime with {p} while we both cooked.",
    "*|Zoom with {p}, and for once the picture held.", "e|An hour on Skype with {p}.",
    "*|Video call with {p}, with a view of two ceilings most of the time.",
    "e|Cooked along with a video call with {p}.",
  ),
  coffee: phrases(
    "*|Coffee with {p}{w}.", "a|Tea with {p}{w}, and then another pot.", "*|Had coffee with {p}{w}.",
    "m|Started the day with coffee and {p}.", "a|Stopped for tea with {p}{w}.", "*|A slow coffee with {p}{w}.",
    "a|Sat with {p}{w} until the tea was cold.", "*|Had a quick coffee with {p}{w} that was anything but quick.",
    "a|The rain came, so it was tea with {p}.", "*|Coffee with {p}, the first outdoors in weeks.",
    "*|Coffee with {p}{w}, twice the usual length.", "a|Let the tea go bitter with {p}{w}, talking.",
  ),
  meal: phrases(
    "n|Lunch with {p}{w}.", "ef|Dinner with {p}{w}, and we stayed until the chairs went up.",
    "ef1|Dinner at {p}'s place.",
    "nf|A long brunch with {p}{w}.", "ef|Drinks with {p}{w}.", "mf|Breakfast with {p}{w}.",
    "ef|Had {p} over for dinner.",
    "n|Lunch with {p}{w}, soup again, and happy about it.", "ef|Cooked dinner with {p}, four pans, two burned.",
    "a|Had a late lunch with {p}{w}.", "nw|Took the long lunch with {p}{w}.",
  ),
  meeting: phrases(
    "af|Walked with {p} as far as the old lock and back.", "*1|Ran into {p}{w}.", "*f|Met {p}{w}.",
    "*|Talked to {p}{w} for longer than either of us had time.", "*1|Bumped into {p}{w}, of all people.",
    "*|Caught up with {p}{w}.", "*f1|Saw {p}{w}.", "af1|Visited {p} in the afternoon.",
    "af|Hung out with {p}{w}, doing very little.",
    "af|A walk with {p}, the long way round.", "*w1|One-on-one with {p}, door open, as always.",
    "*w|Meeting with {p}, shorter than planned.",
    "*|A chat with {p}{w}.", "ef|Met up with {p}{w}.", "*w|Spoke with {p}{w} before the others came.",
  ),
  message: phrases(
    "*|Texted {p} a picture of the river.", "*1|A message from {p} this morning.", "*1|Heard from {p} at last.",
    "e|Chatted with {p} until the battery gave up.", "*1|{p} texted me a joke about mapmakers.",
    "*|Messaged {p} from the tram.",
    "*1|A long voice message from {p}, with gulls in it.", "*1|{p} sent a WhatsApp at six in the morning.",
  ),
  email: phrases(
    "*1|An email from {p}, with subject line and everything.", "*|Wrote to {p} at last.", "*1|{p} emailed pictures.",
    "e|Emailed {p} in the last hour of the day.", "*1|A long e-mail from {p}, which I read twice.",
  ),
  letter: phrases(
    "*1|A letter from {p}, three pages.", "*1|A postcard from {p}, mostly stamp.",
    "e|Wrote a letter to {p}, by hand, with blots.",
    "*1|Found a letter from {p} under the door.",
  ),
  help: phrases(
    "*|Helped {p} with the heavy end of things.", "*1|{p} helped me get the wardrobe round the corner.",
    "a|Helped {p} carry compost until our arms gave up.",
  ),
  gift: phrases(
    "*1|A gift from {p} on the doormat.", "*1|{p} gave me a gift in brown paper, string and all.",
    "*|Gave {p} a gift that I had carried around for weeks.",
  ),
  event: phrases(
    "e|The concert event tonight, {p} conducting.",
    "e|Parish event with {p} and the whole choir, too loud for words.",
  ),
};

/** Headings that tell of one contact and own the section below them. */
export const HEADING: Readonly<Record<"call" | "video" | "coffee" | "meal" | "meeting", readonly Phrase[]>> = {
  call: phrases("*|Call with {p}", "e|Evening call with {p}", "*|☎️ {p}", "*|Phone call with {p}"),
  video: phrases("*|Video call with {p}", "e|Zoom with {p}", "*|🎥 {p}"),
  coffee: phrases("*|Coffee with {p}", "a|Tea with {p}{w}", "*|☕ {p}", "m|Morning coffee with {p}"),
  meal: phrases("n|Lunch with {p}", "ef|Dinner with {p}", "e|Drinks with {p}", "nf|Brunch with {p}{w}"),
  meeting: phrases("*w|Meeting with {p}", "af|Walk with {p}", "*w1|1:1 with {p}", "*|Talked to {p}", "*f|Met {p}{w}"),
};

type Mood = "together" | "voice" | "written" | "office" | "german";

/** What is left to say when there is no news: a clause, or a sentence once its first letter is raised. */
export const AFTERTHOUGHTS: Readonly<Record<Mood, readonly string[]>> = {
  together: [
    "an hour went by like ten minutes", "nothing urgent, which was the point", "we said goodbye three times",
    "we laughed more than we talked", "both of us tired, neither of us in a hurry",
    "so much better than another evening alone",
    "old stories, told slightly better than last time", "I came away lighter",
    "we agreed about everything, which was suspicious",
    "we agreed about nothing and enjoyed it", "a lot of silence of the good kind", "I listened, for once",
    "we made a list and lost it", "half of it was about cake", "mostly about knees, how did that happen",
    "we solved the world and forgot to write it down", "good to see that face", "I was late and was forgiven",
    "some worry underneath, to keep an eye on", "there was a dog involved", "I had missed this",
    "exactly the right length",
    "we kept interrupting each other, happily", "we ordered the same thing and were both annoyed",
    "the bill was a scandal and the company was not", "we were the last to leave",
    "a walk home in the dark, grinning",
  ],
  voice: [
    "short but good", "the usual, and the usual is good", "mostly weather, and under the weather the rest",
    "we owe each other a longer one", "no news, and glad of it", "a bit rushed, but it was there",
    "we said goodbye three times",
    "good to hear that laugh", "the line crackled and we shouted like sailors",
    "we hung up at the same moment, like twins",
    "nothing urgent, which was the point", "I paced the hall and got my steps in",
    "somebody rang at the door there, so it stayed short",
    "I had missed that voice",
  ],
  written: [
    "two lines, but the right two", "with a drawing in the margin", "a picture of a puddle, well chosen",
    "no news, and glad of it",
    "it made my morning", "I read it twice", "mostly exclamation marks", "a plan for a plan",
    "the answer can wait, it says, so I answered at once",
    "the usual, and the usual is good",
  ],
  office: [
    "half of it was about cake", "no agenda, best of its kind", "we drew on the back of the budget", "short but good",
    "we agreed about everything, which was suspicious", "we moved one thing and it was the right one",
    "both of us tired, neither of us in a hurry",
    "we compared our worst mistakes of the month", "decided two things, left the third to itself",
    "I talked too much", "we laughed more than is usual there",
    "ended early, as a present", "one good idea, not mine",
  ],
  german: [
    "sie war guter Dinge", "die Knie, das Wetter, die Nachbarn", "am Ende haben wir beide gesungen",
    "sie hat alles schon gewusst",
    "ein Rezept und zwei Sorgen", "wie immer viel zu kurz",
  ],
};

/** From a contact to its subject, in a sentence of its own that names nobody. */
export const SUBJECTS: Readonly<Record<"spoken" | "written", readonly string[]>> = {
  spoken: [
    "We got onto {n}.", "All about {n}, more or less.", "Mostly about {n}.", "We talked about {n}, mainly.",
    "We spent most of it on {n}.", "In the end we were back at {n}.", "It was about {n}, and about everything else.",
    "The main thing was {n}.",
  ],
  written: ["It was about {n}.", "All about {n}.", "Mostly about {n}.", "The subject was {n}."],
};
