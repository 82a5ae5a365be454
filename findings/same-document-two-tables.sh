#!/usr/bin/env bash
# Guess: pandoc makes the same table of the same document, whether LibreOffice has saved it as .docx or as .odt; the latter is the simpler format, and merged cells stand in it as cells of their own (covered-table-cell).
# Seen: of .docx each amount is under its heading, of .odt not. There pandoc takes no notice of spans and leaves covered cells out, so a row closes up to the left: 基本支出 and 项目支出, below 本年, are under 科目 and 上年, and of 合计, two columns wide, 1065.53
#       moves from 基本支出 to 上年. Rows without merged cells stay, so the amounts of 教育 are under 本年 and their total under last year. Each row is filled up with blanks at its end and has four cells again: no check of widths finds it. No warning.
# Versions: pandoc 2.17.1.1 and LibreOffice 7.4.7 (Debian 12).
# Source: run here; OpenDocument 1.2 part 1, 9.1.4 and 9.1.5 (table-cell with number-columns-spanned, covered-table-cell); pandoc's manual has cells that span among what its tables can hold since 2.10.
# In the project: .odt is not read; of .docx spans are (src/narrative/read).
set -euo pipefail
for tool in pandoc soffice; do command -v $tool >/dev/null || { echo "needs $tool (Debian: pandoc, libreoffice-writer)"; exit 2; }; done
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export LC_ALL=C.UTF-8
cat >form.html <<'HTML'
<html><meta charset="utf-8"><body><table border="1"><tr><td rowspan="2">科目</td><td rowspan="2">上年</td><td colspan="2">本年</td></tr><tr><td>基本支出</td><td>项目支出</td></tr>
<tr><td>教育</td><td>320</td><td>1065.53</td><td>-9.77</td></tr><tr><td colspan="2">合计</td><td>1065.53</td><td>-9.77</td></tr></table></body></html>
HTML
rows() { pandoc "$1" -t html --wrap=none | tr -d '\n' | sed 's/<\/tr>/\n/g' | sed 's/<[^>]*rowspan="\([0-9]\)"[^>]*>/{down \1}/g; s/<[^>]*colspan="\([0-9]\)"[^>]*>/{across \1}/g; s/<\/t[dh]>/|/g; s/<[^>]*>//g' | grep '|' | tr '\n' '/'; }
seen=
for kind in docx odt; do
  soffice --headless "-env:UserInstallation=file://$folder/profile" --infilter='HTML (StarWriter)' --convert-to $kind form.html >/dev/null 2>&1
  table=$(rows form.$kind)
  echo ".$kind: $table"
  seen="$seen$table
"
done
expected='{down 2}科目|{down 2}上年|{across 2}本年|/基本支出|项目支出|/教育|320|1065.53|-9.77|/{across 2}合计|1065.53|-9.77|/
科目|上年|本年||/基本支出|项目支出|||/教育|320|1065.53|-9.77|/合计|1065.53|-9.77||/
'
if [ "$seen" = "$expected" ]; then echo 'as seen before'; else echo CHANGED; exit 1; fi
