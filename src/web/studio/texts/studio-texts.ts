/**
 * Every sentence of the staff pages. A language is a file with all of these: a missing one does not compile. `{names}` are
 * filled in; comments name them.
 */
import type { Role } from '#platform/context'
import type { WayToBind } from '#publication'

export interface StudioTexts {
  readonly name: string
  readonly menu: string
  readonly waves: string
  readonly accounts: string
  readonly audit: string
  /** One's own sessions and password. */
  readonly own: string
  readonly signOut: string
  /** {name} */
  readonly signedInAs: string
  readonly back: string
  readonly faultPrefix: string
  readonly faultTitle: string
  readonly roles: Readonly<Record<Role, string>>
  /** What each may do. */
  readonly duties: Readonly<Record<Role, string>>
  readonly signIn: SignInTexts
  readonly setUp: SetUpTexts
  readonly ownPage: OwnTexts
  readonly accountsPage: AccountsTexts
  readonly auditPage: AuditTexts
  readonly wavesPage: WavesTexts
  readonly edition: EditionTexts
  /** What was done, by the name the audit keeps it under. */
  readonly deeds: Readonly<Record<string, string>>
  /** What was just done and succeeded, by the name of the act. */
  readonly done: Readonly<Record<string, string>>
  /** Why something is refused, by its code; values as the problem has them. */
  readonly problems: Readonly<Record<string, string>>
  /** {code} */
  readonly otherProblem: string
  readonly refused: { readonly title: string; readonly crossSite: string; readonly stale: string }
  readonly lost: {
    readonly title: string
    readonly text: string
    readonly yours: string
    /** The page was of an earlier session. */
    readonly stale: string
    readonly again: string
  }
}

interface SignInTexts {
  readonly title: string
  readonly email: string
  readonly password: string
  readonly code: string
  readonly codeHint: string
  readonly button: string
  readonly help: string
}

interface SetUpTexts {
  readonly title: Readonly<Record<'set-up' | 'invitation' | 'renewal', string>>
  readonly intro: Readonly<Record<'set-up' | 'invitation' | 'renewal', string>>
  /** {roles} */
  readonly yourRoles: string
  readonly name: string
  readonly emailFixed: string
  readonly passwordHint: string
  readonly factor: string
  readonly factorText: string
  readonly qr: string
  readonly key: string
  readonly codeHint: string
  readonly button: string
  readonly usedTitle: string
  readonly usedText: string
  readonly codesTitle: string
  readonly codesText: string
  readonly goOn: string
}

interface OwnTexts {
  readonly sessions: string
  readonly sessionsText: string
  readonly thisOne: string
  /** {moment} */
  readonly begun: string
  /** {moment} */
  readonly seen: string
  readonly end: string
  readonly endAll: string
  readonly passwordTitle: string
  readonly passwordText: string
  readonly current: string
  readonly next: string
  readonly change: string
  readonly codesTitle: string
  /** {count} */
  readonly codesLeft: string
  readonly renewCodes: string
  readonly lostFactor: string
}

interface AccountsTexts {
  readonly intro: string
  readonly name: string
  readonly email: string
  readonly roles: string
  readonly languages: string
  readonly languagesHint: string
  readonly closed: string
  readonly manage: string
  readonly invite: string
  readonly inviteText: string
  readonly inviteButton: string
  readonly pending: string
  /** {moment} */
  readonly until: string
  readonly withdraw: string
  readonly linkTitle: string
  /** {email} */
  readonly linkText: string
  readonly save: string
  readonly renew: string
  readonly renewText: string
  readonly endSessions: string
  readonly close: string
  readonly closeText: string
  readonly sure: string
}

interface AuditTexts {
  readonly intro: string
  /** {id} */
  readonly wave: string
  readonly older: string
  readonly latest: string
  readonly actors: Readonly<Record<string, string>>
}

interface WavesTexts {
  readonly none: string
  readonly states: Readonly<Record<string, string>>
  readonly state: string
  readonly period: string
  readonly untilClosed: string
  readonly languages: string
  readonly responses: string
  /** {started} {submitted} {excluded} */
  readonly counts: string
  readonly synthetic: string
  readonly next: string
  readonly notPossible: string
  readonly acts: Readonly<Record<string, string>>
  /** What an act brings about, said beside its button. */
  readonly effects: Readonly<Record<string, string>>
  readonly newEnd: string
  readonly newEndHint: string
  readonly sure: string
  readonly edition: string
  readonly editionText: string
  readonly addresses: string
  readonly answer: string
  readonly results: string
}

interface EditionTexts {
  readonly title: string
  readonly states: Readonly<Record<'preparing' | 'scheduled' | 'released' | 'withdrawn', string>>
  /** {moment} */
  readonly scheduledFor: string
  /** {moment} */
  readonly releasedAt: string
  /** {number} */
  readonly number: string
  readonly findings: string
  readonly findingsText: string
  readonly picked: string
  readonly nonePicked: string
  readonly stale: string
  readonly staleText: string
  readonly renew: string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly add: string
  readonly offered: string
  readonly ownWords: string
  readonly ownWordsHint: string
  readonly generated: string
  readonly saveWords: string
  readonly texts: string
  readonly textsText: string
  readonly part: string
  readonly parts: Readonly<Record<'news' | 'summary' | 'easy' | 'chapter', string>>
  readonly standings: Readonly<Record<'missing' | 'older' | 'current', string>>
  readonly faulty: string
  readonly source: string
  readonly write: string
  /** Where it cannot be edited. */
  readonly read: string
  readonly markdown: string
  readonly markdownHint: string
  readonly bindings: string
  /** What each way of binding prints. */
  readonly ways: Readonly<Record<WayToBind['kind'], string>>
  /** {line} */
  readonly line: string
  readonly save: string
  readonly preview: string
  readonly previewNews: string
  readonly previewReport: string
  readonly noPreview: string
  readonly storedText: string
  readonly sourceText: string
  readonly readOnly: string
  readonly approvals: string
  readonly approvalsText: string
  readonly language: string
  /** {name} {moment} */
  readonly approvedBy: string
  readonly notApproved: string
  readonly approvalLapsed: string
  readonly required: string
  readonly approve: string
  readonly unapprove: string
  readonly release: string
  readonly releaseText: string
  readonly day: string
  readonly time: string
  readonly helsinki: string
  readonly schedule: string
  readonly releaseNow: string
  readonly cancel: string
  readonly withdraw: string
  readonly withdrawText: string
  readonly correct: string
  readonly correctText: string
  readonly note: string
  readonly files: string
  readonly sure: string
  readonly notPossible: string
}
