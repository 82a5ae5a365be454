/** HTML put together so that no text of a workbook can become markup: every value is escaped unless it is `Html`. */

export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML and HTML know no place for, lone surrogates included, are left out. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Nearly every text is made of these alone, and looking for what is not is quick. */
const UNUSUAL = /[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd]/;

export function cleanText(text: string): string {
  return UNUSUAL.test(text) ? text.replace(FORBIDDEN, '') : text;
}

function escapeHtml(text: string): string {
  const clean = cleanText(text);
  return /[&<>"']/.test(clean)
    ? clean.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    : clean;
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(render).join('');
  if (part === null || part === undefined || part === false) return '';
  return escapeHtml(String(part));
}

/** `markup`<p>${text}</p>``: lists are joined; null, undefined and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    text += render(part) + (strings[index + 1] ?? '');
  });
  return new Html(text);
}

/** A style sheet or other text of our own that must not be escaped. */
export function raw(text: string): Html {
  return new Html(text);
}

/** The same by the name that editors and formatters know as HTML, for markup where blanks do not matter. */
export { markup as html };
