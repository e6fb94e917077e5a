/** Which languages are approved as they stand, by whom, and the buttons of those who may approve. */
import { permits } from '#platform/context'
import type { DeskApproval, EditionDesk } from '#publication/use-cases'
import { factsOf } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import { staffAddress } from './addresses.ts'
import { Go, Post } from './fields.tsx'
import { filled, momentIn } from './texts/index.ts'
import type { Visit } from './visit.ts'

interface ApprovalsProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly names: ReadonlyMap<string, string>
}

export function Approvals({ visit, desk, names }: ApprovalsProps) {
  const { texts, language, token } = visit
  const words = texts.edition
  return (
    <>
      <h2>{words.approvals}</h2>
      <p>{words.approvalsText}</p>
      <Post
        action={staffAddress(language, `waves/${desk.wave.id}/edition`)}
        token={token}
        label={words.approvals}
      >
        <ul class="entries">
          {desk.approvals.map((approval) => (
            <Approval key={approval.language} visit={visit} desk={desk} approval={approval} names={names} />
          ))}
        </ul>
      </Post>
    </>
  )
}

function Approval({ visit, desk, approval, names }: ApprovalsProps & { readonly approval: DeskApproval }) {
  const { texts, language, ctx } = visit
  const words = texts.edition
  const { endonym } = factsOf(approval.language)
  const may = desk.steps.edit === null && permits(ctx.actor, 'approve', approval.language)
  const preview = `waves/${desk.wave.id}/preview/${approval.language}`
  return (
    <li>
      <h3>
        <span {...inLanguage(approval.language, language)}>{endonym}</span>{' '}
        {desk.required.includes(approval.language) && <span class="tag">{words.required}</span>}{' '}
        <ApprovalTag visit={visit} approval={approval} names={names} />
      </h3>
      <p>
        <a href={staffAddress(language, `${preview}/news`)}>
          {words.previewNews}
          <span class="hide">: {endonym}</span>
        </a>
        {' · '}
        <a href={staffAddress(language, `${preview}/report`)}>
          {words.previewReport}
          <span class="hide">: {endonym}</span>
        </a>
      </p>
      {/* What is approved is what this page shows. */}
      <input type="hidden" name={`content.${approval.language}`} value={approval.content} />
      {may && !approval.holds && (
        <Go go={`approve ${approval.language}`} about={endonym}>
          {words.approve}
        </Go>
      )}
      {may && approval.approval !== null && (
        <Go go={`unapprove ${approval.language}`} kind="quiet" about={endonym}>
          {words.unapprove}
        </Go>
      )}
    </li>
  )
}

interface TagProps {
  readonly visit: Visit
  readonly approval: DeskApproval
  readonly names: ReadonlyMap<string, string>
}

function ApprovalTag({ visit: { texts, language }, approval: { approval, holds }, names }: TagProps) {
  const words = texts.edition
  if (approval === null) return <span class="tag warn">{words.notApproved}</span>
  if (!holds) return <span class="tag warn">{words.approvalLapsed}</span>
  const name = names.get(approval.by) ?? texts.auditPage.actors[approval.by] ?? approval.by
  return (
    <span class="tag good">
      {filled(words.approvedBy, { name, moment: momentIn(language, approval.at) })}
    </span>
  )
}
