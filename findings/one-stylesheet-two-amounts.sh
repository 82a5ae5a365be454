#!/usr/bin/env bash
# Guess: one XSLT stylesheet makes the same page of the same XML (会计档案, 公开数据) in every processor: format-number(10655450 div 10000, '0.00') is 1065.55, as a table has it.
# Seen: xsltproc prints 1065.55, Saxon 1065.54, for it rounds halves to the even digit, which XSLT 2.0 asks for, and does so where the stylesheet says version 1.0 as well; a share of 16.465 % is
#       16.47% and 16.46%. An amount in 元 printed as it is, number(.) or sum(…), is 12345678.9 in the one and 1.23456789E7 in the other from a million on, which readers of amounts take for 1.23456789.
#       In both, round(-2.5) is -2 where round(2.5) is 3, so a cut of 2.5 is rounded to less than a rise; and xslt-processor, of npm, sides with one in the amount and with the other in the share, and prints NaN for the amount of a node.
#       Amounts without a half and below a million, as one tries them, are the same in all.
# Versions: xsltproc (libxslt 1.1.35) and Saxon-HE 9.9.1.5 (Debian 12, xsltproc and libsaxonhe-java; one of them is needed), xslt-processor 5.1.2, Node 20.
# Source: run here; XSLT 2.0, 16.4 and XPath functions 3.1, 4.7.5 (format-number: half to even); XSLT 1.0, 12.3, leaves it to JDK 1.1's DecimalFormat; XPath, casting a double to a string (an exponent from
#         1000000 on) and fn:round (the half goes up).
# In the project: pages and open data are written by its own printer of decimals, half up (src/amount/print, test/amount/amount).
set -euo pipefail
saxon=$(ls /usr/share/java/Saxon-HE*.jar 2>/dev/null | head -1 || true)
command -v xsltproc >/dev/null || [ -n "$saxon" ] || { echo "needs xsltproc or Saxon-HE (Debian: xsltproc, libsaxonhe-java)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts xslt-processor@5.1.2
cat >page.xsl <<'X'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>
<xsl:template match="/"><xsl:for-each select="//a"><xsl:value-of select="format-number(. div 10000, '0.00')"/>|</xsl:for-each><xsl:value-of select="format-number(0.16465, '0.00%')"/>|<xsl:value-of select="sum(//a[3])"/>|<xsl:value-of select="round(2.5)"/>|<xsl:value-of select="round(-2.5)"/>|<xsl:value-of select="format-number(//a[2], '#,##0.00')"/></xsl:template>
</xsl:stylesheet>
X
printf '<r><a>10655450</a><a>10655301</a><a>12345678.9</a></r>' >amounts.xml
bad=0
show() { echo "$1: $2"; [ "$2" = "$3" ] || bad=1; }
if command -v xsltproc >/dev/null; then
  show xsltproc "$(xsltproc page.xsl amounts.xml)" '1065.55|1065.53|1234.57|16.47%|12345678.9|3|-2|10,655,301.00'
fi
if [ -n "$saxon" ] && command -v java >/dev/null; then
  show Saxon "$(java -cp "$saxon" net.sf.saxon.Transform -s:amounts.xml -xsl:page.xsl 2>/dev/null)" '1065.54|1065.53|1234.57|16.46%|1.23456789E7|3|-2|10,655,301.00'
fi
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { XmlParser, Xslt } from 'xslt-processor';
const parse = (name) => new XmlParser().xmlParse(readFileSync(name, 'utf8'));
console.log((await new Xslt().xsltProcess(parse('amounts.xml'), parse('page.xsl'))).trim());
JS
show xslt-processor "$(node try.mjs)" '1065.55|1065.53|1234.57|16.46%|12345678.9|3|-2|NaN'
if [ $bad = 0 ]; then echo 'as seen before'; else echo CHANGED; exit 1; fi
