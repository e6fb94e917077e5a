/** The rules of the shell and of forms, beside the shared look. Everything is inlined: a page is one request. */
import { baseCss, tokensCss } from '#shared'

const shellCss = `.bar{background:var(--brand);color:var(--on-brand)}
.bar>.page{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;align-items:center;justify-content:space-between;padding-block:.7rem}
.bar .name{font-weight:650;margin:0;line-height:1.3;color:inherit;text-decoration:none}a.name:hover{text-decoration:underline}
.bar :focus-visible{outline-color:#fff}
.menu{margin-inline-end:auto}:is(.menu,.languages) ul{display:flex;flex-wrap:wrap;gap:.1rem;list-style:none;margin:0;padding:0;margin-inline-start:-.6rem}:is(.menu,.languages) li{margin:0}
:is(.menu,.languages) :is(a,button,span){display:block;font:inherit;font-size:.9375rem;line-height:1.4;color:inherit;background:0;border:0;border-radius:var(--radius);padding:.35rem .6rem;min-height:2rem;cursor:pointer;text-decoration:underline;text-underline-offset:.2em}
:is(.menu,.languages) [aria-current]{cursor:auto;text-decoration:none;font-weight:650;background:#ffffff26}:is(.menu,.languages) :is(a,button):hover{background:#ffffff1a}
.foot{border-block-start:1px solid var(--line);color:var(--muted);font-size:.9375rem;padding-block:1.25rem 2rem}.foot ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:0}.foot li{margin:0}.foot a{display:inline-block;padding-block:.25rem}
@media(forced-colors:active){.bar{border-block-end:1px solid}:is(.menu,.languages) [aria-current]{outline:2px solid}}
`

const formCss = `fieldset{border:0;margin:0;padding:0;min-width:0}
legend,.ask{display:block;padding:0;font-size:1.1875rem;font-weight:650;line-height:1.35;margin-block-end:.5rem;text-wrap:pretty}
legend h1,h1 .ask{font-size:1.3125rem;line-height:1.3;margin:0;letter-spacing:0}.question h1{margin:0 0 .5rem}
.question{margin-block:0 2.75rem;scroll-margin-block:1rem}
.hint{color:var(--muted);margin:-.15rem 0 .75rem}.limit{margin:.35rem 0 0;font-size:.9375rem}
.choices{display:grid;gap:.4rem}
.choice{position:relative;display:flex;gap:.75rem;align-items:center;min-height:2.9rem;padding:.45rem .9rem;border:1px solid var(--line);border-radius:var(--radius);background:var(--paper);line-height:1.35;cursor:pointer}
.choice:hover{border-color:var(--edge);background:var(--wash)}
.choice:has(:checked){border-color:var(--link);background:var(--tint);box-shadow:inset 0 0 0 1px var(--link)}
.choice:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}.choice :focus-visible{outline:0}
.choice input{flex:none;width:1.35rem;height:1.35rem;margin:0;accent-color:var(--link)}
.or{margin:.1rem 0;color:var(--muted)}
.item{margin-block:1.25rem 0;padding-block-start:1.1rem;border-block-start:1px solid var(--line)}.item legend{float:inline-start;width:100%;font-size:1.0625rem;font-weight:550}.item legend~*{clear:both}
.numbers{display:grid;grid-template-columns:repeat(5,1fr);gap:.4rem;margin-block-end:.4rem}
.numbers .choice{flex-direction:column;gap:.25rem;justify-content:center;padding:.5rem .2rem;font-variant-numeric:tabular-nums}
.ends{display:flex;justify-content:space-between;gap:1.5rem;margin:0 0 .4rem;color:var(--muted);font-size:.9375rem;line-height:1.35}.ends>:last-child{text-align:end}
@media(min-width:40rem){.numbers{grid-template-columns:repeat(10,1fr)}.numbers+.choices{justify-content:start}
.row{grid-auto-flow:column;grid-auto-columns:1fr}.row .choice{flex-direction:column;gap:.4rem;padding:.7rem .35rem;font-size:.9375rem;text-align:center;hyphens:auto}}
.specify{margin-inline-start:1.6rem;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
@supports selector(:has(*)){.choice:not(:has(:checked))+.specify:not(:has(:not(:placeholder-shown):is(input),.fault)){display:none}}
input[type=text],textarea,select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:var(--radius);padding:.55rem .75rem;width:100%;min-height:2.9rem}
textarea{resize:vertical;min-height:8rem}select{max-width:28rem;text-overflow:ellipsis}.number{max-width:10rem}
.ranking{border-block-end:1px solid var(--line)}.ranked{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem;align-items:center;padding-block:.5rem;border-block-start:1px solid var(--line)}.ranked select{width:5.5rem}.ranked .fault{grid-column:1/-1;grid-row:2}
button{font:inherit;cursor:pointer}.main,.second,.start{display:inline-block;min-height:3rem;padding:.65rem 1.6rem;border-radius:var(--radius);border:2px solid var(--go);font-weight:600;line-height:1.3;text-decoration:none}
:root{--go:#00357a;--go-over:#0a4ea2}
.main,.start{background:var(--go);color:#fff}:is(.main,.start):hover{background:var(--go-over);border-color:var(--go-over)}
.second{background:var(--paper);color:var(--link);border-color:var(--link)}.second:hover{background:var(--tint)}
.quiet,.clear{background:0;border:0;color:var(--link);text-decoration:underline;text-underline-offset:.18em;padding:.65rem .25rem;min-height:2.75rem}.clear{font-size:.9375rem}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem 1rem;margin-block:2.5rem 0;padding-block-start:1.5rem;border-block-start:1px solid var(--line)}
.fault{color:var(--error);font-weight:600;margin:0 0 .6rem}.wrong{border-inline-start:4px solid var(--error);padding-inline-start:1rem}
[aria-invalid]{border:2px solid var(--error)!important}
.errors{border:3px solid var(--error);border-radius:var(--radius);background:var(--error-wash);padding:1rem 1.25rem;margin-block-end:2rem}.errors h2{margin:0 0 .5rem;font-size:1.25rem}.errors ul{padding:0;list-style:none}.errors a{color:var(--error);font-weight:600}.errors>:last-child{margin-bottom:0}
.progress{display:flex;align-items:center;gap:1rem;margin-block-end:1.1rem;color:var(--muted)}.progress p{margin:0;white-space:nowrap}
progress{appearance:none;flex:1;height:.5rem;border:0;border-radius:1rem;background:var(--tint);overflow:hidden}progress::-webkit-progress-bar{background:var(--tint)}progress::-webkit-progress-value{background:var(--link);border-radius:1rem}progress::-moz-progress-bar{background:var(--link);border-radius:1rem}
.status{min-height:1.6rem;margin:.75rem 0 0;color:var(--muted);font-size:.9375rem}
.code{font:650 1.375rem/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.04em;background:var(--wash);border:1px solid var(--line);border-radius:var(--radius);padding:.9rem 1rem;overflow-wrap:anywhere}
.review dl{margin:0}.review dl>div{padding-block:.8rem;border-block-start:1px solid var(--line)}.review dt{font-weight:600}.review dd{margin:.2rem 0 0;white-space:pre-line}.review h2{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}.review h2 a{font-size:1rem;font-weight:400;padding-block:.25rem}
.review .none{color:var(--muted)}
@media(prefers-color-scheme:dark){:root{--go:#2a6fd0;--go-over:#3f82e0}}
@media(forced-colors:active){.choice:has(:checked){outline:2px solid Highlight}.main,.start{border:2px solid}progress{border:1px solid}}
@media print{.buttons,.status,.clear{display:none}}
`

