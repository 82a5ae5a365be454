#!/usr/bin/env bash
# Guess: a library that writes an amount in Chinese capitals (人民币大写) rounds it to 分 as the number beside it is rounded.
# Seen: nzh cuts. 1065.535 is 伍角叁分 where ROUND and every cell format say 1,065.54; 0.999 is 玖角玖分 where the cell shows 1.00;
#       0.005 is 零元. So figure and words of one receipt differ by a 分. It has to be rounded before the call.
# Version: nzh 1.0.14 (the most used of its kind on npm), Node 20.
# Source: run here; figure and words of one voucher have to agree, and the figure is rounded by every program that shows it.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" nzh@1.0.14
cat >try.cjs <<'JS'
const nzh = require('nzh');
const amounts = ['1065.535', '0.999', '0.005', '1005.05'];
const seen = amounts.map((amount) => nzh.cn.toMoney(amount));
amounts.forEach((amount, index) => console.log(amount.padEnd(10), 'as a cell of two decimals shows it:', Number(amount).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }), '| nzh:', seen[index]));
const asSeen = seen.join() === ['人民币壹仟零陆拾伍元伍角叁分', '人民币玖角玖分', '人民币零元', '人民币壹仟零伍元零伍分'].join();
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
