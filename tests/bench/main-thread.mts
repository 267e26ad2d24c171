/** What the page's main thread did: from a trace of Chromium, in milliseconds of processor time. */
import type { HostPage } from "../browser/driver.mjs";

export interface Work {
  /** All that scripts took. */
  readonly script: number;
  /** The most of it in one task: for so long no key press was heard. */
  readonly slice: number;
  /** The longest task, with style, layout and paint. */
  readonly task: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: { readonly name?: string; readonly data?: ProfileData };
}

interface ProfileData {
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: {
    readonly nodes?: readonly { readonly id: number; readonly parent?: number; readonly callFrame: { readonly url?: string; readonly functionName: string } }[];
    readonly samples?: readonly number[];
  };
}

/** What counts: everything, where the app itself has nothing to do, else what the plugin's own functions have a part in. */
export type Counted = "all" | "plugin";

const TIMELINE = ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing", "__metadata"];
/** Sampling makes a page slow at first, so it is for long work alone. */
const SAMPLES = "disabled-by-default-v8.cpu_profiler";
const RENDERING = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit", "HitTest", "UpdateLayer"]);
const START = "bench";

/** Traces what happens from the call of the function that `work` is given to its end. */
export async function watched(host: HostPage, counted: Counted, work: (begin: () => Promise<void>) => Promise<void>): Promise<Work> {
  const { page } = host;
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser.");
  await browser.startTracing(page, { categories: counted === "all" ? TIMELINE : [...TIMELINE, SAMPLES] });
  let text = "";
  try {
    await work(() => page.evaluate((name) => void performance.mark(name), START));
  } finally {
    text = (await browser.stopTracing()).toString("utf8");
  }
  return workIn((JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents, counted);
}

function workIn(events: readonly TraceEvent[], counted: Counted): Work {
  const start = events.find(({ name }) => name === START);
  if (start === undefined) throw new Error("The trace does not say where it begins.");
  const inOrder = events.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts > start.ts).sort((a, b) => a.ts - b.ts);
  const tasks = inOrder.filter(({ name }) => name === "RunTask");
  const drawn = outermost(inOrder.filter(({ name }) => RENDERING.has(name)));
  const samples = samplesIn(events);
  let [script, slice, longest] = [0, 0, 0];
  const [nextDrawn, nextSample] = [passed(drawn), passed(samples)];
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const rendering = nextDrawn(ts, ts + dur).reduce((sum, event) => sum + (event.tdur ?? 0), 0);
    const sampled = nextSample(ts, ts + dur);
    const ours = sampled.filter(({ isOurs }) => isOurs).length;
    if (counted === "plugin" && ours === 0) continue;
    const spent = counted === "plugin" ? (tdur * ours) / sampled.length : tdur - rendering;
    script += spent;
    slice = Math.max(slice, spent);
    longest = Math.max(longest, tdur);
  }
  return { script: script / 1000, slice: slice / 1000, task: longest / 1000 };
}

/** `events` are in order of time. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let until = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < until) return false;
    until = ts + dur;
    return true;
  });
}

/** Gives those between two times, which may only go on. */
function passed<T extends { readonly ts: number }>(all: readonly T[]): (from: number, to: number) => readonly T[] {
  let next = 0;
  return (from, to) => {
    const found: T[] = [];
    for (let one = all[next]; one !== undefined && one.ts <= to; one = all[++next]) if (one.ts >= from) found.push(one);
    return found;
  };
}

/** By time: whether a function of the plugin was running, or called what was. */
function samplesIn(events: readonly TraceEvent[]): readonly { readonly ts: number; readonly isOurs: boolean }[] {
  const found: { readonly ts: number; readonly isOurs: boolean }[] = [];
  const nodes = new Map<string, { readonly isOurs: boolean; readonly isCollector: boolean }>();
  const clocks = new Map<string, number>();
  const before = new Map<string, boolean>();
  for (const { name, id = "", args: { data } } of events) {
    if (name === "Profile") clocks.set(id, data?.startTime ?? 0);
    if (name !== "ProfileChunk") continue;
    for (const node of data?.cpuProfile?.nodes ?? []) {
      const isOurs = node.callFrame.url?.endsWith("/plugin/main.js") === true || nodes.get(`${id} ${String(node.parent)}`)?.isOurs === true;
      nodes.set(`${id} ${String(node.id)}`, { isOurs, isCollector: node.callFrame.functionName === "(garbage collector)" });
    }
    data?.cpuProfile?.samples?.forEach((sample, index) => {
      const ts = (clocks.get(id) ?? 0) + (data.timeDeltas?.[index] ?? 0);
      clocks.set(id, ts);
      const node = nodes.get(`${id} ${String(sample)}`);
      // Whoever runs while garbage is collected has made it, or made it necessary.
      const isOurs = node?.isCollector === true ? before.get(id) === true : node?.isOurs === true;
      before.set(id, isOurs);
      found.push({ ts, isOurs });
    });
  }
  return found.sort((a, b) => a.ts - b.ts);
}
