#!/usr/bin/env bash
# Guess: double-entry books in plain text balance to the last digit, or to half of the last digit that is written most finely; a nought behind the point changes nothing.
# Seen: beancount takes half of the coarsest digit for its tolerance. 320.5 and 9.77 against -330.23 is balanced, though 0.04 is missing, 400 元 where the unit is 万元; written 320.50, as forms print it, the same booking does not balance.
#       Spreadsheets and exports drop that nought (320.5 is what General shows), so it hangs on one amount of the booking, and bean-check ends with 0. Each booking has a tolerance of its own and they add up: two are
#       0.08 short, and a third of whole and fine amounts, 320 and 9.77, may lack nothing below 0.005. hledger and ledger do not take the first.
# Versions: beancount 2.3.5, hledger 1.25, ledger 3.3.0 (Debian 12; the latter two where they are installed).
# Source: run here; beancount's manual, "Precision & Tolerances" (the tolerance is inferred from the digits of the amounts, times 0.5, the largest of them; whole numbers do not take part).
# In the project: sums are compared in the last digit that the table's unit has, whatever noughts are written, and what rounding allows grows with the number of parts (src/amount, src/rule).
set -euo pipefail
for tool in bean-check bean-query; do command -v $tool >/dev/null || { echo "needs $tool (Debian: beancount)"; exit 2; }; done
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export LC_ALL=C.UTF-8
booking() { printf '2024-01-02 * "支出"\n  Expenses:Staff  %s CNY\n  Expenses:Office  %s CNY\n  Income:Grant  %s CNY\n' "$@"; }
check() { { printf '2024-01-01 open %s\n' Expenses:Staff Expenses:Office Income:Grant; cat; } >books.beancount; if bean-check books.beancount >/dev/null 2>&1; then echo balanced; else echo refused; fi; }
short=$(booking 320.5 9.77 -330.23 | check)
padded=$(booking 320.50 9.77 -330.23 | check)
whole=$(booking 320 9.77 -329.74 | check)
two=$({ booking 320.5 9.77 -330.23; booking 1065.5 1.00 -1066.46; } | check)
missing=$(bean-query -f csv books.beancount 'select sum(number) as missing' | tail -1 | tr -d ' \r')
echo "320.5 + 9.77 - 330.23: $short; 320.50 + 9.77 - 330.23: $padded; 320 + 9.77 - 329.74: $whole; two of the first kind: $two, $missing missing"
seen="$short $padded $whole $two $missing"
expected='balanced refused refused balanced 0.08'
for tool in hledger ledger; do
  command -v $tool >/dev/null || continue
  booking 320.5 9.77 -330.23 >books.journal
  other=$(if $tool -f books.journal balance >/dev/null 2>&1; then echo balanced; else echo refused; fi)
  echo "320.5 + 9.77 - 330.23 in $tool: $other"
  seen="$seen $other"
  expected="$expected refused"
done
if [ "$seen" = "$expected" ]; then echo 'as seen before'; else echo CHANGED; exit 1; fi
