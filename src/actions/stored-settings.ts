/** The settings by their keys, as the settings file holds them. */
export interface StoredSettings {
  /** JSON; null where the file holds none, so that the default is in force. */
  get(key: string): unknown;
  /** In force at once, each as the settings decoder reads it; resolves when they are stored. null takes one out of the file. */
  put(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Why none can be changed at this moment, in a sentence or two; null where they can. */
  whyFixed(): string | null;
}

/** What one action did to one setting. */
export interface SettingPart {
  readonly setting: string;
  /** Before it and after it, as `StoredSettings` gives them. */
  readonly was: unknown;
  readonly is: unknown;
}

/** Changes settings within an action; resolves with the keys of those that have another value now. */
export type PutSettings = (values: Readonly<Record<string, unknown>>) => Promise<readonly string[]>;

export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The same settings, with a memory of what was changed, as `recordingNotes` has one. */
export function recordingSettings(settings: StoredSettings): { readonly put: PutSettings; readonly end: () => readonly SettingPart[] } {
  const parts = new Map<string, SettingPart>();
  let isOpen = true;
  return {
    async put(values) {
      if (!isOpen) throw new Error("This action has ended. What is set now belongs to another one.");
      const before = Object.keys(values).map((key) => [key, settings.get(key)] as const);
      const stored = settings.put(values);
      const changed = before.filter(([key, was]) => !isSameValue(was, settings.get(key)));
      // Noted down before it is stored: where that fails, the values are in force all the same.
      for (const [setting, was] of changed) {
        parts.set(setting, { ...(parts.get(setting) ?? { setting, was }), is: settings.get(setting) });
      }
      await stored;
      return changed.map(([key]) => key);
    },
    end() {
      isOpen = false;
      return [...parts.values()].filter(({ was, is }) => !isSameValue(was, is));
    },
  };
}
