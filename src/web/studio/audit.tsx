/** The audit, for those who may read it: one sentence an entry, the latest first. */
import { accountNames } from '#platform/accounts'
import { type AuditRow, readAudit } from '#platform/audit'
import { staffAddress } from './addresses.ts'
import { sendStaffPage } from './frame.tsx'
import { sendProblem } from './problem-page.tsx'
import { filled, momentIn, type StudioTexts } from './texts/index.ts'
import type { Visit } from './visit.ts'

type Names = ReadonlyMap<string, string>

export async function showAudit(visit: Visit): Promise<Response> {
  const { c, ctx, texts, language } = visit
  const asked = c.req.query('before') ?? ''
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const page = await readAudit(ctx, before)
  if (!page.ok) return sendProblem(visit, page.problem)
  const names = await accountNames(ctx)
  if (!names.ok) return sendProblem(visit, names.problem)
  const { rows, next } = page.value
  const here = staffAddress(language, 'audit')
  return sendStaffPage(visit, {
    title: texts.audit,
    path: 'audit',
    main: (
      <>
        <p>{texts.auditPage.intro}</p>
        <ul class="entries">
          {rows.map((row) => (
            <Entry key={row.id} row={row} names={names.value} visit={visit} />
          ))}
        </ul>
        <p>
          {before !== null && <a href={here}>{texts.auditPage.latest}</a>}{' '}
          {next !== null && <a href={`${here}?before=${next}`}>{texts.auditPage.older}</a>}
        </p>
      </>
    ),
  })
}

interface EntryProps {
  readonly row: AuditRow
  readonly names: Names
  readonly visit: Visit
}

function Entry({ row: { at, actor, what, about, detail }, names, visit: { texts, language } }: EntryProps) {
  const details = Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${String(value)}`)
  const who = names.get(actor) ?? texts.auditPage.actors[actor] ?? actor
  const subject = aboutInWords(about, names, texts)
  return (
    <li>
      <p>
        <time class="muted" datetime={at.toISOString()}>
          {momentIn(language, at)}
        </time>
        <br />
        <strong>{who}</strong> {texts.deeds[what] ?? what}
        {subject !== '' && `: ${subject}`}
      </p>
      {details.length > 0 && <p class="muted small">{details.join(', ')}</p>}
    </li>
  )
}

/** Waves and accounts by the names people know them by; anything else as it is recorded. */
function aboutInWords(about: string, names: Names, { auditPage }: StudioTexts): string {
  const [kind, id = ''] = about.split(' ')
  if (kind === 'account') return names.get(id) ?? about
  if (kind === 'wave') return filled(auditPage.wave, { id })
  return about === 'staff' ? '' : about
}
