import type { Turns } from "./crowd";
import { type Heap, heap } from "./heap";
import { isMostUrgent, urgencyOn } from "./runner";

/** The order among the equally urgent: the earlier due day, then the path. */
export function byDue({ due }: Turns): (a: number, b: number) => number {
  return (a, b) => (due[a] ?? 0) - (due[b] ?? 0) || a - b;
}

/** How urgent the follow-up at a place is on a day. */
export function urgencyAt({ start, length, weight }: Turns, place: number, day: number): number {
  return urgencyOn(start[place] ?? 0, length[place] ?? 1, weight[place] ?? 0, day);
}

/** Those who wait and whose order among themselves never changes. Lines stand in the order of their first. */
interface Line {
  readonly waiting: Heap<number>;
  readonly isCapped: boolean;
  /** Those of the first, on the day turned to. */
  urgency: number;
  place: number;
}

/** Everybody who is due and not planned yet, by place. */
export interface Queue {
  readonly size: () => number;
  readonly add: (place: number) => void;
  /** Goes on to a day, which may not be earlier than the one before. */
  readonly turnTo: (day: number) => void;
  /** Takes out the most urgent on the day turned to (ties: earlier due day, then path). */
  readonly take: () => number | undefined;
}

/**
 * Urgency grows at a pace of its own for each cadence, so that the order of all changes from day to day, and sorting it
 * anew on each would cost the square of a long backlog. But it never changes among people of one cadence and weight
 * until they are at their most urgent, nor after: those stand in one line, and only the first of each are compared.
 */
export function queue(turns: Turns): Queue {
  const { start, length: lengths, weight: weights } = turns;
  const inTurnOfDue = byDue(turns);
  // Among those of one length and weight it is the same as being more urgent.
  const byStart = (a: number, b: number) => (start[a] ?? 0) - (start[b] ?? 0) || inTurnOfDue(a, b);
  const isCappedAt = (place: number) => isMostUrgent(start[place] ?? 0, lengths[place] ?? 1, today);
  const lines: Line[] = [];
  /** By weight, then by cadence in days; 0 for those at their most urgent. */
  const found = new Map<number, Map<number, Line>>();
  /** The lines that somebody stands in; null until somebody is taken on the day turned to. */
  let inOrder: Heap<Line> | null = null;
  let today = -Infinity;
  let size = 0;

  const inTurn = (a: Line, b: Line) => b.urgency - a.urgency || inTurnOfDue(a.place, b.place);
  const put = (place: number) => {
    const weight = weights[place] ?? 0;
    const isCapped = isCappedAt(place);
    const length = isCapped ? 0 : lengths[place] ?? 1;
    let ofWeight = found.get(weight);
    if (ofWeight === undefined) found.set(weight, (ofWeight = new Map<number, Line>()));
    let line = ofWeight.get(length);
    if (line === undefined) {
      line = { waiting: heap(isCapped ? inTurnOfDue : byStart), isCapped, urgency: 0, place };
      lines.push(line);
      ofWeight.set(length, line);
    }
    line.waiting.add(place);
    inOrder = null;
  };
  const lineUp = (line: Line, among: Heap<Line>) => {
    const first = line.waiting.first();
    if (first === undefined) return;
    line.urgency = urgencyAt(turns, first, today);
    line.place = first;
    among.add(line);
  };
  return {
    size: () => size,
    add: (place) => {
      put(place);
      size++;
    },
    turnTo: (day) => {
      today = day;
      inOrder = null;
      for (const { waiting, isCapped } of [...lines]) {
        if (isCapped) continue;
        for (let first = waiting.first(); first !== undefined && isCappedAt(first); first = waiting.first()) {
          waiting.take();
          put(first);
        }
      }
    },
    take: () => {
      if (inOrder === null) {
        inOrder = heap(inTurn);
        for (const line of lines) lineUp(line, inOrder);
      }
      const line = inOrder.take();
      if (line === undefined) return undefined;
      const taken = line.waiting.take();
      lineUp(line, inOrder);
      size--;
      return taken;
    },
  };
}
