/** Accounts of those who work on the barometer: invited by links, signed in with password and second factor. */
export { acceptLink, type OpenLink, openLink } from './accept-link.ts'
export { actorOf } from './account.ts'
export {
  accountByEmail,
  hasAccounts,
  type Invitation,
  inviteAccount,
  listInvitations,
  makeSetUpLink,
  type NewLink,
  renewAccess,
  withdrawInvitation,
} from './links.ts'
export { type AccountListed, accountNames, changeRoles, closeAccount, listAccounts } from './manage.ts'
export { changePassword, recoveryCodesLeft, renewRecoveryCodes } from './own-account.ts'
export {
  endSession,
  endSessions,
  listSessions,
  readSession,
  type Session,
  type SessionListed,
} from './sessions.ts'
export { signIn } from './sign-in.ts'
