import type { Span } from "./block-types";
import type { Structure } from "./structure";

/**
 * Whether `after`, which is `before` with `length` units put in at `at`, has the same blocks as before
 * outside of what was put in, each with the same reach. Where not, the new text has swallowed a
 * neighbour or has cut one in two.
 */
export function sameBlocksAround(before: Structure, after: Structure, at: number, length: number): boolean {
  const moved = (offset: number) => (offset < at ? offset : offset + length);
  const same = <Block extends Span>(old: readonly Block[], now: readonly Block[], name: (block: Block) => string) => {
    const kept = now.filter((block) => block.start < at || block.start >= at + length);
    return (
      kept.length === old.length &&
      old.every((block, index) => {
        const other = kept[index];
        return (
          other !== undefined &&
          other.start === moved(block.start) &&
          other.end === moved(block.end - 1) + 1 &&
          name(other) === name(block)
        );
      })
    );
  };
  return (
    same(before.headings, after.headings, (heading) => String(heading.level)) &&
    same(before.listItems, after.listItems, (item) => item.marker) &&
    same(before.paragraphs, after.paragraphs, () => "") &&
    same(before.unread, after.unread, (block) => block.kind)
  );
}
