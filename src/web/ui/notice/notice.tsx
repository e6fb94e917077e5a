/** A calm box: something to know before going on. */
import type { ComponentChildren } from 'preact'

interface NoticeProps {
  readonly kind?: 'plain' | 'demo' | 'good'
  /** Announced by screen readers when the page opens. */
  readonly status?: boolean
  readonly children: ComponentChildren
}

export function Notice({ kind = 'plain', status = false, children }: NoticeProps) {
  return (
    <div class={kind === 'plain' ? 'notice' : `notice ${kind}`} role={status ? 'status' : undefined}>
      {children}
    </div>
  )
}
