/** Whether two readings hold the same: plain data, with the holes of sparse rows, maps, and sets of hidden lines. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && sameList(one, other);
  if (one instanceof Set) return other instanceof Set && sameSet(one, other);
  if (one instanceof Map) return other instanceof Map && sameMap(one, other);
  if (Array.isArray(other) || other instanceof Set || other instanceof Map) return false;
  return sameFields(one, other);
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!sameData(one[at], other[at])) return false;
  return true;
}

const sameSet = (one: ReadonlySet<unknown>, other: ReadonlySet<unknown>) =>
  one.size === other.size && [...one].every((member) => other.has(member));

const sameMap = (one: ReadonlyMap<unknown, unknown>, other: ReadonlyMap<unknown, unknown>) =>
  one.size === other.size &&
  [...one].every(([key, value]) => other.has(key) && sameData(value, other.get(key)));

/** A field that is left out says the same as one that is undefined. Without a list of fields: there are as many objects as cells. */
function sameFields(one: object, other: object): boolean {
  const here = one as Readonly<Record<string, unknown>>;
  const there = other as Readonly<Record<string, unknown>>;
  for (const field in here) if (!sameData(here[field], there[field])) return false;
  for (const field in there) if (!(field in here) && there[field] !== undefined) return false;
  return true;
}
