/** A finding as the pane shows it: with what its rule is called, and its amount in the unit of its table. */
import { convert } from '../../amount/unit';
import { unitAt } from '../../binding/unit-at';
import type { Binding } from '../../binding/bound';
import { findingKey } from '../../publication/waivers';
import type { Finding, FindingClass, Move, Write } from '../../rule/finding';
import { ruleOf } from '../../rule/rules';
import { cellAddress } from '../../workbook/address';
import { brief, headingOf } from './brief';
import { rowsFix } from './rows-fix';
import type { AmountFix, FindingKind, FindingView } from './view';

const KINDS: Readonly<Record<FindingClass, FindingKind>> = {
  imbalance: 'money',
  'cross-table': 'money',
  rounding: 'money',
  missing: 'money',
  binding: 'money',
  indicator: 'indicator',
  narrative: 'text',
  text: 'text',
  privacy: 'secrecy',
};

export function findingView({ fix, insert, ...given }: Finding, binding: Binding): FindingView {
  const finding: Omit<Finding, 'fix' | 'insert'> = given;
  const rows = insert && rowsFix(insert, binding);
  const rule = ruleOf(finding.rule);
  const heading = headingOf(finding);
  return {
    ...finding,
    kind: KINDS[finding.class],
    says: brief(finding),
    ...(heading !== undefined && { heading }),
    ...saidIn(finding, binding),
    key: keyOf(finding),
    waiver: findingKey(finding),
    ...(rows && { insert: rows }),
    ruleTitle: rule?.title ?? finding.rule,
    source: rule?.source ?? '',
    ...(fix && {
      fix: {
        ...written(fix, binding, given.move),
        ...(fix.also && { also: fix.also.map((one) => written(one, binding, given.move)) }),
      },
    }),
  };
}

/** An amount is known by its cells, anything else by where it begins and what it says; how many there are may change. */
function keyOf(finding: Finding): string {
  const { rule, cells, quote, sides, expected } = finding;
  const places = cells.map(({ sheet, address }) => `${sheet}!${address}`);
  const about =
    quote === undefined && (sides || expected !== undefined) && places.length > 0
      ? places.join(' ')
      : `${places[0] ?? ''} ${quote ?? brief(finding).replaceAll(/\d+/g, '')}`;
  return `${rule} ${about}`;
}

/** Goals speak in 元; of the 情况说明 amounts are told in the workbook's unit. */
function saidIn({ class: kind, quote, expected = '' }: Finding, { money }: Binding) {
  if (quote === undefined || !/^-?\d+(?:\.\d+)?$/.test(expected)) return {};
  if (/^(?:19|20)\d\d$/.test(expected)) return { said: '年' };
  return { said: kind === 'indicator' ? '元' : money.unit };
}

/**
 * Facts are held in the workbook's unit; what is written is in that of the table. What an amount is moved away from
 * is left blank.
 */
function written({ sheet, row, column, value }: Write, binding: Binding, move?: Move): AmountFix {
  const place = { sheet, row, column };
  if (value.isZero() && move?.from === cellAddress(row, column)) return { ...place, value: '' };
  return { ...place, value: convert(value, binding.money.unit, unitAt(binding, place)).toFixed() };
}
