import { Platform } from "obsidian";

/** Phones have none, or throw where somebody tries. */
function canNotify(): boolean {
  return Platform.isDesktopApp && "Notification" in window;
}

/** Asks the system, where it has not been asked. False where it says no. To be called only upon what a user does. */
export async function allowNotifications(): Promise<boolean> {
  return !canNotify() || (await Notification.requestPermission()) === "granted";
}

/**
 * Shows a notification of the system, in place of the one before, where it is allowed. Gives the function that takes it
 * away. One that cannot be shown is `report`ed: the notice in the app says the same.
 */
export function notifySystem(sentences: readonly string[], select: () => void, report: (error: unknown) => void): () => void {
  try {
    if (canNotify() && Notification.permission === "granted") {
      const shown = new Notification("Marathon", { body: sentences.join("\n"), tag: "marathon" });
      shown.onclick = () => {
        window.focus();
        select();
      };
      return () => {
        shown.close();
      };
    }
  } catch (error) {
    report(error);
  }
  return () => undefined;
}
