/**
 * Lines that name somebody and yet are no contact: wishes, plans, misses, quotations. `{p}` is the link.
 * Each table says where its lines may stand, for the place is part of the verdict.
 */
export interface Aside {
  readonly text: string;
  readonly why: string;
}

function because(why: string, ...texts: readonly string[]): readonly Aside[] {
  return texts.map((text) => ({ text, why }));
}

/** Sentences for a paragraph that stands under no log heading. */
export const SENTENCES: readonly Aside[] = [
  ...because("an intention",
    "I should call {p} again.",
    "Need to call {p} before the week is over.",
    "Want to have dinner with {p} before everybody is away.",
    "Must have lunch with {p} soon, it is my turn.",
    "Booked dinner with {p} for the weekend.",
    "Scheduled a call with {p} for Thursday.",
    "Arranged lunch with {p}, my treat.",
    "I would like to have a proper coffee with {p} again.",
    "Going to call {p} when the head is clear.",
    "Coffee with {p} tomorrow.",
    "Call with {p} next week, finally.",
    "Remember to call {p} before Friday.",
  ),
  ...because("a miss",
    "Tried to call {p}, no answer.",
    "Missed call from {p}.",
    "Lunch with {p} cancelled, the trains again.",
    "Coffee with {p} postponed.",
    "{p} and I missed each other at the station café, so no coffee.",
    "Haven't talked to {p} in a while.",
    "Called {p} and got the voicemail, which still has the old joke.",
    "I didn't call {p}.",
    "{p} cancelled our lunch, with a drawing of a sad sandwich.",
  ),
  ...because("a question", "Dinner with {p}?", "Maybe a walk with {p}?"),
  ...because("no word for how",
    "Thought of {p} on the bridge.",
    "{p} would have laughed.",
    "Still have the umbrella that belongs to {p}.",
    "Used the word that {p} taught me, and it worked.",
    "The rack of old maps made me think of {p}.",
    "Heard the song that {p} always gets wrong.",
    "Somebody on the tram had the laugh of {p}.",
  ),
];

/** List items that stand under no log heading. */
export const ITEMS: readonly Aside[] = [
  ...because("a bare imperative",
    "call {p}", "email {p} the list", "text {p} the address", "message {p}", "meet {p} at the lock",
    "call {p} about the key",
  ),
  ...because("an open task",
    "[ ] call {p}", "[ ] ask {p} about the ladder", "[>] coffee with {p}", "[ ] lunch with {p}, after the holidays",
  ),
  ...because("a cancelled task", "[-] call {p}", "[-] dinner with {p}"),
  ...because("a question", "lunch with {p}?", "coffee with {p}, Thursday?"),
  ...because("no word for how",
    "found the scarf of {p}", "the good pen is still with {p}", "{p} on the cover of the parish paper",
  ),
];

/** List items that are no contact even under a log heading. */
export const LOG_ITEMS: readonly Aside[] = [
  ...because("a miss",
    "called {p}: no answer", "coffee with {p}: cancelled", "lunch with {p}: postponed until the rain stops",
    "tried to call {p}",
    "missed call from {p}", "{p} didn't call back", "drinks with {p} — cancelled",
  ),
  ...because("an open task", "[ ] call {p}", "[ ] coffee with {p}"),
  ...because("a cancelled task", "[-] lunch with {p}"),
  ...because("struck through", "~~coffee with {p}~~"),
  ...because("an intention", "need to call {p}", "must email {p} back", "want to have lunch with {p}"),
];

/** Items under a planning heading. */
export const PLANS: readonly Aside[] = because("a planning heading",
  "call {p}", "coffee with {p}", "lunch with {p}", "[ ] call {p}", "text {p} the time", "12:30 lunch with {p}",
  "write to {p}", "ask {p} for the recipe", "dinner with {p}, bring bread",
);

export const PLAN_HEADINGS: readonly string[] = ["Tomorrow", "To do", "Tasks", "Plan", "Next", "📋 To do", "Follow-ups"];

/** Whole blocks; the line with the link is the one that must not count. */
export const BLOCKS: readonly { readonly lines: readonly string[]; readonly why: string }[] = [
  { lines: ["> Coffee with {p} is a conversation with the river listening in."], why: "a quotation" },
  {
    lines: ["> A call with {p} on a Sunday: half an hour of other people's dogs.", ">", "> — this diary, years ago"],
    why: "a quotation",
  },
  { lines: ["> [!tip] Old rule", "> A walk with {p} is worth two hours of thinking."], why: "a callout" },
  { lines: ["```", "12:30 lunch with {p}", "14:00 index", "```"], why: "a code block" },
  { lines: ["~~~markdown", "- call with {p}", "~~~"], why: "a code block" },
  { lines: ["<!-- call with {p} about the surprise -->"], why: "a comment" },
  { lines: ["%% dinner with {p}, keep it secret %%"], why: "a comment" },
  { lines: ["| who | brings |", "| --- | --- |", "| {p} | coffee |", "| me | cake |"], why: "a table row" },
  { lines: ["| day | supper |", "| --- | --- |", "| Fri | dinner with {p} |", "| Sat | leftovers |"], why: "a table row" },
  { lines: ["Found the old rota: `lunch with {p}`, in my own hand."], why: "inline code" },
];

/** What a block may stand under among sections. */
export const BLOCK_HEADINGS: readonly string[] = ["Scribbles", "In the margin", "From my pocket", "Also", "Loose ends"];

/** Tasks about nobody. */
export const CHORES: readonly string[] = [
  "[ ] light bulb for the stair", "[x] oil the back gate", "[x] take the green jumper off the line",
  "[ ] ask about the tram pass",
  "[x] swap the winter duvet", "[ ] key to the vestry", "[x] candles", "[ ] try the other paper",
  "[x] sharpen everything",
  "[ ] buy stamps", "[x] water the fern", "[x] return the library books", "[ ] descale the kettle",
  "[x] pay the allotment rent",
  "[ ] bicycle: back brake", "[x] print the test sheet", "[ ] new filter for the water jug",
  "[x] send the tax thing", "[-] defrost the freezer",
  "[ ] find the second glove", "[x] oats, lentils, string", "[ ] back up the map files", "[x] book the dentist",
  "[ ] sort the seed tin",
  "[x] iron the choir shirt", "[ ] invoice number 41", "[x] take the cans away",
  "[ ] measure the hall for shelves", "[x] mend the gate at [[Plot 17]]",
];
