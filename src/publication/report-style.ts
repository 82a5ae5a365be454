/** Style of the check report: the reader's own Chinese font, colour never the only sign, unfolded on paper. */
export const REPORT_STYLE = `
:root{--error:#a80000;--warning:#8a5000;--info:#0f5cad;--line:#c8c8c8;--soft:#f5f5f5}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem;color:#1b1b1b;background:#fff;line-height:1.7;
font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-size:16px}
h1{font-size:1.6rem;margin:0 0 .6rem}h2{font-size:1.2rem;margin:0;display:inline}h3{font-size:1rem;margin:0}
dl,ul,ol,p{margin:.4rem 0}dd{margin:0}
.about{display:flex;flex-wrap:wrap;gap:.2rem 2rem}.about div,.amounts div{display:flex;gap:.5rem}
dt{color:#555}
.verdict{padding:.6rem .9rem;border-left:.35rem solid;font-weight:bold;background:var(--soft)}
.verdict.failed{border-color:var(--error)}.verdict.passed{border-color:#0b6a0b}
.counts{display:flex;flex-wrap:wrap;gap:.6rem;padding:0;list-style:none}
.counts li{border:1px solid var(--line);border-radius:.3rem;padding:.3rem .9rem}
.counts b{font-size:1.4rem;margin-right:.4rem}
.counts .error b,.group.error h2,article.error .class{color:var(--error)}
.counts .warning b,.group.warning h2,article.warning .class{color:var(--warning)}
.counts .info b,.group.info h2,article.info .class{color:var(--info)}
.group{margin-top:1.2rem}summary{cursor:pointer;padding:.3rem 0}
summary:focus-visible{outline:3px solid #0f5cad}
article{border:1px solid var(--line);border-left-width:.35rem;border-radius:.3rem;padding:.7rem 1rem;margin:.7rem 0;
break-inside:avoid}
article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}
article.info{border-left-color:var(--info)}
.id{color:#555;font-weight:normal;font-variant-numeric:tabular-nums}
.class{font-size:.85rem;font-weight:normal;margin-left:.4rem}
.amounts{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}.amounts dd{font-weight:bold;font-variant-numeric:tabular-nums}
blockquote{margin:.4rem 0;padding:.2rem .9rem;border-left:.2rem solid var(--line);background:var(--soft)}
table{border-collapse:collapse;margin:.5rem 0;font-size:.92rem}
caption{text-align:left;color:#555;font-size:.85rem}
th,td{border:1px solid var(--line);padding:.15rem .6rem;text-align:left;font-weight:normal;overflow-wrap:anywhere}
thead th{background:var(--soft)}td{font-variant-numeric:tabular-nums}
.follows ol,.rest p{margin-left:1.2rem}.follows li{margin:.3rem 0}
footer{margin-top:2rem;color:#555;font-size:.85rem;border-top:1px solid var(--line);padding-top:.5rem}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
@page{size:A4;margin:18mm 15mm}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details>*{display:block}summary{list-style:none}
article{break-inside:auto}h3,summary{break-after:avoid}tr{break-inside:avoid}
}
`;
