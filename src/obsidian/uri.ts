import type { Plugin } from "obsidian";
import type { Vocabulary } from "../core/interactions/vocabulary";
import { findPerson, type Found } from "../core/people/find-person";
import { say } from "../locales/say";
import type { VaultSession } from "../vault/vault-session";
import { timeOfDay } from "./time-of-day";

/** What a form begins with, where the address says it. */
export interface FormStart {
  /** Paths of person notes; none where it is not clear who is meant. */
  readonly people: readonly string[];
  readonly note: string;
  readonly said: {
    /** The name as the address has it, where it is not clear. */
    readonly typed?: string;
    readonly channel?: string;
    readonly day?: string;
    readonly time?: string;
  };
}

export interface UriPorts {
  /** The vault under the settings of this moment; rejects where it cannot be read. */
  readonly session: () => Promise<VaultSession>;
  readonly openFollowUps: () => void;
  readonly brief: (path: string) => void;
  /** Asks for somebody. */
  readonly pick: (chosen: (path: string) => void) => void;
  /** Opens the form; what it writes, the user confirms there. */
  readonly log: (start: FormStart) => void;
  readonly tell: (sentence: string) => void;
  readonly fail: (error: unknown) => void;
}

type Params = Readonly<Record<string, string>>;

const KNOWN = ["do", "person", "channel", "date", "time", "note"] as const;
const LONGEST_NOTE = 2000;
/** Of all others; a longer name costs time to look up, and is none. */
const LONGEST = 200;
/** Control characters, and those that make a text look like another. */
const ODD = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

type Said = (name: (typeof KNOWN)[number]) => string;

/**
 * `obsidian://marathon?do=log&person=Ada`. Any web page can open such an address, so it opens and fills in, and never
 * writes; people are looked up by what the index knows of them, never as paths on the disk.
 */
export function addUri(plugin: Plugin, ports: UriPorts): void {
  let isGone = false;
  plugin.register(() => {
    isGone = true;
  });
  plugin.registerObsidianProtocolHandler(plugin.manifest.id, (params) => {
    // An address can start the app.
    plugin.app.workspace.onLayoutReady(() => {
      if (!isGone) follow(params, ports, () => isGone).catch(ports.fail);
    });
  });
}

async function follow(params: Params, ports: UriPorts, isGone: () => boolean): Promise<void> {
  const said = readParams(params);
  if (typeof said === "string") {
    ports.tell(said);
    return;
  }
  const asked = said("do");
  if (asked === "" || asked === "open") {
    ports.openFollowUps();
    return;
  }
  if (asked !== "log" && asked !== "brief") {
    ports.tell(say.app.link.unknown);
    return;
  }
  const session = await ports.session();
  if (isGone()) return;
  const typed = said("person");
  const found = findPerson(session.index.people(), typed);
  if (asked === "log") ports.log(formStart(found, typed, said, session.rules.vocabulary, ports.tell));
  else if (found.kind === "one") ports.brief(found.person.path);
  else {
    const { several, nobody } = say.app.link;
    if (typed !== "") ports.tell((found.kind === "several" ? several : nobody)(typed));
    ports.pick(ports.brief);
  }
}

/** What of it the form could not show is told. */
function formStart(found: Found, typed: string, said: Said, { channelNamed }: Vocabulary, tell: UriPorts["tell"]): FormStart {
  const [channel, time, day] = [said("channel"), said("time"), said("date")];
  const [named, clock] = [channelNamed(channel), timeOfDay(time)];
  if (channel !== "" && named === null) tell(say.app.link.noChannel(channel));
  if (time !== "" && clock === null) tell(say.app.link.noTime(time));
  return {
    people: found.kind === "one" ? [found.person.path] : [],
    note: said("note"),
    said: {
      ...(found.kind === "one" ? {} : { typed }),
      ...(named?.name == null ? {} : { channel: named.name }),
      ...(clock === null ? {} : { time: clock }),
      ...(day === "" ? {} : { day }),
    },
  };
}

/** What the address says, by name, empty where it says nothing; or why it is not followed. */
export function readParams(params: Params): string | Said {
  const values = new Map(Object.entries(params));
  for (const name of KNOWN) {
    const value = values.get(name) ?? "";
    const most = name === "note" ? LONGEST_NOTE : LONGEST;
    if (value.length > most) return say.app.link.tooLong(name, most);
    // Line breaks and tabs are all right in a note.
    if (ODD.test(name === "note" ? value.replace(/[\t\r\n]/g, "") : value)) return say.app.link.unseen(name);
  }
  return (name) => values.get(name)?.trim() ?? "";
}
