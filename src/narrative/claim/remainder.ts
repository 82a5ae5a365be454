/** 其他 at the end of a list: what is left of it, or the 99 of its 款. */

import type { Label } from '../../dimension/dimension';
import type { Subject } from './subject';
import type { OpenClaim } from './types';

/** What is left of a list, by its words. */
export const REMAINDER = /^其[他它](?:支出|费用|经费)?$/;

/** 布展150万元，讲座100万元，其他100万元: what is left of the list, and not the 类 其他支出. */
export function isRemainder({ core }: Subject, parts: readonly OpenClaim[]): boolean {
  return (
    REMAINDER.test(core) && parts.length > 0 && parts.every(({ label }) => label.functional === undefined)
  );
}

/** 行政单位离退休9万元，事业单位离退休2万元，其他1万元: the 项 of the same 款 that takes what has none of its own. */
export function othersOf(subject: Subject, parts: readonly OpenClaim[]): Subject | undefined {
  if (!REMAINDER.test(subject.core)) return undefined;
  const divisions = new Set(
    parts.flatMap(({ label: { functional } }) => (functional?.length === 7 ? [functional.slice(0, 5)] : [])),
  );
  const [division, second] = divisions;
  if (division === undefined || second !== undefined) return undefined;
  const label: Label = { measure: 'expense', functional: `${division}99` };
  return { ...subject, mentions: [{ kind: 'subject', text: subject.core, label, origin: 'words' }] };
}

export function asName(subject: Subject): Subject {
  return { ...subject, mentions: [{ kind: 'name', text: subject.core, label: {}, origin: 'words' }] };
}
