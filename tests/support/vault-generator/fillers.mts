import type { Day } from "./days.mjs";

/**
 * What else Robin writes down: no people here, so nothing of it can count. Before the bar: the months it
 * fits (1 to 12), after an @ the weekdays (1 = Monday), after a ~ the time of life it belongs to; nothing
 * for any. `{km}`, `{min}`, `{dish}`, `{book}` and `{bird}` come from the lists below.
 */
export interface Filler {
  readonly text: string;
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly era: readonly [from: Day, until: Day];
}

/** Both ends inclusive. */
const ERAS: Readonly<Record<string, readonly [Day, Day]>> = {
  "": ["0000-01-01", "9999-12-31"],
  tide: ["2024-11-23", "2026-06-10"],
  between: ["2026-06-13", "2026-09-15"],
  hills: ["2026-09-17", "2026-11-23"],
  half: ["2025-02-01", "2025-05-10"],
  marathon: ["2026-05-20", "2026-10-17"],
  after: ["2026-10-19", "2026-11-23"],
};

export function fillers(...texts: readonly string[]): readonly Filler[] {
  return texts.map((text) => {
    const bar = text.indexOf("|");
    const [when = "", era = ""] = text.slice(0, bar).split("~");
    const [months = "", weekdays = ""] = when.split("@");
    const span = ERAS[era];
    if (span === undefined) throw new Error(`There is no time of life called "${era}".`);
    return { text: text.slice(bar + 1), months: numbers(months), weekdays: numbers(weekdays), era: span };
  });
}

function numbers(text: string): number[] {
  return text.split(",").filter((part) => part !== "").map(Number);
}

export const WEATHER = fillers(
  "12,1,2|Frost on the inside of the kitchen window.",
  "12,1|Dark at four. The lamp by the fern stays on all day now.",
  "12|The first snow lasted exactly as long as my walk to the tram.",
  "12|Everything drips. Even the lights on the bridge look damp.",
  "12,1|The short days have a lid on.",
  "1|The kind of grey that has no top and no bottom.",
  "1|Minus nine. My eyelashes stuck together and I was strangely proud.",
  "1,2|The Lode has ice at the edges and ducks in the middle.",
  "1,2|Snow that could not make up its mind.",
  "12,1,2|Walked to work on the salted side of everything.",
  "1,2|Blue and cold, the whole town with smoking mouths.",
  "2|Light at half past six again, only a stripe, but light.",
  "2|Thaw. The gutters are telling everything they know.",
  "2|A mild day by mistake; people sat on steps.",
  "2,3|Sleet sideways. The umbrella gave its life.",
  "3|First bee, confused, on the windowsill.",
  "3|The river is up to the third step.",
  "3|Wind all night, and in the morning the sky was washed.",
  "3,4|April weather, whatever the calendar says.",
  "3,4|Coat on, coat off, coat forgotten on the tram, coat back.",
  "3,4|One warm hour between two showers; hung out everything I own.",
  "4|Blossom on the towpath, like somebody had torn up a letter.",
  "4|Hail on the skylight, then such a sun that the roof steamed.",
  "4,5|It rained only while I was outside.",
  "4,5|Everything is green in the way of a child's drawing.",
  "5|Windows open all day for the first time.",
  "5|Lilac from four gardens at once.",
  "5|Cold snap. The saints of ice are punctual.",
  "5,6|Light until ten. Went to bed anyway, out of principle.",
  "6|Swifts over the yard, screaming about nothing.",
  "6|Sat on the step until the bats came out.",
  "6|Rain at last, the warm sort; stood in the doorway like a cow.",
  "6,7|Thirty degrees on the landing. Slept on the floor.",
  "6,7|Linden trees. The trams smell of honey.",
  "7|Thunder all evening and then four drops.",
  "7|Too hot for verbs.",
  "7|A breeze at five, and the whole row of windows sighed.",
  "7,8|The river smells of river.",
  "7,8|Walked in the shade by crossing eleven times.",
  "8|Yellow grass, yellow light, everybody slow.",
  "8|Shooting stars: two, or one and a plane.",
  "8|Rain on the tin roof of the yard, the best concert of the month.",
  "8,9|First morning with a jumper.",
  "9|Fog down to the lock, with only the church above it.",
  "9|The light has turned the corner; long shadows at five.",
  "9|Spiders' webs on every railing, all of them finished before me.",
  "9,10|Leaves in the letterbox.",
  "9,10|Warm in the sun, cold in the shade, the whole street walks down the middle.",
  "10|Storm in the night; one flowerpot has moved to the neighbours.",
  "10|Gold all along the canal, I went home the long way twice.",
  "10|Heating on. It knocks as if it wanted to be let in.",
  "10,11|The clocks went back and took the evening with them.",
  "11|Rain since the morning, on and on, as if it were paid by the hour.",
  "11|Low sun through the fog on the bridge, everybody stopped for a second.",
  "11|A day that stayed in bed.",
  "11|The last leaf on the yard tree. I have a bet with myself.",
  "11,12|Cold hands, warm pockets, chestnuts from the cart.",
  "3,4,10|Wind from the east; the whole street smells of the bakery.",
  "2,11|A day without weather.",
);

