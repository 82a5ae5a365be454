/** Style of the bureau's report: a cover, contents, a page a department; on screen only what is looked at is laid out. */
export const BUREAU_STYLE = `
body{max-width:64rem}
.cover h1{font-size:2rem;text-align:center;margin:2rem 0 .4rem}.cover .sub{text-align:center;color:#555}
.figures{width:100%}.figures td.value{font-weight:bold;font-size:1.15rem;white-space:nowrap;text-align:right}
.figures td.value.words{font-size:1rem;white-space:normal;text-align:left}.figures tr.bad td.value{color:var(--error)}
.figures th{white-space:nowrap}.figures td.value.words{min-width:8em}
.wide thead th,.wide .code{white-space:nowrap}.wide tbody th{min-width:11em}.wide{width:100%}td.number,th.number{text-align:right;white-space:nowrap}
section h2{display:block;margin:1.6rem 0 .4rem;font-size:1.25rem}section h3{margin:1rem 0 .2rem}
.department{border-top:2px solid #888;margin-top:2rem;content-visibility:auto;contain-intrinsic-size:auto 40rem}
.state{display:inline-block;border:1px solid;border-radius:.3rem;padding:0 .5rem;font-size:.9rem;font-weight:normal;white-space:nowrap}
.state.bad{color:var(--error)}.state.look{color:var(--warning)}.state.good{color:#0b6a0b}
.findings{width:100%}.findings td.place{white-space:nowrap}.findings .mark,.findings thead th{white-space:nowrap}
.back{font-size:.85rem;margin-left:.8rem;font-weight:normal}.muted{color:#555;font-size:.9rem}
@media print{
.department{content-visibility:visible;break-before:page;border-top:0;margin-top:0}
.cover,.contents{break-after:page}h2,h3,caption{break-after:avoid}h2+*,h3+*{break-before:avoid}
.back,.rest{display:none}a{color:inherit;text-decoration:none}thead{display:table-header-group}
.findings{font-size:9pt}
}
`;
