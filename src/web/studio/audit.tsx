/** The audit, for those who may read it. */
import { accountNames } from '#platform/accounts'
import { type AuditRow, readAudit } from '#platform/audit'
import { staffAddress } from './addresses.ts'
import { sendStaffPage } from './frame.tsx'
import { sendProblem } from './problem-page.tsx'
import { momentIn } from './texts/index.ts'
import type { Visit } from './visit.ts'

export async function showAudit(visit: Visit): Promise<Response> {
  const { c, ctx, texts, language } = visit
  const asked = c.req.query('before') ?? ''
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const page = await readAudit(ctx, before)
  if (!page.ok) return sendProblem(visit, page.problem)
  const names = await accountNames(ctx)
  if (!names.ok) return sendProblem(visit, names.problem)
  const { auditPage } = texts
  const { rows, next } = page.value
  const here = staffAddress(language, 'audit')
  return sendStaffPage(visit, {
    title: texts.audit,
    path: 'audit',
    wide: true,
    main: (
      <>
        <p>{auditPage.intro}</p>
        <section class="scroll" aria-label={texts.audit} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" class="tight">
                  {auditPage.when}
                </th>
                <th scope="col">{auditPage.who}</th>
                <th scope="col">{auditPage.what}</th>
                <th scope="col">{auditPage.about}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} names={names.value} visit={visit} />
              ))}
            </tbody>
          </table>
        </section>
        <p>
          {before !== null && <a href={here}>{auditPage.latest}</a>}{' '}
          {next !== null && <a href={`${here}?before=${next}`}>{auditPage.older}</a>}
        </p>
      </>
    ),
  })
}

interface RowProps {
  readonly row: AuditRow
  readonly names: ReadonlyMap<string, string>
  readonly visit: Visit
}

function Row({ row, names, visit: { texts, language } }: RowProps) {
  const { at, actor, what, about, detail } = row
  const details = Object.entries(detail).filter(([, value]) => value !== null && value !== '')
  return (
    <tr>
      <td class="tight">{momentIn(language, at)}</td>
      <td>{names.get(actor) ?? texts.auditPage.actors[actor] ?? actor}</td>
      <td>{texts.deeds[what] ?? what}</td>
      <td>
        {aboutInWords(about, names)}
        {details.length > 0 && (
          <div class="muted small">
            {details.map(([name, value]) => `${name}: ${String(value)}`).join(', ')}
          </div>
        )}
      </td>
    </tr>
  )
}

/** `account ID` by the account's name. */
function aboutInWords(about: string, names: ReadonlyMap<string, string>): string {
  const [kind, id = ''] = about.split(' ')
  return kind === 'account' ? (names.get(id) ?? about) : about
}
