/** How the host lets other work run between two slices of ours. */
export interface Breath {
  /** Whether this slice has taken its time. */
  due(): boolean;
  take(): Promise<void>;
}

/** What comes of work that is done a little at a time, with pauses where the host asks for them. */
export async function inSlices<T>(steps: Iterator<void, T, void>, breath: Breath): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (breath.due()) await breath.take();
  }
}
