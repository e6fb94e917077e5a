/** Accounts, for owners: who works here and in which roles, invitations, new access, closing. */
import {
  type AccountListed,
  changeRoles,
  closeAccount,
  endSessions,
  type Invitation,
  inviteAccount,
  listAccounts,
  listInvitations,
  type NewLink,
  renewAccess,
  withdrawInvitation,
} from '#platform/accounts'
import { roles } from '#platform/context'
import type { Form } from '#questionnaire'
import { factsOf, officialLanguages, type Problem, type Result, refused } from '#shared'
import { originOf } from '../server/site.ts'
import { afterDoing, staffAddress } from './addresses.ts'
import { Boxes, Field, Go, Post, Sure } from './fields.tsx'
import { sendStaffPage } from './frame.tsx'
import { sendProblem } from './problem-page.tsx'
import { filled, momentIn } from './texts/index.ts'
import { type Attempt, field, param, type Visit } from './visit.ts'

export function showAccounts(visit: Visit): Promise<Response> {
  return sendAccounts(visit, null)
}

export async function postAccounts(visit: Visit, form: Form): Promise<Response> {
  const { c, ctx, language } = visit
  const [act, id = ''] = field(form, 'go').split(' ')
  if (act === 'withdraw') {
    const withdrawn = await withdrawInvitation(ctx, id)
    if (!withdrawn.ok) return sendAccounts(visit, { problem: withdrawn.problem, form })
    return c.redirect(afterDoing(language, 'accounts', 'withdraw'), 303)
  }
  const email = field(form, 'email')
  const link = await inviteAccount(ctx, { email, ...wishIn(form) })
  return link.ok ? sendLink(visit, link.value, email) : sendAccounts(visit, { problem: link.problem, form })
}

const wishIn = (form: Form) => ({ roles: form.get('roles') ?? [], languages: form.get('languages') ?? [] })

async function sendAccounts(visit: Visit, attempt: Attempt | null): Promise<Response> {
  const { ctx, texts, language } = visit
  const accounts = await listAccounts(ctx)
  if (!accounts.ok) return sendProblem(visit, accounts.problem)
  const invitations = await listInvitations(ctx)
  if (!invitations.ok) return sendProblem(visit, invitations.problem)
  return sendStaffPage(visit, {
    title: texts.accounts,
    path: 'accounts',
    problem: attempt?.problem ?? null,
    main: (
      <>
        <p>{texts.accountsPage.intro}</p>
        <ul class="entries">
          {accounts.value.map((account) => (
            <Account key={account.id} visit={visit} account={account} />
          ))}
        </ul>
        {invitations.value.length > 0 && <Pending visit={visit} invitations={invitations.value} />}
        <h2 id="invite">{texts.accountsPage.invite}</h2>
        <p>{texts.accountsPage.inviteText}</p>
        <Post
          action={staffAddress(language, 'accounts')}
          token={visit.token}
          label={texts.accountsPage.invite}
        >
          <Field
            name="email"
            label={texts.accountsPage.email}
            language={language}
            attempt={attempt}
            input={{
              type: 'email',
              required: true,
              autocomplete: 'off',
              value: attempt === null ? '' : field(attempt.form, 'email'),
            }}
          />
          <Duties
            visit={visit}
            roles={attempt?.form.get('roles') ?? []}
            languages={attempt?.form.get('languages') ?? []}
          />
          <Go go="invite" kind="main">
            {texts.accountsPage.inviteButton}
          </Go>
        </Post>
      </>
    ),
  })
}

function Account({ visit, account }: { readonly visit: Visit; readonly account: AccountListed }) {
  const { texts, language } = visit
  const { id, name, email, closedAt } = account
  return (
    <li>
      <h2>{name}</h2>
      <p>
        {email}
        <br />
        {closedAt === null ? (
          <DutiesInWords visit={visit} of={account} />
        ) : (
          <span class="muted">
            {texts.accountsPage.closed} {momentIn(language, closedAt)}
          </span>
        )}
      </p>
      {closedAt === null && (
        <a href={staffAddress(language, `accounts/${id}`)}>
          {texts.accountsPage.manage}
          <span class="hide">: {name}</span>
        </a>
      )}
    </li>
  )
}

interface DutiesInWordsProps {
  readonly visit: Visit
  readonly of: Pick<AccountListed, 'roles' | 'languages'>
}

function DutiesInWords({ visit: { texts }, of }: DutiesInWordsProps) {
  const languages = of.languages.map((one) => factsOf(one).endonym).join(', ')
  return (
    <>
      {of.roles.map((role) => texts.roles[role]).join(', ')}
      {languages !== '' && ` (${languages})`}
    </>
  )
}

interface DutiesProps {
  readonly visit: Visit
  readonly roles: readonly string[]
  readonly languages: readonly string[]
}

