/**
 * The look shared by every document we serve or publish: design tokens and base rules. Calm and official: deep blue on
 * white, system fonts that also cover Cyrillic and Arabic, logical properties so that right-to-left mirrors by itself.
 * Colour pairs keep WCAG contrast (text 4.5:1, controls 3:1) in light and in dark. No rule loads anything.
 */
export const tokensCss = `:root{color-scheme:light dark;--brand:#00357a;--on-brand:#fff;--link:#0a4ea2;--ink:#1d2329;--muted:#525a63;--paper:#fff;--wash:#f2f6fb;--tint:#e3edf9;--line:#cdd5de;--edge:#66707a;--error:#b3201a;--error-wash:#fdf1f0;--good:#0a6245;--good-wash:#eef8f4;--notice:#8a5300;--notice-wash:#fff7e5;--focus:#0a4ea2;--radius:4px;--measure:44rem;--wide:68rem;--font:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Helvetica Neue",Arial,sans-serif}
@media(prefers-color-scheme:dark){:root{--brand:#0b2a52;--link:#9cc6ff;--ink:#e8edf2;--muted:#b1bbc6;--paper:#12171d;--wash:#1a2129;--tint:#1d3350;--line:#3a4550;--edge:#8b97a4;--error:#ff9b92;--error-wash:#34191a;--good:#7fd6b2;--good-wash:#12291f;--notice:#f3c469;--notice-wash:#2c2310;--focus:#ffd166}}
`

export const baseCss = `*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--font);overflow-wrap:break-word}
h1,h2,h3{line-height:1.22;text-wrap:balance;hyphens:auto;margin:2.25rem 0 .75rem}
h1{font-size:clamp(1.5rem,1.1rem + 1.9vw,2.375rem);margin-top:0;letter-spacing:-.01em}
h2{font-size:1.4375rem}h3{font-size:1.1875rem}
p,ul,ol,dl,table,figure{margin:0 0 1rem}
ul,ol{padding-inline-start:1.4rem}li{margin-block:.25rem}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.07em}a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
small,.small{font-size:.9375rem}.muted{color:var(--muted)}.whole{white-space:nowrap}
.hide{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.skip{position:absolute;inset-block-start:-6rem;inset-inline-start:1rem;z-index:2;padding:.6rem 1rem;background:var(--paper);color:var(--link)}.skip:focus{inset-block-start:.5rem}
.page{max-width:calc(var(--measure) + 2.5rem);margin-inline:auto;padding-inline:1.25rem}.page.wide{max-width:calc(var(--wide) + 2.5rem)}
main{display:block;padding-block:clamp(1.25rem,4vw,2rem) 3.5rem}main:focus{outline:0}
.notice{border-inline-start:5px solid var(--edge);background:var(--wash);padding:.8rem 1.1rem;margin:0 0 1.5rem}.notice>:last-child{margin-bottom:0}.notice h2{font-size:1.125rem;margin:0 0 .3rem}
.notice.demo{padding-block:.5rem;font-size:.9375rem;border-color:var(--notice);background:var(--notice-wash)}.notice.good{border-color:var(--good);background:var(--good-wash)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.45rem .75rem;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
@media(forced-colors:active){.notice{border:1px solid}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{body{font-size:10.5pt;background:#fff;color:#000}.page{max-width:none;padding:0}nav,.skip{display:none}h2,h3{break-after:avoid}}
`
