#!/usr/bin/env bash
# Guess: a ledger in plain text reads 1,065 万元 as one thousand and sixty-five, or asks which of its marks is the decimal one.
# Seen: hledger takes the comma for a decimal mark where a currency's first amount has no point: 1,065 万元 is 1.065, and it is printed as 1,065, so nothing looks wrong with it. The amount
#       beside it, written 320, is shown in the same way: 320,000 万元, and the whole is 321,065. Of a journal that starts with 1,065.53 both are right, so it hangs on the first amount. From a
#       .csv of whole amounts, "1,065" and "12,345", 13.410 万元 come in, printed as 13,410: a thousandth, which shows only when an amount below a thousand comes. ledger reads thousands: 1,385.
# Versions: hledger 1.25 and ledger 3.3.0 (Debian 12; the latter where it is installed).
# Source: run here; hledger's manual, "Decimal marks, digit group marks": one mark followed by three digits is ambiguous and is taken for the decimal mark, unless a directive says otherwise;
#         hledger issue 2176 (what it wrote itself is read back a thousand times smaller).
# In the project: a comma before three digits parts thousands, as GB/T 15835 has it, and two marks in odd places are told (src/amount/parse, test/amount/amount).
set -euo pipefail
command -v hledger >/dev/null || { echo "needs hledger (Debian: hledger)"; exit 2; }
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export LC_ALL=C.UTF-8
journal() { printf '2024-01-01 人员\n  支出:人员  %s 万元\n  收入\n\n2024-01-02 公用\n  支出:公用  320 万元\n  收入\n' "$1"; }
journal 1,065 >whole.journal
journal 1,065.53 >decimals.journal
printf '日期,摘要,金额\n2024-01-01,人员,"1,065"\n2024-01-02,公用,"12,345"\n' >export.csv
printf 'skip 1\nfields date,description,amount\naccount1 支出\ncurrency 万元\n' >export.rules
balance() { sed -n 's/^ *\([^支收-]*[^ 支收-]\)  支出.*/\1/p' | tr '\n' ';' | tr -d ' '; }
whole=$(hledger -f whole.journal bal 支出 -N --flat | balance)
decimals=$(hledger -f decimals.journal bal 支出 -N --flat | balance)
machine=$(hledger -f export.csv --rules-file export.rules bal 支出 -N -O json | tr -d ' \n' | sed -n 's/.*"decimalMantissa":\([0-9]*\),"decimalPlaces":\([0-9]*\).*/\1 with \2 decimals/p')
echo "1,065 and 320 in hledger:    $whole"
echo "1,065.53 and 320:            $decimals"
echo "1,065 and 12,345 by .csv:    $machine"
seen="$whole|$decimals|$machine"
expected='1,065万元;320,000万元;|1,065.53万元;320.00万元;|13410 with 3 decimals'
if command -v ledger >/dev/null; then
  other=$(ledger -f whole.journal bal 支出 --flat | balance)
  echo "1,065 and 320 in ledger:     $other"
  seen="$seen|$other"
  expected="$expected|1,065万元;320万元;"
fi
if [ "$seen" = "$expected" ]; then echo 'as seen before'; else echo CHANGED; exit 1; fi
