/**
 * The paints of charts in a page, by the classes of the drawing (`charts/palette.ts`): the same colours as drawn in the
 * light, others in the dark and where the reader forces their own.
 */
export const pageChartsCss = `.chart{--bar:#2a6ebb;--rim:#66707a;--mean:#8a3c00;display:block;inline-size:100%;max-inline-size:26rem;block-size:auto;font:14px var(--font);fill:var(--ink);font-variant-numeric:tabular-nums}
.chart :is(.b,.d){fill:var(--bar)}.chart :is(.w,.d){stroke:var(--bar)}.chart .d{stroke-width:2}.chart .e{fill:var(--paper)}.chart :is(.x,.g,.w,.m,.h){fill:none}.chart :is(.x,.h){stroke:var(--rim)}.chart .g{stroke:var(--line)}.chart .h{stroke-dasharray:3 2}
.chart .w{stroke-width:3;stroke-linecap:round}.chart .m{stroke:var(--mean);stroke-width:2.5;stroke-dasharray:5 3}pattern .z{fill:none;stroke:#fff;stroke-width:1.25}.chart .a{fill:#8b97a4}.chart .k{fill:var(--muted)}.chart .c{text-anchor:middle;font-size:13px}.chart .v{font-weight:600}.chart .r{height:24px}.chart .o{fill:#14202e}.chart .i{fill:#fff}
.chart :is([class^=s],[class^=n]){stroke:#66707a;stroke-width:.75}.chart .s0{fill:#e6eef8}.chart .s1{fill:#c9dbf0}.chart .s2{fill:#a5c3e6}.chart .s3{fill:#7ea8d8}.chart .s4{fill:#3f74b5}.chart .s5{fill:#24559a}.chart .s6{fill:#0b2f66}.chart .n0{fill:url(#n0)}.chart .n1{fill:url(#n1)}:is(.chart .p0,pattern .n0){fill:#a8530c}:is(.chart .p1,pattern .n1){fill:#efb27c}
@media screen and (prefers-color-scheme:dark){.chart{--bar:#6ea8e8;--rim:var(--edge);--mean:#ffb066}}
@media(forced-colors:active){.chart{--bar:CanvasText;--rim:CanvasText;--mean:CanvasText;fill:CanvasText}.chart rect{stroke:CanvasText}.chart :is([class^=s],[class^=n],[class^=p],.o,.i){forced-color-adjust:none}}
`
