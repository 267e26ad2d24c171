/** Order by code units: the same on every machine, whatever its language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Named {
  readonly name: string;
  readonly path: string;
}

export function byPath(a: Pick<Named, "path">, b: Pick<Named, "path">): number {
  return compareTexts(a.path, b.path);
}

/** By name, whatever its case; two of one name by path. */
export function byName(a: Named, b: Named): number {
  return compareTexts(a.name.toLowerCase(), b.name.toLowerCase()) || byPath(a, b);
}
