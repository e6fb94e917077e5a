/**
 * What a page changes of the charts in it: they fill their column, and in the dark and in forced colours their paints are
 * others. In the light and on paper they are as drawn.
 */
export const chartsCss = `.chart{display:block;inline-size:100%;block-size:auto}.chart text{font-variant-numeric:tabular-nums}
@media screen and (prefers-color-scheme:dark){.chart{fill:var(--ink)}.chart .b,.chart .d{fill:#6ea8e8}.chart .d,.chart .w{stroke:#6ea8e8}.chart .e{fill:var(--paper)}.chart .x,.chart .h{stroke:var(--edge)}.chart .g{stroke:var(--line)}.chart .m{stroke:#ffb066}.chart .k{fill:var(--muted)}}
@media(forced-colors:active){.chart{fill:CanvasText;forced-color-adjust:auto}.chart rect{stroke:CanvasText}.chart .b,.chart .d{fill:CanvasText}.chart .w,.chart .d,.chart .x,.chart .m{stroke:CanvasText}.chart .e{fill:Canvas}.chart [class^=s],.chart [class^=n],.chart [class^=p],.chart .z{forced-color-adjust:none}.chart .o,.chart .i{forced-color-adjust:none}}
`
