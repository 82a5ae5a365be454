/** Style of the published page: readable on a screen and a phone, and any browser's 打印 gives the PDF. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1.5rem 1rem 3rem;color:#1b1b1b;background:#fff;font-size:17px;line-height:1.8;
font-family:"Source Han Serif SC","Noto Serif CJK SC","SimSun","Songti SC",serif}
h1,h2,h3,h4,h5,nav,caption,th,.skip{font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
h1{text-align:center;font-size:1.9rem;line-height:1.4;margin:2rem 0}
h2{text-align:center;font-size:1.5rem;margin:3rem 0 1rem}
h3{font-size:1.2rem;margin:2rem 0 .6rem}h4{font-size:1.05rem;margin:1.4rem 0 .4rem}h5{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.5rem 0;text-indent:2em;text-align:justify}
a{color:#0b4f9e}a:focus-visible,.scroll:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{position:static}
nav ol{list-style:none;padding:0;margin:0;columns:2 22rem}nav ol ol{columns:1;padding-left:1.5rem}
nav li{break-inside:avoid}
.draft{background:#fff3bf;border-left:.35rem solid #8a5000;padding:.5rem 1rem;text-indent:0}
mark{background:#ffe699;color:inherit}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.4}
caption{text-align:left;padding:.2rem 0;color:#333}caption .unit{float:right}
th,td{border:1px solid #767676;padding:.25rem .4rem;font-weight:normal;vertical-align:middle}
thead th{background:#f0f0f0;text-align:center;font-weight:bold}
td.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide table{min-width:56rem}
.center{text-align:center}.left{text-align:left}tr.total th,tr.total td{font-weight:bold}
td.fold{white-space:pre-line}
.note{font-size:.85rem;text-indent:0;color:#333}
figure{margin:1rem 0}figcaption{text-align:center;font-weight:bold}
.bars td,.bars th{border:0}.bars th{text-align:right;width:30%}.bars td.bar{width:42%}
.bars span{display:block;height:1rem;background:#2f5597;print-color-adjust:exact;-webkit-print-color-adjust:exact}
footer{margin-top:3rem;border-top:1px solid #767676;font-size:.85rem;color:#333}
@page{size:A4;margin:25mm 20mm}@page wide{size:A4 landscape;margin:20mm 18mm}
@media print{
body{max-width:none;padding:0;font-size:12pt}.skip{display:none}
a{color:inherit;text-decoration:none}
h2{break-before:page}h2+.apart{break-before:auto}nav ol{columns:2}nav ol ol{columns:1}h2,h3,h4,h5,caption,figcaption{break-after:avoid}
.apart{break-before:page}.wide{page:wide}
figure{break-inside:avoid}.wide table{min-width:0}
.scroll{overflow:visible}table{font-size:8pt;line-height:1.25}th,td{padding:.12rem .3rem}thead{display:table-header-group}tr{break-inside:avoid}
/* A browser takes all the rows beside a merged cell for one that must not break, and leaves the page before it empty. */
.spans tr{break-inside:auto}
}
`;
