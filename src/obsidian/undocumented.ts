/**
 * Members of the app that its API does not promise. Every step is looked at before the next is taken,
 * so that a later version of the app without them gives `undefined`, never an error.
 */
export function member(of: unknown, ...names: readonly string[]): unknown {
  let found = of;
  for (const name of names) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}

/** Calls the method `name`; undefined where there is none. */
export function call(of: unknown, name: string, ...values: readonly unknown[]): unknown {
  const method = member(of, name);
  return typeof method === "function" ? (Reflect.apply(method, of, values) as unknown) : undefined;
}

/** The text under `name`, trimmed; empty where there is none. */
export function textOf(of: unknown, name: string): string {
  const value = member(of, name);
  return typeof value === "string" ? value.trim() : "";
}
