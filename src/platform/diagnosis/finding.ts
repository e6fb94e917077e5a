/** What a look at an installation found: all is well, something to know, or something that must be put right. */
export interface Finding {
  /** What was looked at, such as `disk`. */
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail'
  /** What is so, and where it is not well, what to do. */
  readonly message: string
}

export const ok = (name: string, message: string): Finding => ({ name, state: 'ok', message })
export const warn = (name: string, message: string): Finding => ({ name, state: 'warn', message })
export const fail = (name: string, message: string): Finding => ({ name, state: 'fail', message })
