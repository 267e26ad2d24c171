import { channelWords, phrases, type Words } from "./words";

/** What ships. Nouns that mean other things too (text, phone, card, signal, teams, gift) need a phrase around them. So do *book* and *schedule*: "read her book". */
export const ENGLISH: Words = {
  language: "English",
  channels: [
    channelWords("call", "conversation", "call|called|phoned|phone call|by phone|on the phone|rang|called/rang/phoned back …|called/rang/phoned [[]]/me/her/him/them back …", "call", "📞|☎️"),
    channelWords("video", "conversation", "video call|Zoom|Zoomed|FaceTime|FaceTimed|Skype|Skyped|Google Meet|on Teams", "video", "🎥"),
    channelWords("coffee", "conversation", "coffee|tea", "coffee", "☕"),
    channelWords("meal", "conversation", "lunch|dinner|breakfast|brunch|drinks", "meal", "🍽️|🍻"),
    channelWords(
      "meeting", "conversation",
      "met|met up|meeting|1:1|1on1|one-on-one|talked/spoke/spoken to/with|chat with|discussed with|caught up|catch-up|ran into|bumped into|hung out|visited|visit from/to|walk with|walked with|saw/seen [[]]",
      "met|meeting", "🤝|👥",
    ),
    channelWords(
      "message", "message",
      "texted|text from/to|sent [[]] a text|message|messaged|DM|WhatsApp|Slack|SMS|on Signal|Telegram|chatted|heard from",
      "message", "💬",
    ),
    channelWords("email", "message", "email|emailed|e-mail|mailed|wrote to", "email", "✉️|📧"),
    channelWords("letter", "message", "letter|postcard", "letter", "💌"),
    channelWords("help", "help", "introduced|intro|referred|referral|helped", "help", "🙌"),
    channelWords("gift", "help", "gave/sent … gift|gift from", "gift", "🎁"),
    channelWords("event", "visibility", "event|conference|meetup|party|webinar", "event", "🎪"),
    channelWords("follow-up", "contact", "", "follow-up"),
  ],
  topics: phrases("about|re|regarding|because of|to discuss"),
  intentions: phrases(
    "need/needs/needed/needing to|want/wants/wanted/wanting to|plan/plans/planned/planning to|have/has/had/having to|" +
    "hope/hopes/hoped/hoping to|would like to|'d like to|supposed to|asked me to call|should|must|will|'ll|going to|" +
    "remember/remembered to|let's|maybe|perhaps|might|try/trying to|todo|to-do|scheduled|booked|" +
    "schedule/book a/an/the/another/time/quick/next/coffee/tea/lunch/dinner/breakfast/brunch/drinks/call/meeting/Zoom/1:1|set up|arrange/arranged|" +
    "prep/prepare/prepared",
  ),
  later: phrases("tomorrow|next week/month/Monday/Tuesday/Wednesday/Thursday/Friday/Saturday/Sunday|[[]] scheduled/booked for"),
  notLater: [],
  misses: phrases(
    "didn't|did not|haven't|hasn't|couldn't|won't|wouldn't|can't|cannot|never|not|forgot to|tried to/calling/ringing/reaching|tried [[]] …|" +
    "… no answer/reply|… no answer/reply yet|… voicemail|… left a voicemail|, left a message|… didn't answer/reply|… did not answer|… didn't pick up|" +
    "… nobody answered|… nobody picked up|… no-show|… no show|missed call|missed a call|… missed each other|called off …|fell through …|" +
    "no call/email/message/text/letter from …|cancelled|canceled|postponed|rescheduled|declined|didn't happen|did not happen",
  ),
  missCauses: phrases("by|until|because|to"),
  bare: phrases("call|email|message|text|meet|book|schedule|ask|remind|invite|try"),
  incoming: phrases("[[]] called/emailed/texted/invited me|email/message/text/letter/call from [[]]|heard from"),
  possessives: phrases("'s|'"),
  hosts: phrases("at|to|from"),
  joins: phrases("and|or"),
  abbreviations: phrases(
    "Dr|Mr|Mrs|Ms|Mx|Prof|St|Sr|Jr|Rev|Hon|Gen|Capt|Lt|Sgt|etc|vs|approx|ca|cf|dept|Inc|Ltd|Corp|tel|ext|incl|Jan|" +
    "Feb|Apr|Aug|Sep|Sept|Oct|Nov|Dec",
  ),
};
