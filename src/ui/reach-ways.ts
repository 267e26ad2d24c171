import { reachInWords, type ReachKind } from "../core/people/reach";
import { say } from "../locales/say";

/** One way to reach somebody, as a button or an item of a menu. */
export interface ReachWay {
  /** See `reachOf`: of a safe scheme. */
  readonly address: string;
  readonly icon: string;
  /** `Call +493055501234`. */
  readonly words: string;
}

const KINDS: readonly { readonly kind: ReachKind; readonly icon: string }[] = [
  { kind: "mail", icon: "mail" },
  { kind: "phone", icon: "phone" },
  { kind: "link", icon: "link" },
];

/** Mail first, then phone, then links; each kind in the order of the note. */
export function reachWays(addresses: readonly string[]): readonly ReachWay[] {
  const told = addresses.map((address) => ({ address, ...reachInWords(address) }));
  return KINDS.flatMap(({ kind, icon }) =>
    told.filter((each) => each.kind === kind).map(({ address, shown }) => ({ address, icon, words: say.pane.reach[kind](shown) })));
}