function Duties({ visit: { texts }, roles: chosen, languages }: DutiesProps) {
  const { accountsPage } = texts
  return (
    <>
      <Boxes
        name="roles"
        legend={accountsPage.roles}
        choices={roles.map((role) => ({
          value: role,
          text: (
            <>
              <strong>{texts.roles[role]}</strong> {texts.duties[role]}
            </>
          ),
        }))}
        chosen={chosen}
      />
      <Boxes
        name="languages"
        legend={accountsPage.languages}
        hint={accountsPage.languagesHint}
        choices={officialLanguages.map((one) => ({ value: one, text: factsOf(one).endonym }))}
        chosen={languages}
      />
    </>
  )
}

function Pending({
  visit,
  invitations,
}: {
  readonly visit: Visit
  readonly invitations: readonly Invitation[]
}) {
  const { texts, language, token } = visit
  const { accountsPage } = texts
  return (
    <section>
      <h2>{accountsPage.pending}</h2>
      <Post action={staffAddress(language, 'accounts')} token={token} label={accountsPage.pending}>
        <ul class="entries">
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              <p>
                {invitation.email} – <DutiesInWords visit={visit} of={invitation} />,{' '}
                {filled(accountsPage.until, { moment: momentIn(language, invitation.expiresAt) })}
              </p>
              <Go go={`withdraw ${invitation.id}`} about={invitation.email}>
                {accountsPage.withdraw}
              </Go>
            </li>
          ))}
        </ul>
      </Post>
    </section>
  )
}

/** The link is shown in the answer to the post itself, since it is shown once. */
function sendLink(visit: Visit, { token, expiresAt }: NewLink, email: string): Response {
  const { c, site, texts, language } = visit
  const { accountsPage } = texts
  return sendStaffPage(visit, {
    title: accountsPage.linkTitle,
    path: 'accounts',
    main: (
      <>
        <p>{filled(accountsPage.linkText, { email })}</p>
        <p class="code" dir="ltr">
          {`${originOf(site, c)}${staffAddress(language, `set-up/${token}`)}`}
        </p>
        <p>{filled(accountsPage.until, { moment: momentIn(language, expiresAt) })}</p>
        <p>
          <a href={staffAddress(language, 'accounts')}>{texts.back}</a>
        </p>
      </>
    ),
  })
}

export function showAccount(visit: Visit): Promise<Response> {
  return sendAccount(visit, null)
}

export async function postAccount(visit: Visit, form: Form): Promise<Response> {
  const { c, ctx, language } = visit
  const id = param(visit, 'account')
  const act = field(form, 'go')
  if (act === 'renew') {
    const link = await renewAccess(ctx, id)
    if (!link.ok) return sendAccount(visit, link.problem)
    const accounts = await listAccounts(ctx)
    const email = accounts.ok ? accounts.value.find((one) => one.id === id)?.email : undefined
    return sendLink(visit, link.value, email ?? '')
  }
  const done = await change(visit, id, act, form)
  if (!done.ok) return sendAccount(visit, done.problem)
  const back = act === 'close-account' ? 'accounts' : `accounts/${id}`
  return c.redirect(afterDoing(language, back, act), 303)
}

async function change({ ctx }: Visit, id: string, act: string, form: Form): Promise<Result<unknown>> {
  if (act === 'end-sessions') return endSessions(ctx, id)
  if (act !== 'close-account') return changeRoles(ctx, { account: id, ...wishIn(form) })
  if (field(form, 'sure') !== 'yes') return refused('not_sure', 'Tick that you are sure.', 'sure')
  return closeAccount(ctx, id)
}

async function sendAccount(visit: Visit, problem: Problem | null): Promise<Response> {
  const { ctx, texts, language, token } = visit
  const { accountsPage } = texts
  const accounts = await listAccounts(ctx)
  if (!accounts.ok) return sendProblem(visit, accounts.problem)
  const id = param(visit, 'account')
  const account = accounts.value.find((one) => one.id === id && one.closedAt === null)
  if (account === undefined)
    return sendProblem(visit, problem ?? refused('account_unknown', 'There is no such account.').problem)
  const action = staffAddress(language, `accounts/${id}`)
  return sendStaffPage(visit, {
    title: account.name,
    path: `accounts/${id}`,
    problem,
    main: (
      <>
        <p>{account.email}</p>
        <Post action={action} token={token} label={accountsPage.roles}>
          <Duties visit={visit} roles={account.roles} languages={account.languages} />
          <Go go="roles" kind="main">
            {accountsPage.save}
          </Go>
        </Post>
        <Post action={action} token={token} label={accountsPage.renew}>
          <h2>{accountsPage.renew}</h2>
          <p>{accountsPage.renewText}</p>
          <Go go="renew">{accountsPage.renew}</Go> <Go go="end-sessions">{accountsPage.endSessions}</Go>
        </Post>
        <Post action={action} token={token} label={accountsPage.close}>
          <h2>{accountsPage.close}</h2>
          <p>{accountsPage.closeText}</p>
          <p>
            <Sure id="sure" text={accountsPage.sure} />
          </p>
          <Go go="close-account">{accountsPage.close}</Go>
        </Post>
      </>
    ),
  })
}
