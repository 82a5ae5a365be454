/** 详见表十八, where there are nine. */
import { SAME_SOURCE } from '../sources';
import type { Bound } from '../../narrative/bind';
import { chineseValue } from '../text/chinese-number';
import { matchesIn } from '../prose/matches';
import { rule } from './family';

export const noSuchTableRule = rule('no-such-table', {
  severity: 'warning',
  title: '指向没有的表',
  reads: '“详见表五”“见附表12”与工作簿、说明里的表',
  source: SAME_SOURCE,
  clean: {
    says: '指向有的表',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年收入总预算809.20万元（详见表1）。'],
  },
  failing: {
    says: '没有表三十八',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年收入总预算809.20万元（详见表三十八）。'],
  },
  *tables(bound) {
    let last: number | undefined;
    for (const { match, fault } of matchesIn(bound.reading, REFERENCE)) {
      const number = valueOf(match[1] ?? '');
      last ??= lastTable(bound);
      if (number !== null && number > last)
        yield fault({ message: `“${match[0]}”：工作簿和说明里都没有第${number}张表，请核对。` });
    }
  },
});

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const REFERENCE = new RegExp(`见(?:本|附|公开|附件)?表(${NUMBER})(?![\\d一二三四五六七八九十级])`, 'g');

const valueOf = (words: string): number | null => (/^\d/.test(words) ? Number(words) : chineseValue(words));

/** As many as the workbook has sheets, or the highest number that it or the text itself gives a table. */
function lastTable({ reading, facts }: Bound): number {
  const { tables, others, missing, template } = facts.source.binding;
  const titles = template.tables.map(({ number }) => number ?? '').join('、');
  // What heads a table has nothing before it that points there.
  const numbered = new RegExp(`(?<!见)(?<!见附)(?<!见公开)表(${NUMBER})`, 'g');
  const numbers = [...`${titles}、${reading.document.text}`.matchAll(numbered)].map(
    ([, said = '']) => valueOf(said) ?? 0,
  );
  return Math.max(tables.length + others.length + missing.length, ...numbers);
}
