/** The sheet of the page, whole: the colours, sizes and patterns of Bigtent's other pages, for a file that stands alone. */
export const pageStyle = `
:root{color-scheme:light dark;--bg:#f2f5f6;--card:#fff;--ink:#14212b;--soft:#475660;--line:#cbd4d9;--act:#0a5566;--band:#10323c;--onband:#f2f8f9;
--sans:system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;--serif:Charter,"Iowan Old Style",Georgia,"Noto Serif","Noto Naskh Arabic",serif}
@media (prefers-color-scheme:dark){:root{--bg:#0e1518;--card:#162024;--ink:#e8eef0;--soft:#aab8be;--line:#324147;--act:#74c9d8;--band:#0a2127;--onband:#e8f2f4}}
*{box-sizing:border-box}
body,h1,h2,p,figure{margin:0}
html{background:var(--bg);color:var(--ink);font:1rem/1.45 var(--sans);-webkit-text-size-adjust:100%}
[lang|=ar]{line-height:1.7}
h1,h2,th{font-weight:650}
h1{font-size:1.4375rem;line-height:1.25}
h2{font-size:1.1875rem;line-height:1.3}
header{background:var(--band);color:var(--onband);padding-block:1rem}
header>div,main{max-width:62rem;margin-inline:auto;padding-inline:1rem}
header p{max-width:none}
main{padding-block:1rem}
section{background:var(--card);border:1px solid var(--line);border-radius:4px;padding:1rem;margin-block-end:1rem}
section>*+*,footer>*+*,header p{margin-block-start:.5rem}
footer{padding-inline:1rem}
p,figcaption{max-width:42rem;overflow-wrap:anywhere}
.first{font-size:1.125rem;font-weight:650}
.why,header p,thead,figcaption{font-size:.875rem}
.why,thead,figcaption{color:var(--soft)}
.say{font-family:var(--serif);font-size:1.125rem;font-weight:400;line-height:1.42;white-space:pre-line;overflow-wrap:anywhere}
.say:lang(ar),[dir=rtl] .say{line-height:1.75}
table{width:100%;border-collapse:collapse}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-block-end:1px solid var(--line)}
[dir=rtl] th,[dir=rtl] td{padding:.5rem 0 .5rem .75rem}
tbody tr:last-child>*{border-block-end:0}
td{width:8.5rem;font-variant-numeric:tabular-nums}
thead th{vertical-align:bottom}
.bar{display:block;width:100%;max-width:7rem;height:.5rem;margin-block-start:.25rem}
[dir=rtl] .bar{transform:scaleX(-1)}
.map{display:block;width:100%;max-width:34rem;height:auto}
figure{display:grid;gap:1rem}
@media (min-width:56rem){figure{grid-template-columns:minmax(0,34rem) minmax(12rem,1fr);align-items:end}}
.k0{fill:var(--line)}.k1{fill:var(--act)}.k2{fill:var(--soft)}.ln{fill:none;stroke:var(--ink)}
.tx{fill:var(--ink)}.tx.soft{fill:var(--soft)}.halo{stroke:var(--card);stroke-width:4;stroke-linejoin:round;paint-order:stroke}
@media (max-width:40rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody{display:block}
tr{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding-block:.75rem;border-block-end:1px solid var(--line)}
tr:last-child{border-block-end:0;padding-block-end:0}
th,td,[dir=rtl] th,[dir=rtl] td{border:0;padding:0}
.say{display:block;flex:1 0 100%}
td{display:block;flex:1 1 5rem;min-width:min-content;width:auto}
td::before{content:attr(data-head);display:block;white-space:nowrap;font-size:.875rem;color:var(--soft)}
}
@media print{
:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#bbb;--act:#0a5566;--band:#fff;--onband:#000}
html{font-size:11pt}header>div,main,section,footer{padding-inline:0}section{border:0;margin-block-end:.5rem}
tr,figure{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}
.k0,.k1,.k2{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
@media (forced-colors:active){.k0{fill:GrayText}.k1{fill:Highlight}.k2{fill:GrayText}.ln{stroke:CanvasText}.tx{fill:CanvasText}.halo{stroke:Canvas}}
`;
