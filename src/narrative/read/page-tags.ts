/** The elements of a page saved from a site, one after another, with the words between them that are seen. */

import { Parser } from 'htmlparser2';

/** Code, what is shown on its own and what is struck out (HTML Standard, 4.12, 4.10, 4.5.5 and 4.7.2). */
const UNSEEN = new Set('script style title noscript template svg select button del s strike'.split(' '));

/** What a browser sets on a line of its own (HTML Standard, 15.3). */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|td|th|tr|ul)$/;

export const isBlock = (name: string): boolean => BLOCK.test(name);

export interface PageEvents {
  words: (words: string) => void;
  /** @param name in small letters, as in `close` */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
}

/** The element and all within it is not shown (HTML Standard, 6.1; CSS Display 3, 2.5). */
export const isHidden = ({ style = '', hidden }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(style);

/** What of a page is not shown. */
interface Hiding {
  /** Names of elements. */
  readonly unseen: ReadonlySet<string>;
  readonly hides: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
}

/** As a reader of a text has it. */
const OF_A_TEXT: Hiding = { unseen: UNSEEN, hides: (_, attributes) => isHidden(attributes) };

/** Reads a page from its beginning to its end. */
export function readTags(
  page: string,
  { words, open, close }: PageEvents,
  { unseen: names, hides }: Hiding = OF_A_TEXT,
): void {
  let unseen: string | null = null;
  /** Elements of its name that are open, the hidden one with them. */
  let hidden: { readonly name: string; depth: number } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden) {
        if (hidden.name === name) hidden.depth += 1;
        return;
      }
      if (hides(name, attributes)) {
        hidden = { name, depth: 1 };
        return;
      }
      // A paragraph that begins within a struck word says that the end tag was forgotten.
      if (unseen !== null && (name === 'br' || !isBlock(name))) return;
      unseen = names.has(name) ? name : null;
      if (unseen === null) open(name, attributes);
    },
    ontext(said) {
      if (unseen === null && !hidden) words(said);
    },
    onclosetag(name) {
      if (hidden) {
        if (hidden.name === name) hidden.depth -= 1;
        if (hidden.depth === 0) hidden = null;
      } else if (unseen === null) close(name);
      else if (unseen === name) unseen = null;
    },
  });
  parser.end(page);
}
