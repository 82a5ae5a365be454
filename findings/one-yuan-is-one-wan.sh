#!/usr/bin/env bash
# Guess: numfmt, which comes with every Linux and turns units into one another, makes 万元 of 元 by rounding to the nearest, as every table does: 10655301 元 is 1065.53 万元.
# Seen: it rounds away from zero, whatever is behind: 10655301 is 1065.54, and so is every amount that is not a multiple of 100 元; -10655301 is -1065.54. Without a format it gives whole 万元,
#       and 1 元 is 1. 亿元 go the same way. A column converted so is up to a 分 (of 万元) too large in every row, its total less, and no row looks wrong. Into the other direction it is
#       right, which is what one tries first. With --round=nearest it is right, but the half, 10655250, is decided in binary. awk's printf, from the same line, has 1065.53.
# Version: GNU coreutils 9.1 (Debian 12), awk.
# Source: run here; the manual of coreutils, numfmt invocation, --round: “from-zero” is the default.
# In the project: 元 become 万元 by rounding half up and apportioning, so that the parts add up to the total (src/amount/apportion, test/amount/amount).
set -euo pipefail
export LC_ALL=C.UTF-8
numfmt --version 2>/dev/null | head -1 | grep -q coreutils || { echo "needs numfmt of GNU coreutils"; exit 2; }
wan() { for amount in 10655301 10655349 10655300 10655351 -10655301; do numfmt --to-unit=10000 "$@" -- "$amount"; done | tr '\n' ' '; }
printed=$(wan --format=%.2f)
bare=$(numfmt --to-unit=10000 1 10655301 | tr '\n' ' ')
nearest=$(wan --format=%.2f --round=nearest)
back=$(numfmt --from-unit=10000 --format=%.2f 1065.53)
by_awk=$(for amount in 10655301 10655349 10655300 10655351 -10655301; do awk "BEGIN { printf \"%.2f \", $amount / 10000 }"; done)
echo "元 to 万元, two decimals:  $printed"
echo "without a format, 1 元 and 10655301 元: $bare"
echo "--round=nearest:           $nearest"
echo "awk:                       $by_awk"
echo "1065.53 万元 in 元:        $back"
seen="$printed|$bare|$nearest|$by_awk|$back"
if [ "$seen" = '1065.54 1065.54 1065.53 1065.54 -1065.54 |1 1066 |1065.53 1065.53 1065.53 1065.54 -1065.53 |1065.53 1065.53 1065.53 1065.54 -1065.53 |10655300.00' ]; then
  echo 'as seen before'
else echo CHANGED; exit 1; fi
