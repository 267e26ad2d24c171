/** "Monday", "Monday and Friday", "Monday, Wednesday and Friday". */
export function listed(items: readonly string[]): string {
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
