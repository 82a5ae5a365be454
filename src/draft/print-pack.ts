/** A pack as JSON for a person to edit: what fits on a line stands on one line. */
import type { Pack } from '../template/schema';

const WIDTH = 110;

export function packText(pack: Pack): string {
  return `${print(pack, '', 0)}\n`;
}

/** `lead`: characters that stand before the value on its line. */
function print(value: unknown, indent: string, lead: number): string {
  const line = inline(value);
  if (indent.length + lead + line.length < WIDTH && indent !== '') return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((one) => inner + print(one, inner, 0)).join(',\n')}\n${indent}]`;
  }
  if (value === null || typeof value !== 'object') return line;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{\n${entries
    .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${print(one, inner, key.length + 4)}`)
    .join(',\n')}\n${indent}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`).join(', ')} }`;
}
