import { describe, expect, it } from "vitest";
import { hasTemplater, renderTemplate, type TemplateValues } from "../../../src/core/text/template";
import { day } from "../../support/day";

const VALUES: TemplateValues = {
  title: "2026-11-20",
  date: day("2026-11-20"),
  time: "14:30",
  format: (date, format) => `<${date} as ${format}>`,
};

describe("a daily template", () => {
  it.each([
    { says: "fills in the title", template: "# {{title}}\n", text: "# 2026-11-20\n" },
    { says: "fills in the note's day", template: "{{date}}", text: "2026-11-20" },
    { says: "fills in the time of day", template: "{{time}}", text: "14:30" },
    { says: "fills in a formatted day", template: "{{date:dddd, D MMMM}}", text: "<2026-11-20 as dddd, D MMMM>" },
    { says: "fills in a formatted time", template: "{{time:HH:mm:ss}}", text: "<2026-11-20 as HH:mm:ss>" },
    { says: "does not mind letter case", template: "{{TITLE}} {{Date}} {{Time:HH}}", text: "2026-11-20 2026-11-20 <2026-11-20 as HH>" },
    { says: "does not mind spaces inside the braces", template: "{{ title }} {{ date : YYYY }}", text: "2026-11-20 <2026-11-20 as YYYY>" },
    { says: "keeps the letter case of a format", template: "{{date:YYYY [w]WW}}", text: "<2026-11-20 as YYYY [w]WW>" },
    { says: "fills in the days around", template: "{{yesterday}} {{Tomorrow}}", text: "2026-11-19 2026-11-21" },
    { says: "counts days from the note's day", template: "{{date+1d:YYYY}}", text: "<2026-11-21 as YYYY>" },
    { says: "counts backwards", template: "{{date-1w}}", text: "2026-11-13" },
    { says: "counts months, quarters and years", template: "{{date+1M}} {{date+1q}} {{date+1y}}", text: "2026-12-20 2027-02-20 2027-11-20" },
    { says: "leaves a lower-case m alone, which is a minute to moment", template: "{{date+1m}}", text: "{{date+1m}}" },
    { says: "treats an empty format as none", template: "{{date:}}", text: "2026-11-20" },
    { says: "leaves other variables alone", template: "{{author}} {{ }} {{}}", text: "{{author}} {{ }} {{}}" },
    { says: "leaves a title with a format alone", template: "{{title:YYYY}}", text: "{{title:YYYY}}" },
    { says: "leaves unclosed braces alone", template: "{{date", text: "{{date" },
    { says: "does not reach over a line break", template: "{{date:\n}}", text: "{{date:\n}}" },
    { says: "keeps line endings and trailing blanks", template: "a \r\n{{date}}\r\n\r\n", text: "a \r\n2026-11-20\r\n\r\n" },
  ])("$says", ({ template, text }) => {
    expect(renderTemplate(template, VALUES)).toBe(text);
  });

  it("does not look again at what it filled in", () => {
    expect(renderTemplate("{{title}}", { ...VALUES, title: "{{date}} $& $1" })).toBe("{{date}} $& $1");
  });

  it("names the days around in the daily note's own format, so that links to them hold", () => {
    expect(renderTemplate("[[{{yesterday}}]]", { ...VALUES, dayFormat: "DD.MM.YYYY" })).toBe("[[<2026-11-19 as DD.MM.YYYY>]]");
  });

  it.each([
    { says: "knows a Templater command", template: "<% tp.date.now() %>", has: true },
    { says: "knows a Templater command over several lines", template: "a\n<%*\nlet x;\n-%>\n", has: true },
    { says: "takes an unclosed mark for text", template: "5 <% of it", has: false },
    { says: "takes a closing mark alone for text", template: "%> first <%", has: false },
    { says: "takes the core variables for what they are", template: "{{date}}", has: false },
  ])("$says", ({ template, has }) => {
    expect(hasTemplater(template)).toBe(has);
  });
});
