/** One more under its key: in the list that is there, for a copy of it each time takes the square of the time. */
export function gather<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const known = lists.get(key);
  if (known) known.push(one);
  else lists.set(key, [one]);
}
