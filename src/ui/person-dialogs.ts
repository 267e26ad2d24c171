import type { App, Modal } from "obsidian";
import type { Acted } from "../actions/acted";
import type { NewPerson } from "../actions/add-person";
import { circleFrom } from "../actions/person-edit";
import { addDays, type CivilDate, parseCivilDate } from "../core/civil-date";
import { isOn } from "../core/follow-ups/standing";
import { findPerson } from "../core/people/find-person";
import { newPersonPath, tidyName } from "../core/people/new-person";
import { pathKey } from "../core/people/note-path";
import { displayName, type Person } from "../core/people/person";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
import { type NoticePorts, tell, tellActed, tellWhenDone } from "./action-notice";
import { type AskField, AskModal, type Hint, type Question, type Refusal } from "./ask-modal";
import { cadenceHint, cadenceOptions } from "./cadence-hint";
import { ChoiceModal, drawSuggestion } from "./choice-modal";
import type { Drafts } from "./drafts";
import { searchKey } from "./everyone-model";
import type { PeopleFieldPorts } from "./people-field";
import { personPicker } from "./person-picker";
import { snoozeChoices } from "./snooze-choices";

/** What can be done to a person's note, by its path. */
export interface PersonActions {
  readonly snooze: (person: string, until: CivilDate) => Promise<Acted>;
  readonly unsnooze: (person: string) => Promise<Acted>;
  readonly setCadence: (person: string, typed: string) => Promise<Acted>;
  readonly setCircle: (person: string, typed: string) => Promise<Acted>;
  readonly pause: (person: string) => Promise<Acted>;
  readonly resume: (person: string) => Promise<Acted>;
  readonly addPerson: (request: NewPerson) => Promise<Acted>;
}

export interface PersonDialogsPorts extends PeopleFieldPorts, NoticePorts {
  readonly today: () => CivilDate;
  readonly settings: () => Settings;
  /** Null where the note is no person's, or not read yet. */
  readonly person: (path: string) => Person | null;
  readonly actions: PersonActions;
  readonly drafts: Drafts;
  /** Calls whenever people may be others. */
  readonly subscribe: (listener: () => void) => void;
}

export interface PersonDialogs {
  /** Asks for somebody. */
  readonly pick: (chosen: (path: string) => void) => void;
  readonly snooze: (path: string) => void;
  readonly setCadence: (path: string) => void;
  readonly setCircle: (path: string) => void;
  readonly pauseOrResume: (path: string) => void;
  readonly isPaused: (path: string) => boolean;
  readonly addPerson: () => void;
  /** What is being asked goes on being about its note. */
  readonly renamed: (from: string, to: string) => void;
  /** On unload: a form without its plugin could not save anything. */
  readonly close: () => void;
}

const MOST_OPTIONS = 20;

