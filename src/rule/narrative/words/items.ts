/** Items named in one list and missing in another, and 项 that stand under a 类 that is not theirs. */

import { CATALOGUES, type Subject } from '../../../lexicon/catalogue';
import { foldSubject } from '../../../lexicon/fold';
import type { Reading } from '../../../narrative/claim';
import { misspelledClass as misspelled } from '../../../narrative/bind/misspelled';
import type { Claim } from '../../../narrative/claim/types';
import { originalSpan } from '../../../narrative/read/clean';
import { faultAt, faultOn, type TextFault } from '../fault';
import { meet, rangeOf, total } from '../../../narrative/claim/range';
import { groupsOf, type Group } from '../../../narrative/claim/groups';
import { nameOf } from './sum';
import { itemOnlyHereRule } from '../item-only-here';
import { subjectNameRule } from '../../text/subject-name';
import { subjectClassRule } from '../subject-class';

export function* checkItems(reading: Reading): Generator<TextFault> {
  yield* onlyInOneList(reading);
  yield* namedWithoutAmount(reading);
  yield* misspelledClasses(reading);
  yield* wrongClass(reading);
}

function classLists(reading: Reading): Group[] {
  return groupsOf(reading).filter((group) => group.parts.filter(isClass).length >= 2);
}

function isClass(claim: Claim): boolean {
  return claim.label.functional?.length === 3;
}

/** Lists of 类 with one total list the same 类: 农林水支出 in one of them only is another document's. */
function* onlyInOneList(reading: Reading): Generator<TextFault> {
  const lists = classLists(reading);
  for (const list of lists) {
    const others = lists.filter(
      (other) => other !== list && rangeOf(other.whole).middle.eq(rangeOf(list.whole).middle),
    );
    const sums = meet(total(list.parts.map(rangeOf)), rangeOf(list.whole));
    for (const part of list.parts.filter(isClass)) {
      if (others.length === 0 || rangeOf(part).middle.isZero()) continue;
      if (others.some((other) => other.parts.some((item) => item.label.functional === part.label.functional)))
        continue;
      yield faultAt(
        reading,
        [part],
        itemOnlyHereRule.found({
          ...(sums ? {} : { grade: 'unbalanced' as const }),
          message: `“${nameOf(part)}”${part.text}只在此处列出，其他各处的支出构成都没有这一项。`,
          expected: '0',
          difference: part.text,
        }),
      );
    }
  }
}

/** “支出包括：A、B、C” without amounts against the lists with amounts. */
function* namedWithoutAmount(reading: Reading): Generator<TextFault> {
  const known = new Set(
    classLists(reading).flatMap((list) => list.parts.map((part) => part.label.functional)),
  );
  for (const list of classLists(reading)) {
    for (const part of list.parts) known.add(misspelledClass(part)?.code);
  }
  if (known.size === 0) return;
  for (const sentence of reading.sentences) {
    for (const match of sentence.clean.text.matchAll(
      /支出(?:预算)?(?:主要)?包括[：:]([^；。0-9]{4,})(?=[；。]|$)/g,
    )) {
      const start = match.index + match[0].length - (match[1]?.length ?? 0);
      for (const item of (match[1] ?? '').matchAll(/[^、，和]+(?:和就业支出)?/g)) {
        const code = classCode(item[0].replace(/等$/, ''));
        if (code === undefined || known.has(code)) continue;
        const at = start + item.index;
        yield faultOn(
          reading,
          originalSpan(sentence.clean, at, at + item[0].length),
          sentence.place,
          itemOnlyHereRule.found({
            message: `支出构成中提到“${item[0]}”，但后文各处都没有这一类的金额。`,
          }),
        );
      }
    }
  }
}

/** 住户保障支出: one character away from a 类, and no 科目 itself. */
function* misspelledClasses(reading: Reading): Generator<TextFault> {
  const seen = new Set<string>();
  for (const list of classLists(reading)) {
    for (const part of list.parts) {
      const meant = misspelledClass(part);
      if (!meant || seen.has(nameOf(part))) continue;
      seen.add(nameOf(part));
      yield faultAt(
        reading,
        [part],
        subjectNameRule.found({
          message: `“${nameOf(part)}”应为“${meant.name}”，错了一个字。`,
          expected: meant.name,
        }),
      );
    }
  }
}

function misspelledClass(part: Claim): Subject | undefined {
  if (part.label.functional !== undefined || !part.about.some((mention) => mention.kind === 'name'))
    return undefined;
  return misspelled(nameOf(part));
}

function classCode(name: string): string | undefined {
  return CATALOGUES.functional.byName(name).find((subject) => subject.code.length === 3)?.code;
}

/** 一般公共服务(类)…社会保险经办机构(项): the 项 is known, and its 类 is another. */
function* wrongClass(reading: Reading): Generator<TextFault> {
  for (const claim of reading.claims) {
    const mention = claim.about.find(
      (known) => known.levels?.class !== undefined && known.origin === 'words',
    );
    const code = mention?.label.functional;
    const name = mention?.levels?.class;
    if (claim.kind !== 'amount' || !mention || !name) continue;
    const named = classCode(name);
    const own = code === undefined ? undefined : CATALOGUES.functional.byCode(code.slice(0, 3))?.name;
    const division = mention.levels?.division;
    const owner = own ?? classOfDivision(division);
    if (owner === undefined || foldSubject(owner) === foldSubject(name)) continue;
    const expected = `${owner}（类）`;
    yield faultAt(
      reading,
      [claim],
      named === undefined
        ? subjectNameRule.found({
            grade: 'shortened',
            message: `“${name}（类）”不是规范的科目名称，应为“${expected}”。`,
            expected,
          })
        : subjectClassRule.found({
            message: `“${nameOf(claim)}”属于“${expected}”，不属于“${name}（类）”。`,
            expected,
          }),
    );
  }
}

function classOfDivision(division: string | undefined): string | undefined {
  const codes =
    division === undefined
      ? []
      : CATALOGUES.functional.byName(division).filter((subject) => subject.code.length === 5);
  return codes.length === 1
    ? CATALOGUES.functional.byCode(codes[0]?.code.slice(0, 3) ?? '')?.name
    : undefined;
}
