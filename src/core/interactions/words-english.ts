import type { Words } from "./words";

/** What ships. Nouns that mean other things too (text, phone, card, signal, teams, gift) need a phrase around them. */
export const ENGLISH: Words = {
  language: "English",
  channels: [
    {
      channel: "call", kind: "conversation", tags: ["call"], emoji: ["📞", "☎️"],
      words: ["call", "called", "phoned", "phone call", "by phone", "rang"],
    },
    {
      channel: "video", kind: "conversation", tags: ["video"], emoji: ["🎥"],
      words: ["video call", "Zoom", "FaceTime", "Skype", "Google Meet", "on Teams"],
    },
    { channel: "coffee", kind: "conversation", tags: ["coffee"], emoji: ["☕"], words: ["coffee", "tea"] },
    {
      channel: "meal", kind: "conversation", tags: ["meal"], emoji: ["🍽️", "🍻"],
      words: ["lunch", "dinner", "breakfast", "brunch", "drinks"],
    },
    {
      channel: "meeting", kind: "conversation", tags: ["met", "meeting"], emoji: ["🤝", "👥"],
      words: [
        "met", "met up", "meeting", "1:1", "one-on-one", "talked/spoke to/with", "chat with", "discussed with", "caught up",
        "catch-up", "ran into", "bumped into", "hung out", "visited", "walk with", "walked with", "saw/seen/meet [[]]",
      ],
    },
    {
      channel: "message", kind: "message", tags: ["message"], emoji: ["💬"],
      words: [
        "texted", "text from/to/[[]]", "message", "messaged", "DM", "WhatsApp", "Slack", "SMS", "on Signal", "Telegram",
        "chatted", "heard from",
      ],
    },
    {
      channel: "email", kind: "message", tags: ["email"], emoji: ["✉️", "📧"],
      words: ["email", "emailed", "e-mail", "mailed", "wrote to"],
    },
    { channel: "letter", kind: "message", tags: ["letter"], emoji: ["💌"], words: ["letter", "postcard"] },
    {
      channel: "help", kind: "help", tags: ["help"], emoji: ["🙌"],
      words: ["introduced", "intro", "referred", "referral", "helped"],
    },
    { channel: "gift", kind: "help", tags: ["gift"], emoji: ["🎁"], words: ["gave/sent … gift", "gift from"] },
    {
      channel: "event", kind: "visibility", tags: ["event"], emoji: ["🎪"],
      words: ["event", "conference", "meetup", "party", "webinar"],
    },
    { channel: "follow-up", kind: "contact", tags: ["follow-up"], emoji: [], words: [] },
  ],
  topics: ["about", "re", "regarding", "because of", "to discuss"],
  intentions: [
    "need/needs/needed/needing to", "want/wants/wanted/wanting to", "plan/plans/planned/planning to",
    "have/has/had/having to", "hope/hopes/hoped/hoping to", "would like to", "'d like to", "supposed to", "should", "must",
    "will", "'ll", "going to", "remember/remembered to", "let's", "todo", "to-do", "schedule/scheduled", "book/booked",
    "set up", "arrange/arranged", "prep/prepare/prepared",
  ],
  later: ["tomorrow", "next week/month"],
  misses: [
    "didn't", "did not", "haven't", "hasn't", "couldn't", "won't", "wouldn't", "can't", "cannot", "never", "not", "forgot to", "tried to", "no answer", "no reply",
    "voicemail", "no-show", "missed call", "missed each other", "cancelled", "canceled", "postponed", "rescheduled",
    "declined", "didn't happen", "did not happen", "no show",
  ],
  missCauses: ["by", "until", "because", "to"],
  bare: ["call", "email", "message", "text", "meet"],
  incoming: ["[[]] called/emailed/texted/invited me", "email/message/text/letter/call from [[]]", "heard from"],
  possessives: ["'s", "'"],
  hosts: ["at", "to", "from"],
  joins: ["and", "or"],
  abbreviations: [
    "Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "St", "Sr", "Jr", "Rev", "Hon", "Gen", "Capt", "Lt", "Sgt", "etc", "vs", "approx",
    "ca", "cf", "dept", "Inc", "Ltd", "Corp", "tel", "ext", "incl", "Jan", "Feb", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov",
    "Dec",
  ],
};
