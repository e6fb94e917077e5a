/** The row of buttons a form ends with: what most people want first, then the rest. */
interface ButtonRowProps {
  readonly buttons: readonly {
    /** Posted as `go`. */
    readonly go: string
    readonly text: string
    readonly kind: 'main' | 'second' | 'quiet'
  }[]
}

export function ButtonRow({ buttons }: ButtonRowProps) {
  return (
    <div class="buttons">
      {buttons.map(({ go, text, kind }) => (
        <button key={go} type="submit" name="go" value={go} class={kind}>
          {text}
        </button>
      ))}
    </div>
  )
}
