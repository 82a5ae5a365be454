#!/usr/bin/env bash
# Guess: a 科目编码 of seven digits, 2010301, is no date to a library that reads ISO 8601; it has neither a hyphen nor eight digits, so a column of codes is not taken for one of days.
# Seen: it is October 28, 2010. ISO 8601 has days counted within a year (2010-301), and without the hyphen, so luxon, date-fns and moment call 2010301 valid, strictly too: the 301st day of 2010. The same holds in every 类
#       for the items of 款 01 and 02 and most of 03, and of 11 to 13 and so on: 2110101 is in April 2110, 2080101 in April 2080; 2010399 and 2080505 are no days, for no year has so many. Who guesses the kind of a column by its first
#       cells, 201 comes first in a form, gets days for a part of it and nothing for the rest. dayjs takes year, month and day from the left and lets each run over: 2010301 is June 1, 2012, 2080505 February 5, 2084; nothing is invalid.
# Versions: luxon 3.7.2, date-fns 4.4.0, moment 2.31.0, dayjs 1.11.23, Node 20.
# Source: run here; ISO 8601 (ordinal date, basic format YYYYDDD); 政府收支分类科目 (three digits of a 类, two of a 款, two of an 项).
# In the project: a code is a text of digits wherever it is read, and no library guesses kinds (src/lexicon, src/workbook/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" luxon@3.7.2 date-fns@4.4.0 moment@2.31.0 dayjs@1.11.23
cat >try.mjs <<'JS'
import { format, isValid, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
import moment from 'moment';
const readers = {
  luxon: (code) => DateTime.fromISO(code).toISODate() ?? '-',
  'date-fns': (code) => (isValid(parseISO(code)) ? format(parseISO(code), 'yyyy-MM-dd') : '-'),
  moment: (code) => (moment(code, moment.ISO_8601, true).isValid() ? moment(code, moment.ISO_8601, true).format('YYYY-MM-DD') : '-'),
  dayjs: (code) => (dayjs(code).isValid() ? dayjs(code).format('YYYY-MM-DD') : '-'),
};
const expected = {
  2010101: ['2010-04-11', '2012-'],
  2010301: ['2010-10-28', '2012-06-01'],
  2010350: ['2010-12-16', '2012-10-31'],
  2010399: ['-', ''],
  2080101: ['2080-04-10', ''],
  2080505: ['-', '2084-02-05'],
  2110101: ['2110-04-11', ''],
};
let asSeen = true;
for (const code of Object.keys(expected)) {
  const days = Object.entries(readers).map(([name, read]) => [name, read(code)]);
  console.log(code, days.map(([name, day]) => `${name} ${day}`).join(' | '));
  for (const [name, day] of days) {
    if (name !== 'dayjs') asSeen &&= day === expected[code][0];
    else if (['2010301', '2080505'].includes(code)) asSeen &&= day === expected[code][1];
    else asSeen &&= day !== '-';
  }
}
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
TZ=Asia/Shanghai node try.mjs
