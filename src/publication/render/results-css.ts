/** The look of results: charts and tables. Stands beside the tokens and base rules that every document shares. */
export const resultsCss = `:root{--bar:#2a6ebb;--s0:#e6eef8;--s1:#c9dbf0;--s2:#a5c3e6;--s3:#7ea8d8;--s4:#3f74b5;--s5:#24559a;--s6:#0b2f66;--on-s:#14202e;--on-i:#fff;--mean:#8a3c00}
@media(prefers-color-scheme:dark){:root{--bar:#6ea8e8;--s0:#f0f5fc;--s1:#d9e6f7;--s2:#bdd4f0;--s3:#8db6e6;--s4:#3f70a8;--s5:#2b5791;--s6:#1b3d6d;--mean:#ffb066}}
.results .facts{display:grid;grid-template-columns:minmax(0,1fr);gap:.15rem 1.5rem}.facts dt{font-weight:600;margin-block-start:.5rem}.facts dd{margin:0}.facts code{font-size:.875em;overflow-wrap:anywhere}
@media(min-width:45rem){.results .facts{grid-template-columns:12rem minmax(0,1fr)}.facts dt,.facts dd{margin-block:.25rem}}
.results h1{font-size:clamp(1.4375rem,1rem + 1.9vw,2.375rem)}
.contents{background:var(--wash);padding:1rem 1.25rem;margin-block:2rem}.contents h2{margin:0 0 .5rem;font-size:1.1875rem}.contents ol{margin:0}
.results section>h2{border-block-end:3px solid var(--brand);padding-block-end:.35rem;margin-block-start:3.5rem}
.result{margin-block:2.5rem 3.25rem}.result h3{margin-block:0 .5rem}.says{font-size:1.125rem}
.result figure{margin-block:1.25rem}.base{color:var(--muted);font-size:.9375rem}
.chart{display:block;inline-size:100%;max-inline-size:31rem;block-size:auto}.chart text{font:14px var(--font);fill:var(--ink)}.chart .v{font-weight:600}.chart .n{font-size:13px}.chart .n,.chart .v{font-variant-numeric:tabular-nums}
.chart .b{fill:var(--bar)}.chart .x{stroke:var(--edge);fill:none}.chart .m{stroke:var(--mean);stroke-width:2.5;stroke-dasharray:5 3;fill:none}
.chart .s0,.chart .s1,.chart .s2,.chart .s3,.chart .s4,.chart .s5,.chart .s6{stroke:var(--edge);stroke-width:.75}
.chart .s0{fill:var(--s0)}.chart .s1{fill:var(--s1)}.chart .s2{fill:var(--s2)}.chart .s3{fill:var(--s3)}.chart .s4{fill:var(--s4)}.chart .s5{fill:var(--s5)}.chart .s6{fill:var(--s6)}.chart .h{fill:none;stroke:var(--edge);stroke-width:.75;stroke-dasharray:3 2}
.chart .w{stroke:var(--bar);stroke-width:3;stroke-linecap:round}.chart .d{fill:var(--bar);stroke:var(--bar);stroke-width:2}.chart .e{fill:var(--paper)}
.chart .o{fill:var(--on-s)}.chart .i{fill:var(--on-i)}
.result details{margin-block:.5rem}.result summary{cursor:pointer;color:var(--link);padding-block:.35rem;min-block-size:24px}
.result table{font-size:.9375rem;margin-block:.75rem}.result caption{text-align:start;font-weight:600;padding-block-end:.5rem}.result thead th{vertical-align:bottom}.result tbody th{font-weight:400;overflow-wrap:anywhere;hyphens:auto}.result td,.result th{padding:.4rem .5rem}.result th:first-child{padding-inline-start:0}.result td,.result thead th+th{text-align:end}.result .scroll{position:relative;max-inline-size:100%}.result .scroll tbody th{min-inline-size:12rem}.result td .base,.result thead .base{display:block;font-weight:400;white-space:nowrap}
.change{border-inline-start:4px solid var(--tint);padding-inline-start:1rem;margin-block:1.5rem .5rem}.change h4{font-size:1.0625rem;margin:0 0 .35rem}.change p{margin-block:0 .5rem}.change-none{margin-block:.5rem 0}.facts dd>p{margin-block:0 .5rem}.facts dd table{font-size:.9375rem}.facts dd tbody th{font-weight:400;overflow-wrap:anywhere;hyphens:auto;padding-inline-start:0}.facts dd thead th:first-child{padding-inline-start:0}.facts dd td,.facts dd thead th+th{text-align:end}.change thead th:last-child{inline-size:11rem}.change figcaption{max-inline-size:31rem}.facts dd td .base{display:block;white-space:nowrap}.facts dd td,.facts dd th{padding:.4rem .5rem}.facts dd details{margin-block:.25rem}.facts dd summary{cursor:pointer;color:var(--link);min-block-size:24px}
@media(min-width:62rem){.result{display:grid;grid-template:auto auto 1fr/minmax(0,1fr) 31rem;column-gap:2.5rem;align-items:start}.result h3,.result .below{grid-column:1/-1}.result .text{grid-column:1}.result h3{grid-row:1}.result .text{grid-row:2}.result .beside{grid-row:3}.result figure{grid-column:2;grid-row:2/span 2;margin-block:.25rem 1rem}.result .beside{grid-column:1;margin:0}.result .text:last-child{grid-column:1/-1}.change{display:grid;grid-template:auto auto 1fr/minmax(0,1fr) 31rem;column-gap:2.5rem}.change h4{grid-column:1}.result .change .text{grid-row:2}.change>figure{grid-column:2;grid-row:1/span 3}.change>details{grid-column:1;grid-row:3}.change>details[open]{grid-column:1/-1;grid-row:4}.change-none{grid-column:1/-1}
@supports selector(::details-content){.result .beside>summary{display:none}.result .beside::details-content{content-visibility:visible;block-size:auto}}}
@media(forced-colors:active){.chart rect{stroke:CanvasText}.chart .b{fill:CanvasText}}
@media print{.result{break-inside:avoid}.result details::details-content{content-visibility:visible;block-size:auto}}
`