const squeeze = (css: string) => css.replaceAll(/\n\s*/g, '')

/** For respondent pages. */
export const respondCss = squeeze(tokensCss + baseCss + shellCss + formCss)
/** For the public site; documents shown on it may bring rules of their own. */
export const siteCss = squeeze(
  `${tokensCss}${baseCss}${shellCss}.waves{list-style:none;padding:0}.waves>li{padding-block:1rem;border-block-start:1px solid var(--line)}.waves :is(h2,h3){margin:0 0 .35rem;font-size:1.1875rem}.waves p{margin:0 0 .25rem}.answer{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;list-style:none;padding:0;margin:0}:is(.answer,.inline) li{margin:0}.answer a{display:inline-block;padding-block:.3rem}caption{text-align:start;font-weight:600;padding-block-end:.35rem}.lead{font-size:1.25rem;line-height:1.5}.inline{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin-block:.25rem}.inline a{display:inline-block;padding-block:.25rem}.files .small{display:block}.pictures a{font-size:.9375rem;line-height:1.4}.files li{margin-block:.5rem}.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:1.5rem;list-style:none;padding:0}.pictures img{display:block;inline-size:100%;block-size:11rem;object-fit:contain;object-position:0 0;background:#fff;border:1px solid var(--line);margin-block-end:.5rem}.search{margin-block-end:2rem}.search label{font-weight:600}.search p{margin:0 0 .5rem}.search input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:var(--radius);padding:.55rem .75rem;inline-size:min(100%,24rem);min-block-size:2.9rem;margin-inline-end:.75rem}.search button{font:inherit;font-weight:600;min-block-size:2.9rem;margin-block-start:.5rem;padding:.45rem 1.4rem;color:#fff;background:#00357a;border:2px solid #00357a;border-radius:var(--radius);cursor:pointer}`,
)
