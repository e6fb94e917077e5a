/** Rules of the staff pages, beside those of forms. */
import { respondCss } from '../ui/document/style.ts'

const own = `.desk{border-block-end:1px solid var(--line);background:var(--wash)}.desk>.page{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:center;justify-content:space-between;padding-block:.35rem}
.desk ul{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;list-style:none;margin:0;padding:0}.desk li{margin:0}.desk li a{display:inline-block;padding-block:.5rem}.desk [aria-current]{color:var(--ink);font-weight:650;text-decoration-thickness:.15em}
.desk form{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:center;font-size:.9375rem}.desk .quiet{padding-block:.35rem}
input:is([type=email],[type=password],[type=date],[type=time]){font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:var(--radius);padding:.55rem .75rem;width:100%;min-height:2.9rem}
input:is([type=date],[type=time]){max-width:14rem}.field{margin-block:0 1.75rem;max-width:34rem}.field .choices{margin-block-start:.35rem}.short{max-width:14rem}
.buttons.plain{border:0;padding:0;margin-block:.75rem 1rem}.sure{display:inline-flex;margin-block:.25rem .75rem}
.qr{display:block;width:13rem;height:auto;background:#fff;padding:.6rem;border:1px solid var(--line);border-radius:var(--radius);margin-block:0 1rem}
.qr svg{display:block;width:100%;height:auto}
.codes{columns:2;list-style:none;padding:1rem;background:var(--wash);border:1px solid var(--line);border-radius:var(--radius);font:600 1.0625rem/1.9 ui-monospace,Menlo,Consolas,monospace}@media(max-width:30rem){.codes{columns:1}}
.entries{list-style:none;padding:0}.entries>li{padding-block:1rem;border-block-start:1px solid var(--line);margin:0}.entries h2,.entries h3{margin:0 0 .25rem;font-size:1.1875rem}.entries p{margin:0 0 .35rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.5rem;margin:0 0 1.5rem}.facts dt{color:var(--muted)}.facts dd{margin:0}@media(max-width:30rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-block-end:.5rem}}
.act{padding-block:1rem;border-block-start:1px solid var(--line)}.act h3{margin:0 0 .25rem}.act p{margin:0 0 .5rem}
.tag{display:inline-block;border:1px solid var(--edge);border-radius:1rem;padding:.05rem .65rem;font-size:.875rem;white-space:nowrap}.tag.good{border-color:var(--good);color:var(--good)}.tag.warn{border-color:var(--notice);color:var(--notice)}.tag.bad{border-color:var(--error);color:var(--error)}
details{margin-block:.5rem 1rem}summary{cursor:pointer;padding-block:.5rem;color:var(--link)}
@media(max-width:34rem){.texts thead{display:none}.texts :is(tr,th){display:block}.texts tr{border-block-end:1px solid var(--line);padding-block:.5rem}.texts :is(th,td){border:0;padding-inline:0}.texts td{display:flex;gap:.75rem;align-items:center;padding-block:.15rem}.texts td::before{content:attr(data-in);min-width:5rem}.texts br{display:none}}
.ways dt{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9375rem;overflow-wrap:anywhere}.ways dd{margin:0 0 .6rem}
.scroll{position:relative}table{width:100%}th{font-weight:650}td.tight,th.tight{white-space:nowrap}
.beside{display:grid;gap:1.5rem}@media(min-width:60rem){.beside{grid-template-columns:1fr 1fr}}.beside>*{min-width:0}.beside h2,.document>:first-child{margin-block-start:0}
.text{min-height:24rem;font:.9375rem/1.55 ui-monospace,Menlo,Consolas,monospace}.document{border:1px solid var(--line);border-radius:var(--radius);padding:1rem 1.25rem;overflow-wrap:anywhere}
iframe{width:100%;height:80vh;border:1px solid var(--line);background:#fff}.code{white-space:pre-wrap}
`

export const studioCss = respondCss + own.replaceAll(/\n/g, '')
