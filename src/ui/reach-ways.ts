import { reachInWords, type ReachKind } from "../core/people/reach";

/** One way to reach somebody, as a button or an item of a menu. */
export interface ReachWay {
  /** See `reachOf`: of a safe scheme. */
  readonly address: string;
  readonly icon: string;
  /** `Call +493055501234`. */
  readonly words: string;
}

const KINDS: readonly { readonly kind: ReachKind; readonly icon: string; readonly verb: string }[] = [
  { kind: "mail", icon: "mail", verb: "Write to" },
  { kind: "phone", icon: "phone", verb: "Call" },
  { kind: "link", icon: "link", verb: "Open" },
];

/** Mail first, then phone, then links; each kind in the order of the note. */
export function reachWays(addresses: readonly string[]): readonly ReachWay[] {
  const told = addresses.map((address) => ({ address, ...reachInWords(address) }));
  return KINDS.flatMap(({ kind, icon, verb }) =>
    told.filter((each) => each.kind === kind).map(({ address, shown }) => ({ address, icon, words: `${verb} ${shown}` })));
}
