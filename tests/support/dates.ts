import moment from "app-moment";
import { parseCivilDate } from "../../src/core/civil-date";
import type { DateFormat } from "../../src/core/interactions/daily-note-path";

/** The plainest implementation of the port: English only. */
export const momentDates: DateFormat = {
  parse(text, format) {
    const parsed = moment(text, format, "en", true);
    if (!parsed.isValid() || parsed.format(format) !== text) return null;
    return parseCivilDate(parsed.format("YYYY-MM-DD"));
  },
  format(date, format, time = "00:00") {
    return moment(`${date}T${time}`, "YYYY-MM-DDTHH:mm", "en", true).format(format);
  },
};
