import type { Kind } from "./entry";

/** One way of being in touch. */
export interface Channel {
  /** A name from the channel table; null for contact of an unspecified kind. */
  readonly name: string | null;
  readonly kind: Kind;
}

export const UNSPECIFIED: Channel = { name: null, kind: "contact" };

/** The first one, except that being in the same room yields to anything else. */
export function firstChannel<T extends { readonly channel: Channel }>(candidates: readonly T[]): T | null {
  return candidates.find(({ channel }) => channel.kind !== "visibility") ?? candidates[0] ?? null;
}
