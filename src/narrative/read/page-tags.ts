/** The tags of a page saved from a site, one after another, with the words between them. */

/** Code, what is shown on its own and what is struck out (HTML Standard, 4.12, 4.10, 4.5.5 and 4.7.2). */
const UNSEEN = new Set(
  'script style title noscript template textarea svg select button del s strike'.split(' '),
);

/** Hidden to the end of the page where nothing ends them; any other end tag that is missing was forgotten. */
const CODE = new Set(['script', 'style']);

/** Within a line: a paragraph that begins ends them. */
const NARROW = new Set(['svg', 'select', 'button', 'del', 's', 'strike']);

/** What a browser sets on a line of its own (HTML Standard, 15.3). */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|td|th|tr|ul)$/;

export const isBlock = (name: string): boolean => BLOCK.test(name);

export interface PageEvents {
  /** As they stand in the source. */
  words: (source: string) => void;
  /** @param source the whole tag; names are in small letters */
  open: (name: string, source: string) => void;
  close: (name: string) => void;
}

/** Reads a page from its beginning to its end. */
export class PageTags {
  private readonly lower: string;
  /** Where each mark that was looked for was found last: a page of unclosed tags is walked through once. */
  private readonly found = new Map<string, number>();
  private block = -1;

  constructor(private readonly page: string) {
    this.lower = page.toLowerCase();
  }

  read(events: PageEvents): void {
    const { page } = this;
    for (let at = 0; at < page.length;) {
      const open = page.indexOf('<', at);
      events.words(page.slice(at, open < 0 ? undefined : open));
      at = open < 0 ? page.length : this.tag(open, events);
    }
  }

  /** Reads one tag, or a comment; where what follows begins. */
  private tag(open: number, events: PageEvents): number {
    if (this.page.startsWith('<!--', open)) return this.behind('-->', open) ?? this.page.length;
    const [, close = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(this.lower.slice(open, open + 24)) ?? [];
    // 比率<10%: no tag.
    if (name === '' && !/[!/?]/.test(this.page[open + 1] ?? '')) {
      events.words('<');
      return open + 1;
    }
    const end = name === '' ? this.behind('>', open) : this.endOfTag(open + 1 + close.length + name.length);
    if (end === undefined) return this.page.length;
    if (name === '') return end;
    if (close !== '') events.close(name);
    else if (name === 'svg' && this.page[end - 2] === '/') return end;
    else if (UNSEEN.has(name)) return this.unseen(name, end);
    else events.open(name, this.page.slice(open, end));
    return end;
  }

  /** Behind the `>` of a tag; one within a quoted attribute is a character of it. */
  private endOfTag(from: number): number | undefined {
    const mark = /[>"']/g;
    for (mark.lastIndex = from; ;) {
      const found = mark.exec(this.page);
      if (!found) return undefined;
      if (found[0] === '>') return mark.lastIndex;
      // Elsewhere than behind = a quotation mark is a slip.
      const isValue = /=\s{0,8}$/.test(this.page.slice(Math.max(from, found.index - 9), found.index));
      const closing = isValue ? this.behind(found[0], found.index + 1) : undefined;
      if (closing !== undefined) mark.lastIndex = closing;
    }
  }

  /** Where an element that is not read ends. */
  private unseen(name: string, from: number): number {
    // </s and not </span.
    const close = this.find(`</${name}${name === 's' ? '>' : ''}`, from);
    const block = NARROW.has(name) ? this.nextBlock(from) : undefined;
    if (block !== undefined && block < (close ?? Infinity)) return block;
    if (close !== undefined) return this.behind('>', close) ?? this.page.length;
    return CODE.has(name) ? this.page.length : from;
  }

  /** Where the next tag begins that sets a line of its own. */
  private nextBlock(from: number): number | undefined {
    if (this.block < from) {
      const tag = /<\/?([a-z][a-z0-9]*)/g;
      tag.lastIndex = from;
      let found = tag.exec(this.lower);
      while (found && (found[1] === 'br' || !isBlock(found[1] ?? ''))) found = tag.exec(this.lower);
      this.block = found?.index ?? Infinity;
    }
    return this.block === Infinity ? undefined : this.block;
  }

  private behind(mark: string, from: number): number | undefined {
    const at = this.find(mark, from);
    return at === undefined ? undefined : at + mark.length;
  }

  private find(mark: string, from: number): number | undefined {
    const known = this.found.get(mark);
    const at = known !== undefined && known >= from ? known : this.lower.indexOf(mark, from);
    this.found.set(mark, at < 0 ? Infinity : at);
    return at < 0 || at === Infinity ? undefined : at;
  }
}
