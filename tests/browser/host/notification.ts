import { guardedObject, modelled, UnmodelledError } from "./unmodelled";

const OPTIONS = ["body", "tag"];

const open: SystemNotification[] = [];
let answer: NotificationPermission = "granted";
let permission: NotificationPermission = "default";

/** What the system shows outside of the app. One takes the place of another with its tag. */
class SystemNotification {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  onclick: (() => unknown) | null = null;

  constructor(title: string, options: NotificationOptions = {}) {
    const other = Object.keys(options).find((key) => !OPTIONS.includes(key));
    if (other !== undefined) throw new UnmodelledError(`the option ${other} of Notification`);
    this.title = title;
    this.body = options.body ?? "";
    this.tag = options.tag ?? "";
    if (permission !== "granted") return;
    for (const before of open.filter(({ tag }) => tag !== "" && tag === this.tag)) before.close();
    open.push(this);
  }

  static get permission(): NotificationPermission {
    return permission;
  }

  /** Browsers hold it against a page that asks out of the blue. */
  static requestPermission(): Promise<NotificationPermission> {
    if (!navigator.userActivation.isActive) return Promise.reject(new Error("Notifications were asked for without a user action."));
    if (permission === "default") permission = answer;
    return Promise.resolve(permission);
  }

  close(): void {
    if (open.includes(this)) open.splice(open.indexOf(this), 1);
  }
}

modelled("Notification", SystemNotification);

/** On a computer, with what its user says when asked; on phones there are none. */
export function installNotifications(win: Window, says: NotificationPermission | null): void {
  if (says === null) {
    Reflect.deleteProperty(win, "Notification");
    return;
  }
  answer = says;
  const value = guardedObject("Notification", SystemNotification);
  Object.defineProperty(win, "Notification", { value, configurable: true, writable: true });
}

/** Those that are shown, the oldest first. */
export function systemNotifications(): { title: string; body: string }[] {
  return open.map(({ title, body }) => ({ title, body }));
}

/** As when the user selects the latest: it calls back, and goes. */
export function selectNotification(): void {
  const latest = open[open.length - 1];
  if (!latest) throw new Error("The system shows no notification.");
  latest.onclick?.();
  latest.close();
}
