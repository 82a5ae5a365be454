/** A PDF from its drawing operators (ISO 32000-1, annex A), for what no program at hand draws on demand. */

interface Drawing {
  /** A page each. */
  readonly pages: readonly string[];
  /** Entries of the font’s dictionary besides its name. */
  readonly font?: string;
  /** Entries of each page’s dictionary. */
  readonly page?: string;
}

/** A4 upright, one font F, no cross-reference table: readers find the objects all the same. */
export function drawnPdf({ pages, font = '', page = '' }: Drawing): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${font} >>`,
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R
/Resources << /Font << /F 3 0 R >> >> ${page} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer << /Root 1 0 R >>\n%%EOF\n`);
}

/** Writing from its lower left corner. */
export const write = (x: number, y: number, text: string, size = 10) =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`;

/** A ruling line. */
export const rule = (x0: number, y0: number, x1: number, y1: number) => `${x0} ${y0} m ${x1} ${y1} l S`;

/** A box for each pair of neighbouring edges. */
export function boxes(xs: readonly number[], ys: readonly number[]): string {
  return [
    ...ys.map((y) => rule(Math.min(...xs), y, Math.max(...xs), y)),
    ...xs.map((x) => rule(x, Math.min(...ys), x, Math.max(...ys))),
  ].join('\n');
}