/** The questions about one person, each of which ends in one action and a notice. */
export function personDialogs(app: App, ports: PersonDialogsPorts): PersonDialogs {
  const { actions, today, settings, drafts } = ports;
  let shown: Modal | null = null;
  let refresh = (): void => undefined;
  /** `follow` shows what may be another by now. */
  const show = (modal: Modal, follow: () => void): void => {
    shown?.close();
    shown = modal;
    refresh = follow;
    modal.open();
  };
  const choose = <T>(modal: ChoiceModal<T>): void => {
    show(modal, () => {
      modal.refresh();
    });
  };
  ports.subscribe(() => {
    refresh();
  });
  /** Whom the latest question is about, as the path of their note by now; empty for nobody yet. */
  let subject = { path: "" };
  /** `kind` and `path` name it among all forms; `question` is given where the note is by the time it asks. */
  const ask = (kind: string, path: string, question: (of: { readonly path: string }) => Question): void => {
    const of = subject = { path };
    const form = () => [kind, of.path].join("\n").trim();
    // What stands in the one that is open is kept before the next one looks for it.
    shown?.close();
    const modal = new AskModal(app, question(of), {
      typed: drafts.get(form()),
      keep: (typed) => {
        drafts.set(form(), typed);
      },
      startOver: () => {
        shown?.close();
        drafts.set(form(), null);
        ask(kind, of.path, question);
      },
    });
    show(modal, () => {
      modal.setTitle(question(of).title);
    });
  };
  /** Null once it is done and said. */
  const told = (acted: Acted, offers: Refusal["offers"] = []): Refusal | null => {
    if (acted.result.kind === "refused") return { message: acted.result.why, offers };
    tellActed(acted, ports);
    return null;
  };
  const about = (path: string, run: (person: Person) => void): void => {
    const person = ports.person(path);
    if (person !== null) run(person);
    else tell([say.dialogs.noPersonNote(path)], [], false);
  };
  const isPaused = ({ paused }: Person) => isOn(paused, today());

  // What is typed is measured by the circles of that moment: others may come by sync while the form is open.
  const cadenceField = (value: string, met: (values: readonly string[]) => CivilDate | null, at: number): AskField => ({
    name: say.dialogs.person.cadence,
    value,
    options: cadenceOptions(settings().circles),
    hint: (values) => cadenceHint(values[at] ?? "", met(values), settings().circles),
  });
  const circleNames = () => settings().circles.map(({ name }) => name);
  /** The circles in settings; where there are none, those that notes name. */
  const circleField = (value: string, at: number): AskField => {
    const names = circleNames();
    const used = (ports.people() ?? []).flatMap(({ circle }) => circle ?? []);
    const options = names.length > 0 ? names : [...new Set(used)].sort(ports.compareNames).slice(0, MOST_OPTIONS);
    const hint = (values: readonly string[]): Hint => {
      const circle = circleFrom(values[at] ?? "", circleNames());
      return "refused" in circle ? { text: circle.refused, isWrong: true } : { text: "", isWrong: false };
    };
    return { name: say.dialogs.person.circle, value, options, hint };
  };
  const askDay = (path: string): void => {
    const dayOf = ([day = ""]: readonly string[]) => {
      const until = parseCivilDate(day);
      return until === null || until <= today() ? null : until;
    };
    const { person: words } = say.dialogs;
    ask("snooze", path, (of) => ({
      title: words.snooze(displayName(of.path)),
      save: words.snoozes,
      fields: [{
        name: words.until,
        value: "",
        attr: () => ({ type: "date", min: addDays(today(), 1) }),
        hint: (values) => (dayOf(values) === null ? { text: words.laterDay, isWrong: true } : { text: "", isWrong: false }),
      }],
      submit: async (values) => {
        const until = dayOf(values);
        return until === null ? null : told(await actions.snooze(of.path, until));
      },
    }));
  };
  const add = async (values: readonly string[], evenSo: boolean): Promise<Refusal | null> => {
    const [name = "", met = "", cadence = "", circle = ""] = values;
    const acted = await actions.addPerson({ name, met: parseCivilDate(met), cadence, circle, evenSo });
    return told(acted, evenSo ? [] : namesakeOffers(name, () => add(values, true)));
  };
  /** To go to whoever answers to the name already, or to have two, unless they would share one note. */
  const namesakeOffers = (name: string, again: () => Promise<Refusal | null>): Refusal["offers"] => {
    const found = findPerson(ports.people() ?? [], name);
    if (found.kind === "none") return [];
    const people = found.kind === "one" ? [found.person] : found.people;
    const path = pathKey(newPersonPath(tidyName(name), settings()));
    const opens = people.map((person) => ({
      label: people.length === 1 ? say.dialogs.open : say.dialogs.person.open(person.path),
      run: () => {
        ports.openNote(person.path);
        return Promise.resolve(null);
      },
    }));
    return people.some((person) => pathKey(person.path) === path) ? opens : [...opens, { label: say.dialogs.person.addsAnyway, run: again }];
  };

  return {
    pick: (chosen) => {
      choose(personPicker(app, ports, chosen));
    },
    snooze: (path) => {
      about(path, (person) => {
        const of = subject = { path };
        const choices = snoozeChoices(today(), person.snoozeUntil);
        choose(new ChoiceModal(app, {
          placeholder: () => say.dialogs.person.snooze(displayName(of.path)),
          empty: () => say.dialogs.person.otherLength(choices.find(({ until }) => until === null)?.title ?? ""),
          find: (typed) => choices.filter(({ title }) => searchKey(title).includes(searchKey(typed))),
          draw: ({ title, note }, el) => {
            drawSuggestion(el, title, note);
          },
          chosen: ({ until }) => {
            if (until === null) askDay(of.path);
            else tellWhenDone(until > today() ? actions.snooze(of.path, until) : actions.unsnooze(of.path), ports);
          },
        }));
      });
    },
    setCadence: (path) => {
      about(path, ({ cadence, met }) => {
        const value = typeof cadence === "string" || typeof cadence === "number" ? String(cadence) : "";
        ask("cadence", path, (of) => ({
          title: say.dialogs.person.cadenceOf(displayName(of.path)),
          save: say.dialogs.person.sets,
          fields: [cadenceField(value, () => met, 0)],
          submit: async ([typed = ""]) => told(await actions.setCadence(of.path, typed)),
        }));
      });
    },
    setCircle: (path) => {
      about(path, ({ circle }) => {
        ask("circle", path, (of) => ({
          title: say.dialogs.person.circleOf(displayName(of.path)),
          save: say.dialogs.person.sets,
          fields: [circleField(circle ?? "", 0)],
          submit: async ([typed = ""]) => told(await actions.setCircle(of.path, typed)),
        }));
      });
    },
    pauseOrResume: (path) => {
      about(path, (person) => {
        tellWhenDone(isPaused(person) ? actions.resume(path) : actions.pause(path), ports);
      });
    },
    isPaused: (path) => {
      const person = ports.person(path);
      return person !== null && isPaused(person);
    },
    addPerson: () => {
      const { person: words } = say.dialogs;
      ask("add", "", () => ({
        title: words.add,
        save: words.adds,
        fields: [
          { name: words.name, value: "" },
          { name: words.met, value: "", attr: () => ({ type: "date", max: today() }) },
          cadenceField("", ([, met = ""]) => parseCivilDate(met), 2),
          circleField("", 3),
        ],
        submit: (values) => add(values, false),
      }));
    },
    renamed: (from, to) => {
      if (subject.path === from) subject.path = to;
      refresh();
    },
    close: () => shown?.close(),
  };
}
