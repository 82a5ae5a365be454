/** Periods that end before they begin: 2024.3.1-2023.12.31. */
import { SEEN } from '../sources';
import { rule } from './family';
import { matchesIn } from '../prose/matches';

export const periodRule = rule('period', {
  severity: 'warning',
  title: '起止时间颠倒',
  reads: '“2024.1.1-2024.12.31”“2024年3月至2024年12月”这样的起止时间',
  source: SEEN,
  clean: {
    says: '实施周期先起后止',
    text: ['云溪市档案服务中心2024年项目经费情况说明', '库房修缮的实施周期为2024年3月至2024年12月。'],
    alone: true,
  },
  failing: {
    says: '止于开始之前',
    text: ['云溪市档案服务中心2024年项目经费情况说明', '库房修缮的实施周期为2024年3月至2023年12月。'],
    alone: true,
  },
  *words(reading) {
    for (const { match, fault } of matchesIn(reading, PERIOD)) {
      const [words, from = '', to = ''] = match;
      if (isBefore(dateOf(to), dateOf(from)))
        yield fault({ message: `“${words}”的结束早于开始，请核对起止时间。` });
    }
  },
});

/** Year, month and day as far as they are said. */
const dateOf = (words: string): number[] => words.match(/\d+/g)?.map(Number) ?? [];

/** What one of them leaves out is no difference. */
function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

const DATE = '20\\d\\d(?:年\\d{1,2}月(?:\\d{1,2}日)?|[.．/]\\d{1,2}(?:[.．/]\\d{1,2})?)';

const PERIOD = new RegExp(`(?<![\\d.])(${DATE})起?[至到—－–~～-]{1,2}(${DATE})(?![\\d.])`, 'g');
