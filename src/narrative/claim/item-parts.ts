/** Parts of what is one item of its own: of one 经济科目, or of a project. */

import type { Label } from '../../dimension/dimension';
import { asName } from './remainder';
import type { Subject } from './subject';
import type { OpenClaim } from './types';

/** 公务用车购置及运行费, and what its two parts are called beside it. */
const CARS = '30231+31013';
const CAR_COSTS: readonly (readonly [RegExp, string])[] = [
  [/^购置费?$/, '31013'],
  [/^运行(?:维护)?费?$/, '30231'],
];

const KIND_OF_ITEM = /^(?:国内|国（境）外|外宾|外事)(?:公务)?接待/;

/** 民生保障支出9万元，其中：取暖费8万元: no table divides a project by 经济科目. */
function isProject({ about, label }: OpenClaim): boolean {
  const named = about.some(({ kind, origin }) => kind === 'name' && origin === 'words');
  return named && label.economic === undefined && label.functional === undefined;
}

/** 公务用车运行费5万元（加油2万元、其他支出1万元）: a part of one 经济科目 is no 功能科目, whatever its name. */
export function partOfItem(subject: Subject, whole: OpenClaim | undefined): Subject {
  if (whole && isProject(whole) && subject.mentions.some(({ label }) => label.economic !== undefined))
    return asName(subject);
  if (whole?.label.economic === undefined) return subject;
  const short =
    whole.label.economic === CARS ? CAR_COSTS.find(([words]) => words.test(subject.core)) : undefined;
  if (short) {
    const label: Label = { measure: 'expense', economic: short[1] };
    return { ...subject, mentions: [{ kind: 'term', text: subject.core, label, origin: 'words' }] };
  }
  // 公务接待费9万元，其中：国内公务接待支出8万元: one of its kinds, which no table has.
  if (KIND_OF_ITEM.test(subject.core)) return asName(subject);
  const mentions = subject.mentions.map((mention) =>
    mention.label.functional === undefined || mention.levels !== undefined
      ? mention
      : { kind: 'name' as const, text: mention.text, label: {}, origin: mention.origin },
  );
  return { ...subject, mentions };
}
