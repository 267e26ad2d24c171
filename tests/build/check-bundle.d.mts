export const LARGEST_BYTES: number;
export function leaksIn(text: string): string[];
export function checkBundle(path: string): Promise<void>;
