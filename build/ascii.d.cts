/** The same program with every character outside ASCII written by its number. */
export function ascii(code: string): string;
