/** JSON for a person to edit: what fits on a line stands on one line, as prettier would print it. */

const WIDTH = 110;
/** Characters as wide as two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

export function jsonText(value: unknown): string {
  return `${print(value, '', 0, 0)}\n`;
}

/** `lead`: columns before the value on its line; `tail`: after it. */
function print(value: unknown, indent: string, lead: number, tail: number): string {
  const line = inline(value);
  if (indent !== '' && !breaks(value) && indent.length + lead + width(line) + tail <= WIDTH) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const last = value.length - 1;
    const items = value.map((one, index) => inner + print(one, inner, 0, index < last ? 1 : 0));
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (value === null || typeof value !== 'object') return line;
  const entries = entriesOf(value);
  const members = entries.map(([key, one], index) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + print(one, inner, width(name), index < entries.length - 1 ? 1 : 0);
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

/** A list of objects, or of lists, of more than one entry each stands line by line. */
function breaks(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (!Array.isArray(value)) return entriesOf(value).some(([, one]) => breaks(one));
  const objects = value.every((one) => one !== null && typeof one === 'object');
  const same = value.every((one) => Array.isArray(one)) || !value.some((one) => Array.isArray(one));
  if (value.length > 1 && objects && same && value.every((one) => Object.keys(one as object).length > 1))
    return true;
  return value.some(breaks);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = entriesOf(value);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`).join(', ')} }`;
}

const entriesOf = (value: object) => Object.entries(value).filter(([, one]) => one !== undefined);
const width = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
