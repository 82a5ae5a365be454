#!/usr/bin/env bash
# Guess: asked about a day of a year whose holidays are not announced yet, a calendar of Chinese working days says that it does not know, or at least has the days that the law
#        itself sets: 1 January, 1 May, 1 to 3 October.
# Seen: chinese-days and chinese-workday call October 1, 2027 a working day, a Friday as any other, and so all weekdays of a year that is not in their tables; the one gives
#       “Friday” for its name, the other 工作日. Twenty working days (依申请公开, 采购) counted from December run through New Year, and with a release of the year before through all
#       of October's holidays: the deadline comes out up to a week early, and no answer differs from a sure one. So it is with 2003, before their tables begin. lunar-javascript
#       answers null, which is the truth, and has 2003; date-holidays has the days of the law for any year, and takes the Saturdays on which China works for free.
# Versions: chinese-days 1.5.7, chinese-workday 1.16.1, lunar-javascript 1.7.7, date-holidays 3.37.0, Node 20.
# Source: run here; 全国年节及纪念日放假办法 (国务院令第795号) sets the days, the 国务院办公厅 moves the days around them by a notice late in the year before.
# In the project: a deadline of disclosure is counted in days of the calendar (预算法 第十四条: 二十日内), and no library for holidays is used.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts chinese-days@1.5.7 chinese-workday@1.16.1 lunar-javascript@1.7.7 date-holidays@3.37.0
cat >try.mjs <<'JS'
import chineseDays from 'chinese-days';
import * as chineseWorkday from 'chinese-workday';
import Holidays from 'date-holidays';
import lunarJavascript from 'lunar-javascript';
const { HolidayUtil } = lunarJavascript;
const DAYS = ['2026-10-01', '2026-10-10', '2027-01-01', '2027-10-01', '2003-10-01'];
const holidays = new Holidays('CN');
const lunar = (day) => {
  const found = HolidayUtil.getHoliday(day);
  return found === null ? 'unknown' : found.isWork() ? 'works' : 'free';
};
const rule = (day) => (holidays.isHoliday(new Date(`${day}T04:00:00Z`)) || [0, 6].includes(new Date(day).getUTCDay()) ? 'free' : 'works');
const seen = {
  'chinese-days': DAYS.map((day) => (chineseDays.isWorkday(day) ? 'works' : 'free')),
  'chinese-workday': DAYS.map((day) => (chineseWorkday.isWorkday(day) ? 'works' : 'free')),
  'lunar-javascript': DAYS.map(lunar),
  'date-holidays': DAYS.map(rule),
};
console.log(DAYS.join(' '));
for (const [name, answers] of Object.entries(seen)) console.log(name.padEnd(18), answers.join(' '));
console.log('2027-10-01 is', chineseDays.getDayDetail('2027-10-01').name, 'and', chineseWorkday.getFestival('2027-10-01'));
const asSeen = Object.values(seen).join() === ['free,works,works,works,works', 'free,works,works,works,works', 'free,works,unknown,unknown,free', 'free,free,free,free,free'].join();
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
TZ=Asia/Shanghai node try.mjs
