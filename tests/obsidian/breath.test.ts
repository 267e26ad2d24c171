import { describe, expect, it } from "vitest";
import { createBreath, StoppedError, yieldToApp } from "../../src/obsidian/breath";

describe("breathing", () => {
  it("is due before a frame of the screen is used up, and not again until the next slice is", async () => {
    let elapsed = 1000;
    let pauses = 0;
    const breath = createBreath(() => elapsed, () => {
      pauses += 1;
      return Promise.resolve();
    }, () => false);
    expect(breath.due()).toBe(false);
    elapsed += 16;
    expect(breath.due()).toBe(true);
    await breath.take();
    expect([breath.due(), pauses]).toEqual([false, 1]);
  });

  it("gives up at once where nobody waits any more", async () => {
    let isStopped = false;
    const breath = createBreath(() => 0, () => Promise.resolve(), () => isStopped);
    isStopped = true;
    expect(breath.due()).toBe(true);
    await expect(breath.take()).rejects.toBeInstanceOf(StoppedError);
  });

  it("gives up after a pause in which it was stopped", async () => {
    let isStopped = false;
    const breath = createBreath(() => 0, () => {
      isStopped = true;
      return Promise.resolve();
    }, () => isStopped);
    await expect(breath.take()).rejects.toBeInstanceOf(StoppedError);
  });
});

describe("giving way to the app", () => {
  it.each([
    { says: "by yielding where the app can", scheduler: { yield: () => Promise.resolve() } },
    { says: "by posting a task where it cannot yield", scheduler: { postTask: (task: () => unknown) => Promise.resolve(task()) } },
    { says: "by a message where it has no scheduler", scheduler: undefined },
  ])("works $says", async ({ scheduler }) => {
    await expect(yieldToApp({ scheduler } as unknown as Window)).resolves.toBeUndefined();
  });

  it("lets a task that waits run first", async () => {
    const ran: string[] = [];
    setTimeout(() => ran.push("the task"), 0);
    for (let turn = 0; turn < 50; turn += 1) await yieldToApp({} as Window);
    expect(ran).toEqual(["the task"]);
  });
});
