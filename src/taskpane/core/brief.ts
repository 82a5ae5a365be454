/** A finding's sentence as a line of a list has it: without the place that stands beside it, and short. */
import type { Finding } from '../../rule/finding';

/** Characters of a sentence that is read at a glance. */
export const LONGEST = 90;

/** Beyond these a line is made shorter by what it repeats: long names and cells that are opened with it. */
const COMFORTABLE = 44;
/** Characters of a name of which head and tail are kept, for names often differ at their ends. */
const NAME = { head: 9, tail: 6 };

const HEADING = /^“(.+?)”(?:（第\d+页）)?：/;

/** Where in a text it stands: the heading above it. Undefined for a finding about cells. */
export function headingOf({ message, quote }: Pick<Finding, 'message' | 'quote'>): string | undefined {
  return quote === undefined ? undefined : HEADING.exec(message)?.[1];
}

export function brief(finding: Pick<Finding, 'message' | 'quote' | 'cells'>): string {
  const { message, cells } = finding;
  const said =
    headingOf(finding) === undefined
      ? withoutPlace(
          message,
          cells.map(({ sheet }) => sheet),
        )
      : message.replace(HEADING, '');
  const sentence = said.replace(/。$/, '');
  return cut(sentence.length > COMFORTABLE ? shortened(sentence) : sentence, LONGEST);
}

/** 公开表3!F9（社会保险经办机构）是… without the place and what only joined it to the rest. */
function withoutPlace(message: string, sheets: readonly string[]): string {
  const sheet = sheets.find((name) => message.startsWith(name));
  const rest = sheet === undefined ? message : message.slice(sheet.length).replace(/^![A-Z]{1,3}\d+/, '');
  return rest
    .replace(/^[\s：，]+/, '')
    .replace(/^(?:的|里(?=像|“))/, '')
    .replace(/^（([^（）]+)）\s*/, '$1 ');
}

function shortened(sentence: string): string {
  return sentence
    .replace(/（[^（）]*![A-Z]{1,3}\d+）/g, '')
    .replace(/“([^“”]+)”/g, (_, name: string) => `“${middled(name, NAME.head, NAME.tail)}”`);
}

/** Head and tail of a text that is too long to be read at a glance. */
function middled(text: string, head: number, tail: number): string {
  return text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
}

/** At a comma, where there is one in its second half. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1);
  const comma = Math.max(...['，', '；', '：', '。', '、'].map((mark) => head.lastIndexOf(mark)));
  return `${comma > longest / 2 ? head.slice(0, comma) : head}…`;
}
