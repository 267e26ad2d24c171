import { type Heap, heap } from "./heap";
import { byDueAndPath, isMostUrgent, urgencyOn, type Waiting } from "./runner";

/** Those who wait and whose order among themselves never changes. */
interface Line {
  readonly waiting: Heap<Waiting>;
  readonly isCapped: boolean;
  /** That of the first, on the day turned to. */
  urgency: number;
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
  let today = -Infinity;
  let size = 0;

  const refresh = (line: Line) => {
    const first = line.waiting.first();
    if (first !== undefined) line.urgency = urgencyOn(first.start, first.length, first.weight, today);
  };
  const put = (waiting: Waiting) => {
    const { weight } = waiting;
    const isCapped = isMostUrgent(waiting, today);
    const length = isCapped ? 0 : waiting.length;
    const ofWeight = found.get(weight) ?? new Map<number, Line>();
    let line = ofWeight.get(length);
    if (line === undefined) {
      line = { waiting: heap(isCapped ? isBefore : isEarlier), isCapped, urgency: 0 };
      lines.push(line);
      found.set(weight, ofWeight.set(length, line));
    }
    line.waiting.add(waiting);
    refresh(line);
  };
  return {
    size: () => size,
    add: (waiting) => {
      put(waiting);
      size++;
    },
    turnTo: (day) => {
      today = day;
      for (const { waiting, isCapped } of [...lines]) {
        if (isCapped) continue;
        for (let first = waiting.first(); first !== undefined && isMostUrgent(first, day); first = waiting.first()) {
          waiting.take();
          put(first);
        }
      }
      lines.forEach(refresh);
    },
    take: () => {
      let best: Line | undefined;
      let leader: Waiting | undefined;
      for (const line of lines) {
        const first = line.waiting.first();
        if (first === undefined) continue;
        const ahead = best === undefined || leader === undefined ? 1 : line.urgency - best.urgency || byDueAndPath(leader, first);
        if (ahead > 0) [best, leader] = [line, first];
      }
      if (best === undefined) return undefined;
      best.waiting.take();
      refresh(best);
      size--;
      return leader;
    },
  };
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return byDueAndPath(a, b) < 0;
}

function isEarlier(a: Waiting, b: Waiting): boolean {
  return a.start < b.start || (a.start === b.start && isBefore(a, b));
}
