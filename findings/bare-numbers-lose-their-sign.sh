#!/usr/bin/env bash
# Guess: a Table Schema field with `bareNumber: false` reads 1065.53万元 as 1065.53 and -1,065.53元 as -1065.53; what it cannot read is refused.
# Seen: the reader cuts off all that is no digit before the first and behind the last one, the minus with it: -1,065.53 becomes 1065.53, a cut of
#       the budget a rise, without an error. 1.5亿元 becomes 1.5. Without `bareNumber: false` the minus stays.
#       And inference: 款 codes 01, 03 become a number, amounts written 1,065.53 beside 20.00 "any".
# Version: tableschema 1.12.6 (under datapackage 1.1.10), Node 20.
# Source: run here; lib/types/number.js; Table Schema, type number: "leading and/or trailing non numeric characters".
# In the project: open data are written as bare numbers with their sign, codes are declared as strings, the unit stands in the descriptor.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" tableschema@1.12.6
cat >try.cjs <<'JS'
const { Field, Schema } = require('tableschema');
const cast = (value, more = {}) => new Field({ name: '金额', type: 'number', groupChar: ',', ...more }).castValue(value);
const loose = ['1065.53万元', '-1,065.53', '-1,065.53元', '1.5亿元'].map((value) => cast(value, { bareNumber: false }));
const strict = cast('-1,065.53');
const schema = new Schema();
schema.infer([['01', '1,065.53'], ['03', '20.00']], { headers: ['款', '金额'] });
const inferred = schema.descriptor.fields.map(({ type }) => type);
console.log('bareNumber false, 1065.53万元, -1,065.53, -1,065.53元, 1.5亿元:', loose.join(' '));
console.log('bareNumber true, -1,065.53:', strict);
console.log('inferred for 01/03 and 1,065.53/20.00:', inferred.join(' '));
const asSeen = loose.join() === '1065.53,1065.53,1065.53,1.5' && strict === -1065.53 && inferred.join() === 'number,any';
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
