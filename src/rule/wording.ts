/** Sentences of findings as they are shown: whatever is private masked, quotations within quotations as GB/T 15834 has them. */
import { maskNumbers } from '../passage/mask';

/** In one line, with … where it is cut; a quotation that was cut is closed. */
export function clip(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= longest) return flat;
  const kept = flat.slice(0, longest - 1).replace(/“$/, '');
  return `${kept}…${kept.lastIndexOf('“') > kept.lastIndexOf('”') ? '”' : ''}`;
}

/** A quotation's own full stop ends the sentence. */
export const worded = (sentence: string): string =>
  withNestedQuotes(maskNumbers(sentence)).replace(/([。！？])”。/g, '$1”');

/** “一般公共预算“三公”经费” → “一般公共预算‘三公’经费”; marks that do not pair stay as they are. */
function withNestedQuotes(text: string): string {
  let depth = 0;
  let deepest = 0;
  let nested = '';
  for (const mark of text) {
    if (mark === '“') depth += 1;
    deepest = Math.max(deepest, depth);
    const isInner = depth % 2 === 0;
    if (mark === '“') nested += isInner ? '‘' : '“';
    else if (mark === '”') nested += isInner ? '’' : '”';
    else nested += mark;
    if (mark === '”') depth -= 1;
    if (depth < 0) return text;
  }
  return depth === 0 && deepest > 1 ? nested : text;
}
