import { type Heap, heap, type Keyed } from "./heap";
import { isMostUrgent, urgencyOn, type Waiting } from "./runner";

/** Those who wait and whose order among themselves never changes. Lines stand in the order of their first. */
interface Line extends Keyed {
  readonly waiting: Heap<Waiting>;
  readonly isCapped: boolean;
}

/** Everybody who is due and not planned yet. */
export interface Queue {
  readonly size: () => number;
  readonly add: (waiting: Waiting) => void;
  /** Goes on to a day, which may not be earlier than the one before. */
  readonly turnTo: (day: number) => void;
  /** Takes out the most urgent on the day turned to (ties: earlier due day, then path). */
  readonly take: () => Waiting | undefined;
}

/**
 * Urgency grows at a pace of its own for each cadence, so that the order of all changes from day to day, and sorting it
 * anew on each would cost the square of a long backlog. But it never changes among people of one cadence and weight
 * until they are at their most urgent, nor after: those stand in one line, and only the first of each are compared.
 */
export function queue(): Queue {
  const lines: Line[] = [];
  /** By weight, then by cadence in days; 0 for those at their most urgent. */
  const found = new Map<number, Map<number, Line>>();
  /** The lines that somebody stands in; null until somebody is taken on the day turned to. */
  let inOrder: Heap<Line> | null = null;
  let today = -Infinity;
  let size = 0;

  const put = (waiting: Waiting) => {
    const { runner: { weight }, turn } = waiting;
    const isCapped = isMostUrgent(turn, today);
    const length = isCapped ? 0 : turn.length;
    let ofWeight = found.get(weight);
    if (ofWeight === undefined) found.set(weight, (ofWeight = new Map<number, Line>()));
    let line = ofWeight.get(length);
    if (line === undefined) {
      line = { waiting: heap(), isCapped, key: 0, tie: 0 };
      lines.push(line);
      ofWeight.set(length, line);
    }
    waiting.key = isCapped ? 0 : turn.start;
    line.waiting.add(waiting);
    inOrder = null;
  };
  const lineUp = (line: Line, among: Heap<Line>) => {
    const first = line.waiting.first();
    if (first === undefined) return;
    line.key = -urgencyOn(first.turn.start, first.turn.length, first.runner.weight, today);
    line.tie = first.tie;
    among.add(line);
  };
  return {
    size: () => size,
    add: (waiting) => {
      put(waiting);
      size++;
    },
    turnTo: (day) => {
      today = day;
      inOrder = null;
      for (const { waiting, isCapped } of [...lines]) {
        if (isCapped) continue;
        for (let first = waiting.first(); first !== undefined && isMostUrgent(first.turn, day); first = waiting.first()) {
          waiting.take();
          put(first);
        }
      }
    },
    take: () => {
      if (inOrder === null) {
        inOrder = heap();
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
