/** Names for sheets that were tables of a document: their titles, as far as a sheet's name can hold them. */

const LONGEST = 31;

export class SheetNames {
  private readonly taken = new Set<string>();

  /** @param texts captions of the table, its title among them; `fallback` where there is none */
  give(texts: readonly string[], fallback: string): string {
    const title = titleAmong(texts);
    const clean = (title ?? fallback)
      // oxlint-disable-next-line no-control-regex -- what sheet names must not hold
      .replace(/[:\\/?*[\]\u0000-\u001f]/g, ' ')
      .replace(/\s+/g, '')
      .replace(/^'+|'+$/g, '');
    const base = clean.slice(0, LONGEST - 4) || fallback;
    let name = clean.length <= LONGEST ? clean || fallback : base;
    for (let n = 2; this.taken.has(name.toLowerCase()); n++) name = `${base}(${n})`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** The caption that names a table: not its number, not its unit. */
function titleAmong(texts: readonly string[]): string | undefined {
  const titles = texts
    .map((text) => text.replace(/[（(]\s*(?:金额)?单位[：:][^）)]*[）)]\s*$/, ''))
    .filter((text) => text.length <= 60 && !/[：:]|^(?:公开|附)?表\s*[\d-]+$|。$/.test(text.trim()));
  return [...titles].reverse().find((text) => text.includes('表')) ?? titles[titles.length - 1];
}
