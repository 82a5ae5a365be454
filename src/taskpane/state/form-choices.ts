/** What the officer has decided about the columns of a form without a pack, kept in the workbook. */
import type { FormChoice } from '../../draft/choices';

export const CHOICES = '认表选择';
const VERSION = 1;

export const keptChoices = (entries: readonly FormChoice[]): string =>
  JSON.stringify({ version: VERSION, entries });

/** Settings are read as strangers. */
export function choicesIn(text: unknown): FormChoice[] {
  if (typeof text !== 'string') return [];
  try {
    const data = JSON.parse(text) as { entries?: unknown };
    return Array.isArray(data.entries) ? data.entries.filter(isChoice) : [];
  } catch {
    return [];
  }
}

function isChoice(value: unknown): value is FormChoice {
  if (typeof value !== 'object' || value === null || !('title' in value && 'header' in value)) return false;
  const label: unknown = 'label' in value ? value.label : undefined;
  return typeof value.title === 'string' && typeof value.header === 'string' && typeof label === 'object';
}