export const RUNNING = fillers(
  "|Ran {km} km along the canal, slower than I felt.",
  "|{km} km before breakfast. Legs like wet rope.",
  "|Ran {km} km in {min} minutes and will not say more than that.",
  "|Easy {km} km, counted herons instead of minutes: two.",
  "|Rest day. Stretched in front of the oven.",
  "|Hill repeats behind the gasworks, six of them, the last one on stubbornness.",
  "@6|Club run, {km} km, tail wind both ways, I swear.",
  "@6|Saturday long one: {km} km, one banana, no regrets.",
  "12,1,2|Ran {km} km by headlamp; met one fox, who was faster.",
  "6,7,8|Out at six to beat the heat, {km} km, did not beat it.",
  "|New laces. {km} km of feeling ten years younger and then a blister.",
  "|Missed the run, made soup, no guilt.",
  "~half|{km} km, easy. The plan said hard. The plan can talk.",
  "|Left calf complains. Cut it at {km} km.",
  "|Intervals on the towpath, scattering geese.",
  "|Turned back after {km} km because the light was too good to run through.",
  "|{km} km with a stitch and a song in my head, the same eight bars.",
  "|Ran to the old lock and back. A boy on a scooter paced me and gave advice.",
  "|{km} km in the rain, {min} minutes, happy as a dog.",
  "~marathon|{km} km. Ate a jelly baby on a bridge like a communion.",
  "~marathon|The plan on the fridge has more red than white now. See [[Marathon]].",
  "~marathon|{km} km in {min} minutes, and could have talked all the way.",
  "~marathon|Woke up with the legs of somebody older. Ran anyway, {km} km.",
  "~marathon|Dreamt that I had forgotten my shoes. At kilometre thirty.",
  "~after|Have not run for days and the world still turns.",
  "~after|Walked down the stairs forwards.",
  "~half|Entered the number in the calendar in ink: half marathon.",
);

