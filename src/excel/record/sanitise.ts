/**
 * A recorded request or answer without what is the department's: cells keep their kind only, sheets and names get
 * numbers, all other words go. What is left (methods, addresses, formats, formulas without texts, errors) is what the
 * emulator can be held against.
 */

/** Properties and methods whose argument or value is what cells hold. */
const CELLS = new Set(['values', 'formulas', 'text', 'formulasr1c1', 'valuetypes']);
const OWN = /^(?:预算公开|_)/;

export class Sanitiser {
  private readonly sheets = new Map<string, string>();
  private readonly words = new Map<string, string>();

  /** Names of sheets, wherever they may stand in a reference; to be told before they are met. */
  knowSheet(name: string): void {
    if (!this.sheets.has(name)) this.sheets.set(name, `表${this.sheets.size + 1}`);
  }

  /** `under`: the property or method that the value belongs to. */
  clean(value: unknown, under = ''): unknown {
    if (CELLS.has(under.toLowerCase())) return this.cells(value);
    if (typeof value === 'string') return this.word(value);
    if (Array.isArray(value)) return value.map((one) => this.clean(one, under));
    if (typeof value !== 'object' || value === null) return value;
    const cleaned: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) cleaned[key] = this.clean(one, key);
    return cleaned;
  }

  private cells(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.cells(one));
    if (typeof value === 'number') return Math.sign(value);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.cells(one)]));
    if (typeof value !== 'string' || value === '') return value;
    if (value.startsWith('=')) return this.formula(value);
    return /^#[A-Z/0!?]+$/.test(value) ? value : '文';
  }

  /** Texts in quotes go, sheets get their numbers. */
  private formula(text: string): string {
    const bare = text.replaceAll(/"(?:[^"]|"")*"/g, (quoted) => (quoted === '""' ? quoted : '"文"'));
    return this.references(bare);
  }

  private word(text: string): string {
    const sheet = this.sheets.get(text);
    if (sheet !== undefined) return sheet;
    if (text.startsWith('=')) return this.formula(text);
    const known = this.references(text);
    // oxlint-disable-next-line no-control-regex -- everything that is ASCII is Excel's or ours
    if (/^[\u0000-\u007f]*$/.test(known.replaceAll(/表\d+/g, '')) || OWN.test(known)) return known;
    const word = this.words.get(text) ?? `名${this.words.size + 1}`;
    this.words.set(text, word);
    return word;
  }

  /** 'a b'!A1 and a!A1, also several by comma. Longer names first, for one may begin with another. */
  private references(text: string): string {
    let found = text;
    for (const [name, as] of [...this.sheets].sort(([a], [b]) => b.length - a.length)) {
      found = found.replaceAll(`'${name.replaceAll("'", "''")}'!`, `${as}!`).replaceAll(`${name}!`, `${as}!`);
    }
    return found;
  }
}
