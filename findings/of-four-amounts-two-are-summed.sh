#!/usr/bin/env bash
# Guess: Miller, which adds up columns of .csv files, stops at an amount that it cannot read, 1,065.53 or （9.77）, or answers (error), as its expressions do.
# Seen: each verb has an answer of its own. Sum and mean pass over such amounts without a word: of 1,065.53, -9.77, 320.10 and （9.77） the sum is 310.33, the mean is that of two, the count 4, and the
#       middle value 1,065.53. The greatest is （9.77）, a cut, for a text is more than any number, and so are the first of “top” and the first of “sort -nr”. merge-fields gives the row of the largest amount the
#       sum 0. The running sum is (error) from the first row on, “fraction” and “histogram” stop. Exit code 0 but for these two.
# Versions: Miller 6.6.0 (Debian 12).
# Source: run here; Miller's manual, “Arithmetic”: a text in a sum is (error); “Sorting functions”: numbers before texts; on stats1 over texts nothing was found.
# In the project: an amount that cannot be read is told with its cell, and no sum is made over it (src/amount/parse).
set -euo pipefail
command -v mlr >/dev/null || { echo "needs mlr (Debian: miller)"; exit 2; }
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export LC_ALL=C.UTF-8
printf '名称,本年\n养老,"1,065.53"\n年金,-9.77\n其他,320.10\n津贴,（9.77）\n' >t.csv
say() { mlr --icsv --ojson "$@" t.csv 2>/dev/null | tr -d ' \n' || true; }
seen=$(say stats1 -a sum,mean,count,max,p50 -f 本年 then format-values -f %.3f)
top=$(say top -n 1 -f 本年 -a)
sorted=$(say sort -nr 本年 then head -n 1)
merged=$(say merge-fields -a sum -f 本年 -o 合计 then head -n 1)
running=$(say step -a rsum -f 本年 then tail -n 1)
stopped=0; mlr --icsv --ojson fraction -f 本年 t.csv >/dev/null 2>&1 || stopped=1
printf '%s\n' "stats1:       $seen" "top:          $top" "sort -nr:     $sorted" "merge-fields: $merged" "rsum:         $running" "fraction stops: $stopped"
expected='[{"本年_sum":310.330,"本年_mean":155.165,"本年_count":4,"本年_max":"（9.77）","本年_p50":"1,065.53"}]'
if [ "$seen" = "$expected" ] && [ "$top" = '[{"名称":"津贴","本年":"（9.77）"}]' ] && [ "$sorted" = "$top" ] && [ "$merged" = '[{"名称":"养老","合计_sum":0}]' ] && [[ $running == *'"本年_rsum":(error)'* ]] && [ $stopped = 1 ]; then
  echo 'as seen before'
else echo CHANGED; exit 1; fi