export const WORK = fillers(
  "@1,2,3,4,5~tide|Names along the coast, all morning. The coast is winning.",
  "@1,2,3,4,5~tide|Moved one lighthouse by half a millimetre and felt powerful.",
  "@1,2,3,4,5|The plotter jammed on the blue.",
  "@1,2,3,4,5~tide|Index cards A to D. D has a surprising number of docks.",
  "@1,2,3,4,5~tide|Index cards, still. Everything is named after a saint or a rock.",
  "10,11,12,1,2,3@1,2,3,4,5|Quiet office, heating on strike, typed in gloves.",
  "@1,2,3,4,5|Proofreading until the letters swam.",
  "@1,2,3,4,5|Somebody has labelled the stapler. It was overdue.",
  "@1,2,3,4,5|Two hours of budget. I drew a small island in the margin.",
  "@1,2,3,4,5~tide|Found a village that has been on the wrong side of the river since 1974.",
  "@1,2,3,4,5|Good focused morning, then the afternoon happened.",
  "@1,2,3,4,5|Deleted eleven fonts. Nobody will notice, which is the point.",
  "@1,2,3,4,5|The archive sent the wrong sheets and they are better than the right ones.",
  "@1,2,3,4,5|A reader wrote to say that a footbridge is missing. It is. It is in the river.",
  "@1,2,3,4,5~tide|Coloured in marsh. All day. Happily.",
  "@1,2,3,4,5|Said no to a good idea, in one sentence. Progress.",
  "@1,2,3,4,5|Server down until eleven, so I sharpened pencils like a monk.",
  "@1,2,3,4,5|Three versions of the legend, all of them legible, one of them beautiful.",
  "@1,2,3,4,5|Home office. The cat sat on the north-east.",
  "@1,2,3,4,5|Cleared the inbox to zero, briefly.",
  "@1,2,3,4,5|The new scanner hums in B flat.",
  "@1,2,3,4,5|Printed the test sheet four times. The fourth looked like the first.",
  "@1,2,3,4,5|Half day. The other half was the dentist.",
  "@5|Friday. Left at four with the good pens.",
  "@1|Monday list: seven things. Did the eighth.",
  "@1,2,3,4,5~tide|The sandbank has moved again, according to everybody but the sandbank.",
  "@1,2,3,4,5~tide|Sheet 17 of the [[Tide Atlas]] is done, and it is all sea.",
  "@1,2,3,4,5~tide|A whole day for the scale bar. It is a very good scale bar.",
  "@1,2,3,4,5~tide|High water at noon, low water at deadline.",
  "@1,2,3,4,5~tide|Corrected a spelling that had been wrong since the Admiralty.",
  "@1,2,3,4,5~tide|The printer sent a swatch book. I hid it so that I could have it to myself.",
  "@1,2,3,4,5~between|The desk is empty. I put a plant on it, then papers round the plant.",
  "@1,2,3,4,5~between|Reviews come in; I read them standing up.",
  "@1,2,3,4,5~between|Sorted eighteen months of drafts into keep, archive and shame.",
  "@1,2,3,4,5~hills|Contour lines all day. I breathe uphill now.",
  "@1,2,3,4,5~hills|First sheet of [[Hill Paths]]: too steep, too brown, promising.",
  "@1,2,3,4,5~hills|Three hills of one name on one page. Somebody was lazy in 1820.",
  "@1,2,3,4,5~hills|Measured a path with a thread, as one used to. The thread was right.",
  "@1,2,3,4,5~hills|Argued with a slope and lost.",
  "@1,2,3,4,5|The meeting could have been a sentence.",
  "@1,2,3,4,5|Somebody brought doughnuts and the building changed its mind about the week.",
  "@1,2,3,4,5|Wrote a paragraph, cut it to a line, cut the line.",
  "@1,2,3,4,5|My keyboard has lost the letter w; e rote around it.",
  "@1,2,3,4,5|Half the office has the cough. The other half is being polite about it.",
  "@1,2,3,4,5|Backed up everything twice, because of the dream.",
  "@1,2,3,4,5|Invoices. I put on the good music and pretended that they were letters.",
);

export const ALLOTMENT = fillers(
  "1,2|Ordered seeds as if I had a farm.",
  "1|Read the seed catalogue in bed, like a thriller.",
  "2,3|Broad beans in. Fingers like ice, heart like spring.",
  "2|Pruned the one apple tree. We both feel lighter.",
  "3|Turned the compost. It steamed and so did I.",
  "3|Rhubarb is up, wearing its own hat.",
  "3,4|Potatoes chitting on every windowsill; the cat is outraged.",
  "4|Peas up. Pigeons informed.",
  "4|Sowed carrots with sand, as one does, and lost track of the row, as one does.",
  "4,5|Watered, weeded, sat.",
  "5|Planted out the lettuces in a row that I would call straight.",
  "5|Hardened off the tomatoes: out in the morning, in at night, like teenagers.",
  "5,6|First strawberries, six, none of which came home.",
  "6|Elderflowers in the bath, for cordial. The bath is still sticky.",
  "6|New potatoes with nothing but salt.",
  "6,7|Beans reached the top of the poles overnight and look smug.",
  "7|Courgettes: three for me, three for the stair, three for anybody.",
  "7|Blight on the far plots. We all look at our leaves like doctors.",
  "7,8|Watered at dusk with the bats.",
  "8|Tomatoes at last, warm from the sun, with salt from my pocket.",
  "8|Picked beans for an hour; there are now more beans.",
  "8,9|Onions plaited badly and hung with pride.",
  "9|Pumpkin the size of a good decision.",
  "9|Saved seed from the purple bean, in an envelope with a joke on it.",
  "9,10|Lifted the last potatoes. Found the missing trowel.",
  "10|Leaf mould started. See you in two years.",
  "10|Last raspberries, a bit drunk.",
  "10,11|Garlic in, label on, fingers crossed.",
  "11|Covered the beds on [[Plot 17]]. It looks like a dormitory.",
  "11|Cleaned the tools with oil and a certain ceremony.",
  "12|Went to the plot only to check that it was there. It was.",
  "12,1|Bent the gate hinge straight with a spade, which one should not.",
  "12,1,2|Sat in the shed with the thermos and listened to nothing grow.",
  "12|Made a wreath from everything that was in the way.",
  "1,2|Leeks, frozen into the bed like candles. Waited for noon.",
  "2|Snowdrops behind the water butt, where nobody planted them.",
  "11,12|Chopped, stacked, swept. The plot looks combed.",
  "12|Kale with frost on it, like something from a jeweller's.",
);
