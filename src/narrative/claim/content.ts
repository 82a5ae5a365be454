/** What a figure says, whatever place of the text it says it in: of the tables, figures of equal content mean the same. */
import { labelKey } from '../../dimension/label';
import type { Claim, Mention } from './types';

export function contentOf(claim: Claim): string {
  const { kind, by, value, digits, unit, approximate, phrase, about, label } = claim;
  const { concept = '', stage = '', row = '', prior, closes, partOf } = claim;
  const marks = `${approximate ? '约' : ''}${prior ? '上' : ''}${closes ? '合' : ''}${partOf === undefined ? '' : '分'}`;
  return `${kind} ${by} ${value} ${digits} ${unit} ${marks} ${concept} ${stage} ${labelKey(label)} ${row}\n${phrase}\n${about.map(mentioned).join('\n')}`;
}

function mentioned({ kind, text, origin, label, levels }: Mention): string {
  const leveled = levels ? `${levels.class ?? ''}/${levels.division ?? ''}/${levels.item ?? ''}` : '';
  return `${kind} ${origin} ${labelKey(label)} ${leveled} ${text}`;
}
