/** The same few thousand short texts of forms, rows and catalogues are read again and again: what they say is kept. */

const LONGEST = 40;
const MOST = 8000;

export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    let one = known.get(text);
    if (one === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(text, (one = { found: read(text) }));
    }
    return one.found;
  };
}
