/** Two long figures in one text that differ in a single digit, or in two digits changed round: 24715 and 24175. */

export interface Slip {
  readonly a: string;
  readonly b: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter figures are alike by chance. */
const DIGITS = 5;

export function slips(text: string): Slip[] {
  const figures = [...text.matchAll(/(?<![\d.A-Za-z〔【[])\d[\d,]*(?:\.\d+)?(?![\dA-Za-z号])/g)].map(
    (match) => ({
      text: match[0],
      digits: match[0].replace(/[,.]/g, ''),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const found: Slip[] = [];
  figures.forEach((one, index) => {
    for (const other of figures.slice(index + 1)) {
      if (one.digits.length < DIGITS || one.digits.length !== other.digits.length) continue;
      if (!pointsAlike(one.text, other.text) || !slipped(one.digits, other.digits)) continue;
      if (found.some((slip) => slip.a === one.text && slip.b === other.text)) continue;
      found.push({ a: one.text, b: other.text, start: other.start, end: other.end });
    }
  });
  return found;
}

function pointsAlike(a: string, b: string): boolean {
  const places = (text: string) => (text.includes('.') ? text.length - text.indexOf('.') : 0);
  return places(a) === places(b);
}

function slipped(a: string, b: string): boolean {
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  // A round figure raised by one step (20000, 30000) is another amount, no slip.
  if (/0000$|000$/.test(a) || /0000$|000$/.test(b)) return false;
  if (differing.length === 1) return (differing[0] ?? 0) > 0;
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
