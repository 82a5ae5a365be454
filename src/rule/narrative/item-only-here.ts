import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { gather } from '../../collect/gather';
import type { Reading } from '../../narrative/claim';
import type { Group } from '../../narrative/claim/groups';
import { meet, rangeOf, total } from '../../narrative/claim/range';
import { originalSpan } from '../../narrative/read/clean';
import { faultAt, faultOn, type FaultTold } from '../prose/fault';
import { classCode, classLists, isClass, misspelledClass } from '../prose/class-lists';
import { nameOf } from '../prose/name-of';

export const itemOnlyHereRule = rule('item-only-here', {
  severity: 'warning',
  grades: {
    unbalanced: { severity: 'error', when: '所在的一组各项与合计又不等' },
  },
  title: '只在一处出现的构成',
  reads: '说明里各处的支出构成',
  source: SAME_SOURCE,
  clean: {
    says: '各处的支出构成相同',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年支出预算809.20万元，其中：一般公共服务支出672.35万元，社会保障和就业支出72.90万元，卫生健康支出22.15万元，住房保障支出41.80万元。',
      '2024年一般公共预算支出809.20万元，其中：一般公共服务支出672.35万元，社会保障和就业支出72.90万元，卫生健康支出22.15万元，住房保障支出41.80万元。',
    ],
    alone: true,
  },
  failing: {
    says: '一处多出交通运输支出',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年支出预算809.20万元，其中：一般公共服务支出672.35万元，社会保障和就业支出72.90万元，卫生健康支出22.15万元，住房保障支出41.80万元。',
      '2024年一般公共预算支出809.20万元，其中：一般公共服务支出670.35万元，社会保障和就业支出72.90万元，卫生健康支出22.15万元，住房保障支出41.80万元，交通运输支出2.00万元。',
    ],
    alone: true,
  },
  // Lists of 类 with one total list the same 类: 农林水支出 in one of them only is another document's.
  *words(reading) {
    const lists = classLists(reading);
    const alike = new Map<string, Group[]>();
    for (const list of lists) gather(alike, rangeOf(list.whole).middle.toString(), list);
    const naming = new Map([...alike].map(([whole, same]) => [whole, listsNaming(same)]));
    for (const list of lists) {
      const whole = rangeOf(list.whole).middle.toString();
      if (alike.get(whole)?.length === 1) continue;
      const sums = isWhole(list);
      // Lists that leave out more than this 类 do not speak against it.
      if (sums && !alike.get(whole)?.some((other) => other !== list && isWhole(other))) continue;
      for (const part of list.parts.filter(isClass)) {
        if (rangeOf(part).middle.isZero()) continue;
        if ((naming.get(whole)?.get(part.label.functional) ?? 0) > 1) continue;
        yield faultAt(reading, [part], {
          ...(sums ? {} : { grade: 'unbalanced' as const }),
          message: `“${nameOf(part)}”${part.text}只在此处列出，其他各处的支出构成都没有这一项。`,
          expected: '0',
          difference: part.text,
        });
      }
    }
    yield* namedWithoutAmount(reading);
  },
});

const isWhole = ({ parts, whole }: Group): boolean => meet(total(parts.map(rangeOf)), rangeOf(whole));

/** How many of the lists name each 类. */
function listsNaming(lists: readonly Group[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const { parts } of lists)
    for (const functional of new Set(parts.map(({ label }) => label.functional)))
      counts.set(functional, (counts.get(functional) ?? 0) + 1);
  return counts;
}

/** “支出包括：A、B、C” without amounts against the lists with amounts. */
function* namedWithoutAmount(reading: Reading): Generator<FaultTold> {
  const lists = classLists(reading);
  if (lists.length === 0) return;
  const known = new Set(reading.claims.map(({ label }) => label.functional?.slice(0, 3)));
  for (const list of lists) for (const part of list.parts) known.add(misspelledClass(part)?.code);
  for (const sentence of reading.sentences) {
    for (const match of sentence.clean.text.matchAll(
      /支出(?:预算)?(?:主要)?包括[：:]([^；。0-9]{4,})(?=[；。]|$)/g,
    )) {
      const start = match.index + match[0].length - (match[1]?.length ?? 0);
      for (const item of (match[1] ?? '').matchAll(/[^、，和]+(?:和就业支出)?/g)) {
        const code = classCode(item[0].replace(/等$/, ''));
        if (code === undefined || known.has(code)) continue;
        const at = start + item.index;
        yield faultOn(reading, originalSpan(sentence.clean, at, at + item[0].length), sentence.place, {
          message: `支出构成中提到“${item[0]}”，但后文各处都没有这一类的金额。`,
        });
      }
    }
  }
}
