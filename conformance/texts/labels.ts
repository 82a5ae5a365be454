/** What the sentences of a text speak of. */
import type { Label } from '../../src/dimension/dimension';
import type { Department } from '../cases/department';
import { compared, wan } from './parts';
import type { Part } from './parts';

export const YEAR = '2024';
const LAST = '2023';
export const SOURCES: readonly (readonly [string, Label])[] = [
  ['一般公共预算拨款收入', { source: 'fiscal.general' }],
  ['政府性基金预算拨款收入', { source: 'fiscal.fund' }],
  ['国有资本经营预算拨款收入', { source: 'fiscal.capital' }],
  ['财政专户管理资金收入', { source: 'special' }],
  ['事业收入', { source: 'own.undertaking' }],
  ['上级补助收入', { source: 'own.superior' }],
  ['其他收入', { source: 'own.other' }],
];
export const GENERAL: Label = { source: 'fiscal.general' };
export const THREE = '30212+30217+30231+31013';

/** What a form counts as “三公”: from all 财政拨款 or from 一般公共预算 alone, with or without what was carried over. */
export function threeScope({ layout, books: { currentOnly } }: Department): Label {
  const own = layout.tables.find(({ title }) => title.includes('三公'));
  const current = own?.otherReadings.find((reading) => reading[0]?.scope.carry === 'current');
  const blocks = currentOnly && current ? current : own?.blocks;
  const { source, carry } = blocks?.[0]?.scope ?? {};
  return { ...(source ? { source } : {}), ...(carry ? { carry } : {}) };
}

/** A change with its reason, as the forms ask for it. */
export function explained(now: number, last: number): Part[] {
  return [
    ...compared(now, last, LAST),
    ...(wan(now) === wan(last) ? [] : ['，主要原因是厉行节约、统筹安排']),
  ];
}
