#!/usr/bin/env bash
# Guess: a program of statistics that opens a workbook has its labels as they are, or cuts them at a length of its own and says so.
# Seen: PSPP makes a column as wide as its first label, in bytes and rounded up to eight, and cuts all that follow. 教育 comes first, six bytes, so 教育支出 and 教育收费 are 教育 and two of the three bytes of the next character, which are the same
#       for 支 and 收: one name, and AGGREGATE by it gives 329.77, the sum of 320 and 9.77, for one group. What is exported is no UTF-8 any more. No warning; a form whose first label is its longest is whole, and so is a trial with
#       three short ones. .ods and Gnumeric's own files go the same way, the only two kinds of workbook that it opens; with ASSUMEDSTRWIDTH=60, which is named for cells that cannot be measured, the labels are whole.
# Versions: PSPP 1.6.2, Gnumeric 1.12.55 and LibreOffice 7.4.7 (they make the files; Debian 12).
# Source: run here; PSPP's manual, "Spreadsheet Files": a string variable is as wide as the longest string in its column of the first case read, which is the first cell alone.
# In the project: labels are compared whole, character by character (src/lexicon).
set -euo pipefail
for tool in pspp ssconvert; do command -v $tool >/dev/null || { echo "needs $tool (Debian: pspp, gnumeric)"; exit 2; }; done
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
export LC_ALL=C.UTF-8
printf '项目,金额\n教育,100\n教育支出,320\n教育收费,9.77\n教育管理事务,5\n' >form.csv
ssconvert form.csv form.gnumeric >/dev/null 2>&1
kinds='GNM:form.gnumeric'
if command -v soffice >/dev/null; then
  soffice --headless "-env:UserInstallation=file://$folder/profile" --infilter='Text - txt - csv (StarCalc):44,34,76' --convert-to ods form.csv >/dev/null 2>&1
  kinds="$kinds ODS:form.ods"
fi
sums() {
  printf "GET DATA /TYPE=%s /FILE='%s' /READNAMES=ON %s.\nSELECT IF 金额 > 0.\nAGGREGATE OUTFILE=* /BREAK=项目 /sum=SUM(金额).\nSAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /REPLACE.\n" "$1" "$2" "$3" >run.sps
  pspp run.sps -o /dev/null
  LC_ALL=C sed 's/.*,//' out.csv | sort -n | tr '\n' ' '
}
changed=0
for kind in $kinds; do
  plain=$(sums "${kind%%:*}" "${kind#*:}" '')
  wide=$(sums "${kind%%:*}" "${kind#*:}" '/ASSUMEDSTRWIDTH=60')
  echo "sums of the four labels, ${kind#*:}: $plain with a width given: $wide"
  [ "$plain$wide" = '5 100 329.77 5 9.77 100 320 ' ] || changed=1
done
if [ $changed = 0 ]; then echo 'as seen before'; else echo CHANGED; exit 1; fi
