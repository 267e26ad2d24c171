import { channelWords, phrases, type Words } from "./words";

const DAYS = "Montag/Dienstag/Mittwoch/Donnerstag/Freitag/Samstag/Sonnabend/Sonntag/Mo/Di/Mi/Do/Fr/Sa";
const ARRANGED = "vereinbart/ausgemacht/verabredet/geplant";

/** A second language, to be added to the first: German notes mix with English words. */
export const GERMAN: Words = {
  language: "Deutsch",
  channels: [
    channelWords("call", "conversation", "Anruf|Rückruf|… zurückgerufen …|rief zurück …|Telefonat|… telefoniert|… angerufen|rief … an|am/per Telefon", "anruf|telefonat"),
    channelWords("video", "conversation", "Videoanruf|Videocall|über/per/via Zoom/Teams/Skype/FaceTime"),
    channelWords("coffee", "conversation", "Kaffee|Tee", "kaffee"),
    channelWords(
      "meal", "conversation",
      "Mittagessen|Abendessen|Frühstück|gefrühstückt|Brunch|essen mit|gegessen mit|mit [[]] essen|… mit [[]] … gegessen|Bier mit",
      "essen",
    ),
    channelWords(
      "meeting", "conversation",
      "… getroffen|Treffen|traf [[]]|Gespräch mit|Besuch bei/von|zu Besuch|traf mich mit|Besprechung|gesprochen mit|sprach mit|… mit [[]] … gesprochen/geredet|geredet mit|… besucht|Spaziergang mit|unterhalten mit|… mit [[]] … unterhalten|mit [[]] spazieren|[[]] gesehen|habe/haben [[]] … gesehen|verabredet mit|wiedergesehen",
      "treffen",
    ),
    channelWords("message", "message", "Nachricht|über/per/via WhatsApp/Signal/Telegram/Slack/SMS|geschrieben mit|… mit [[]] … geschrieben/gechattet|gesimst|gehört von|von [[]] gehört", "nachricht"),
    channelWords("email", "message", "Mail an/von|per/via Mail|E-Mail|gemailt"),
    channelWords("letter", "message", "Brief an/von|Postkarte", "brief"),
    channelWords("help", "help", "vorgestellt|geholfen|empfohlen|vermittelt", "hilfe"),
    channelWords("gift", "help", "Geschenk an/für/von|geschenkt", "geschenk"),
    channelWords("event", "visibility", "Konferenz|Veranstaltung|Feier|Tagung"),
  ],
  topics: phrases("über|wegen|bezüglich|betreffs|zum Thema|von [[]] gesehen"),
  intentions: phrases(
    "muss/musste/müssen/müsste|soll/sollte/sollen/sollten|will/wollte/wollen/wollten|möchte/möchten|werde/werden|" +
    "um Rückruf|kommt/kommen … zu Besuch|wird … telefoniert/angerufen/getroffen/gesprochen/geredet/besucht|" +
    "plane/geplant|vielleicht|vereinbaren/vereinbart|ausmachen/ausgemacht|nicht vergessen|vorbereiten/vorbereitet",
  ),
  later: phrases(
    `morgen|übermorgen|nächste/nächster/kommende Woche|nächsten/nächster/kommenden Monat/${DAYS}|` +
    `[[]] ${ARRANGED}|für … ${ARRANGED}|[[]] steht an/aus|essen/spazieren gehen|[[]] schreiben/vorbereiten|` +
    `nächsten/kommenden/auf/für ${DAYS} morgen`,
  ),
  notLater: phrases(
    `beim … [[]] ${ARRANGED}|und für … ${ARRANGED}|` +
    "heute/gestern/vorgestern/am/jeden/diesen/diesem/den/der/ganzen/frühen/späten/heutigen/vom/guten/" +
    `${DAYS} morgen`,
  ),
  misses: phrases(
    "nicht|nie|… kein/keine Antwort|… Mailbox|… nur die Mailbox|abgesagt|ausgefallen|fällt/fiel … aus …|entfällt …|nichts von …|kein/keine Anruf/Mail/Nachricht von …|" +
    "verpasster Anruf|verschoben|" +
    "… nicht erreicht|… niemanden erreicht|… ging nicht ran|… nicht abgenommen|… sie/er hat nicht abgenommen|" +
    "versucht/versuchte … anzurufen|versucht/versuchte … zu erreichen|verpasst|vergessen|nicht erschienen|abgelehnt",
  ),
  missCauses: phrases("von|bis|weil|wegen|auf"),
  bare: phrases("anrufen|treffen|schreiben"),
  incoming: phrases("[[]] hat mich angerufen|[[]] rief mich an|Anruf/Nachricht/Brief/Mail/E-Mail von [[]]|gehört von"),
  possessives: phrases("s|'s|'"),
  hosts: phrases("bei|zu|von"),
  joins: phrases("und|oder|sowie"),
  abbreviations: phrases("Hr|Fr|Nr|bzw|ca|usw|vgl|Tel|Str|Std|Min|evtl|ggf|inkl|Dipl|Ing"),
};
