/** Linear algebra in the integers modulo a prime: products of two residues are exact doubles. */
export const PRIME = 67_108_859;

export type Vector = Float64Array;

export const residue = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

export function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** `into` + `times` · `row`, in place. */
export function addTo(into: Vector, row: Vector, times: number): void {
  if (times === 0) return;
  for (let at = 0; at < into.length; at++) {
    const own = row[at] as number;
    if (own !== 0) into[at] = ((into[at] as number) + times * own) % PRIME;
  }
}

export function determinant([a, b, c]: readonly [Vector, Vector, Vector]): number {
  const at = (row: Vector, n: number) => row[n] as number;
  const minor = (p: number, q: number) =>
    residue(((at(b, p) * at(c, q)) % PRIME) - ((at(b, q) * at(c, p)) % PRIME));
  return residue(
    ((at(a, 0) * minor(1, 2)) % PRIME) -
      ((at(a, 1) * minor(0, 2)) % PRIME) +
      ((at(a, 2) * minor(0, 1)) % PRIME),
  );
}

/** Whether one is a multiple of the other; nought is a multiple of everything. */
export function areParallel(a: Vector, b: Vector): boolean {
  const cross = (p: number, q: number) =>
    residue(
      (((a[p] as number) * (b[q] as number)) % PRIME) - (((a[q] as number) * (b[p] as number)) % PRIME),
    );
  return cross(0, 1) === 0 && cross(0, 2) === 0 && cross(1, 2) === 0;
}

export const isNought = (vector: Vector): boolean => vector.every((one) => one === 0);
