/** The form in which an officer gives the reasons for errors that are none, one row each. */
import type { Check } from '../rule/check';
import type { Finding } from '../rule/finding';
import { findingKey, needsReason, restsOn, waiverOf } from './waivers';
import type { Waiver, Waivers } from './waivers';

/** In the form: what was written for other amounts. */
export const FORMER = '数变以前的理由';

interface Row {
  readonly key: string;
  readonly message: string;
  /** Amounts as they stand: the reason is for these. */
  readonly rests: string;
  readonly reason: string;
  readonly by: string;
  /** A reason for other amounts: it is to be given again. */
  readonly [FORMER]?: string;
}

/** @param written reasons of the form that this one takes the place of; those that fit stand in it, and waive nothing */
export function reasonsForm(check: Check, waivers: Waivers, written: Waivers): Row[] {
  const asked = check.findings.filter(needsReason);
  const given = Object.fromEntries(Object.entries(written).filter(([, one]) => saysAny(one)));
  const keys = new Set(asked.map(findingKey));
  const gone = Object.entries({ ...written, ...waivers }).filter(
    ([key, one]) => !keys.has(key) && saysAny(one),
  );
  return [
    ...asked.filter((one) => waiverOf(one, waivers)).map((one) => rowOf(one, waivers)),
    ...asked.filter((one) => !waiverOf(one, waivers)).map((one) => rowOf(one, { ...waivers, ...given })),
    ...gone.map(([key, { reason, by = '', rests = '', former }]) => ({
      key,
      message: '现在没有这一处了，理由先留着，可以删去',
      rests,
      reason,
      by,
      ...(former === undefined ? {} : { [FORMER]: former }),
    })),
  ];
}

function rowOf(finding: Finding, waivers: Waivers): Row {
  const { reason = '', by = '' } = waiverOf(finding, waivers) ?? {};
  const row = { key: findingKey(finding), message: finding.message, rests: restsOn(finding), reason, by };
  const former: Waiver | undefined = waivers[row.key];
  const isVoid = reason === '' && former !== undefined && former.reason.trim() !== '';
  const kept = isVoid ? former.reason : former?.former;
  return kept === undefined ? row : { ...row, [FORMER]: kept };
}

const saysAny = ({ reason, former = '' }: Waiver): boolean => reason.trim() !== '' || former.trim() !== '';
