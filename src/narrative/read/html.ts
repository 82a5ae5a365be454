/** A page saved from a site: its words as plain text, a block a line and cells parted by tabs. */

const PAGE_WITHIN = 2048;

/** Begins as a page or a piece of one does; a tag left in the middle of a text is a slip of that text. */
const PAGE =
  /^[\s\ufeff]*<(?:!doctype html|html|head|meta|body|div|table|p)(?=[\s>])|<(?:!doctype html|html)(?=[\s>])/i;

export const isHtml = (text: string): boolean => PAGE.test(text.slice(0, PAGE_WITHIN));

/** Elements whose text is not read by anybody (HTML Standard, 4.2, 4.12 and 4.10). */
const UNSEEN = ['head', 'script', 'style', 'noscript', 'template', 'select', 'button', 'textarea', 'svg'];

/** What a browser sets on a line of its own (HTML Standard, 15.3). */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|thead|tr|ul)$/;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u3000',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
};

export function htmlToText(page: string): string {
  const words = new Words();
  const lower = page.toLowerCase();
  for (let at = 0; at < page.length;) {
    const open = page.indexOf('<', at);
    words.say(textOf(page.slice(at, open < 0 ? undefined : open)));
    at = open < 0 ? page.length : readTag(page, lower, open, words);
  }
  return words.lines();
}

/** Reads one tag, or a comment; where what follows begins. */
function readTag(page: string, lower: string, open: number, words: Words): number {
  const behind = (mark: string, from: number): number => {
    const end = lower.indexOf(mark, from);
    return end < 0 ? page.length : end + mark.length;
  };
  if (page.startsWith('<!--', open)) return behind('-->', open);
  const [, close = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(lower.slice(open, open + 24)) ?? [];
  // 比率<10%: no tag.
  if (name === '' && !/[!/?]/.test(page[open + 1] ?? '')) {
    words.say('<');
    return open + 1;
  }
  const end = behind('>', open);
  if (close === '' && UNSEEN.includes(name)) return behind('>', behind(`</${name}`, end));
  words.tag(name, close !== '');
  return end;
}

class Words {
  private readonly all: string[] = [''];
  /** Cells that are open: a paragraph within one does not end its row. */
  private within = 0;

  say(words: string): void {
    this.all[this.all.length - 1] += words;
  }

  tag(name: string, closes: boolean): void {
    if (name === 'td' || name === 'th') {
      this.within = closes ? 0 : 1;
      if (!closes && this.all[this.all.length - 1] !== '') this.say('\t');
    } else if (name === 'tr' || name === 'table' || (BLOCK.test(name) && this.within === 0)) {
      this.within = 0;
      this.all.push('');
    }
  }

  lines(): string {
    const trimmed = this.all.map((line) => line.replace(/^[ \u00a0\t]+|[ \u00a0\t]+$/g, ''));
    return trimmed.filter((line) => line !== '').join('\n');
  }
}

/** Line ends of the source are blanks, and between Chinese words nothing. */
function textOf(source: string): string {
  return source
    .replace(/[\r\n\t]+ */g, '\n')
    .replace(/\n+/g, (_, index: number, all: string) =>
      /[!-~]/.test(all[index - 1] ?? '') && /[!-~]/.test(all[index + 1] ?? '') ? ' ' : '',
    )
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, ten, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = ten !== undefined ? Number(ten) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
