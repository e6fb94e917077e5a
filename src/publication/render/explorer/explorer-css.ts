/** The look of the explorer's form; stands after `resultsCss`. */
export const explorerCss = `.explorer{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.75rem 1.5rem;align-items:end;background:var(--wash);padding:1rem 1.25rem 1.25rem;margin-block:0 2rem}.explorer p{margin:0;min-inline-size:0}.explorer p:first-child{grid-column:1/-1}.explorer label{display:block;font-weight:600;margin-block-end:.25rem}
.explorer select{font:inherit;inline-size:100%;min-block-size:2.9rem;padding:.45rem .6rem;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:var(--radius);text-overflow:ellipsis}
.explorer button{font:inherit;font-weight:600;min-block-size:2.9rem;padding:.45rem 1.4rem;justify-self:start;color:#fff;background:#00357a;border:2px solid #00357a;border-radius:var(--radius);cursor:pointer}.explorer button:hover{background:#0a4ea2}
.answer h2{margin-block:0 .5rem}.answer figure{max-inline-size:40rem}.answer table{font-size:.9375rem}.answer caption{text-align:start;font-weight:600;padding-block-end:.5rem}.answer tbody th{font-weight:400;overflow-wrap:anywhere}.answer td,.answer thead th+th{text-align:end}.answer .scroll{position:relative;max-inline-size:100%}.answer .scroll tbody th{min-inline-size:11rem}.answer td .base,.answer thead .base{display:block;font-weight:400;white-space:nowrap}.keep{padding:0;list-style:none}.keep a{display:inline-block;padding-block:.25rem}
@media(prefers-color-scheme:dark){.explorer button{background:#2a6fd0;border-color:#2a6fd0}}
@media print{.explorer,.keep{display:none}}
`
