/** The frame of the staff pages: where one is, who one is, the way out. Nothing is cached, indexed or scripted. */

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { type Permission, permits } from '#platform/context'
import { officialLanguages, type Problem } from '#shared'
import { send } from '../server/site.ts'
import { sayIn } from '../texts/index.ts'
import { LanguageSwitch } from '../ui/language-switch/language-switch.tsx'
import { Notice } from '../ui/notice/notice.tsx'
import { staffAddress } from './addresses.ts'
import { FaultBox } from './fields.tsx'
import { studioCss } from './style.ts'
import { filled } from './texts/index.ts'
import type { Arrival, Visit } from './visit.ts'

export interface StaffPage {
  readonly title: string
  /** Below the staff pages, for the language switch and the menu. */
  readonly path: string
  readonly problem?: Problem | null
  /** What the problem is in, where that is not on this page. */
  readonly where?: string
  readonly status?: ContentfulStatusCode
  readonly wide?: boolean
  /** Rules of documents shown inside. */
  readonly css?: string
  readonly main: ComponentChildren
}

/** @param arrival a visit where someone is signed in */
export function sendStaffPage(arrival: Arrival | Visit, page: StaffPage): Response {
  const { c, language, texts } = arrival
  const { problem = null, wide = false } = page
  const title = problem === null ? page.title : `${texts.faultPrefix} ${page.title}`
  c.header('X-Robots-Tag', 'noindex')
  return send(c, {
    status: page.status ?? (problem === null ? 200 : statusOf(problem)),
    page: {
      language,
      title: `${title} – ${texts.name}`,
      css: studioCss + (page.css ?? ''),
      script: null,
      skip: sayIn(language)('skip'),
      wide,
      header: <Header arrival={arrival} path={page.path} wide={wide} />,
      footer: null,
      main: (
        <>
          <Done arrival={arrival} />
          {problem !== null && <FaultBox problem={problem} where={page.where ?? ''} language={language} />}
          <h1>{page.title}</h1>
          {page.main}
        </>
      ),
    },
  })
}

const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  not_permitted: 403,
  wave_unknown: 404,
  account_unknown: 404,
  edition_unknown: 404,
  part_unknown: 404,
  link_unknown: 410,
  too_many_attempts: 429,
  wave_state: 409,
  text_changed_meanwhile: 409,
  edition_changed_meanwhile: 409,
  approved_unseen: 409,
}

export const statusOf = ({ code }: Problem): ContentfulStatusCode => statuses[code] ?? 422

/** What was just done, as the address says after a form was posted. Unknown names say nothing. */
function Done({ arrival: { c, texts } }: { readonly arrival: Arrival }) {
  const deed = c.req.query('done') ?? ''
  const text = Object.hasOwn(texts.done, deed) ? texts.done[deed] : undefined
  if (text === undefined || c.req.method !== 'GET') return null
  return (
    <Notice kind="good" status>
      <p>{text}</p>
    </Notice>
  )
}

interface HeaderProps {
  readonly arrival: Arrival | Visit
  readonly path: string
  readonly wide: boolean
}

function Header({ arrival, path, wide }: HeaderProps) {
  const { language, texts } = arrival
  return (
    <header>
      <div class="bar">
        <div class={wide ? 'page wide' : 'page'}>
          <a class="name" href={staffAddress(language)}>
            {texts.name}
          </a>
          <LanguageSwitch
            language={language}
            languages={officialLanguages}
            addressIn={(other) => staffAddress(other, path)}
            say={sayIn(language)}
          />
        </div>
      </div>
      {'session' in arrival && <Menu visit={arrival} path={path} wide={wide} />}
    </header>
  )
}

interface MenuProps {
  readonly visit: Visit
  readonly path: string
  readonly wide: boolean
}

function Menu({ visit, path, wide }: MenuProps) {
  const { language, texts, ctx, token, session } = visit
  const places: readonly (readonly [to: string, text: string, needs: Permission | null])[] = [
    ['waves', texts.waves, null],
    ['accounts', texts.accounts, 'manage-accounts'],
    ['audit', texts.audit, 'read-audit'],
    ['own', texts.own, null],
  ]
  return (
    <div class="desk">
      <div class={wide ? 'page wide' : 'page'}>
        <nav aria-label={texts.menu}>
          <ul>
            {places
              .filter(([, , needs]) => needs === null || permits(ctx.actor, needs))
              .map(([to, text]) => (
                <li key={to}>
                  <a
                    href={staffAddress(language, to)}
                    aria-current={path.split('/')[0] === to ? 'page' : undefined}
                  >
                    {text}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <form method="post" action={staffAddress(language, 'sign-out')}>
          <input type="hidden" name="token" value={token} />
          <span class="muted">{filled(texts.signedInAs, { name: session.account.name })}</span>
          <button type="submit" class="quiet">
            {texts.signOut}
          </button>
        </form>
      </div>
    </div>
  )
}
