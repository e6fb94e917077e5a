/**
 * Takes the bindings out of a text before Markdown is read, so that no sign inside a binding is taken for markup. Each
 * is replaced by as many placeholders as it had characters: lines and columns stay what the editor sees.
 */
import { done, type Result, refused } from '#shared'
import { type Binding, readBinding } from './binding.ts'
import { type Place, placeAt, placed, refusedAt } from './place.ts'
import { refuseDense } from './too-dense.ts'

export interface CutOut {
  readonly binding: Binding
  readonly place: Place
}

export interface CutText {
  readonly markdown: string
  readonly bindings: readonly CutOut[]
}

/** Two, used in turn, so that neighbouring bindings stay apart. */
const placeholders = ['\uE000', '\uE001'] as const
export const placeholderRun = /\uE000+|\uE001+/gu

/** Problems: `binding_unclear`, `sign_not_allowed`, `markdown_not_supported`. */
export function cutOut(markdown: string): Result<CutText> {
  const stray = /[\uE000\uE001\u0000]/u.exec(markdown)
  if (stray !== null) {
    return refusedAt(placeAt(markdown, stray.index), 'sign_not_allowed', 'this sign cannot be printed.')
  }
  const bindings: CutOut[] = []
  let cut = ''
  let from = 0
  for (const found of markdown.matchAll(/\\[\\{}]|\{([^{}\n]*)\}|[{}]/gu)) {
    const [written, inside] = found
    if (written.startsWith('\\')) continue
    const place = placeAt(markdown, found.index)
    const binding = inside === undefined ? unpaired() : readBinding(inside)
    if (!binding.ok) return placed(binding, place)
    cut +=
      markdown.slice(from, found.index) + (placeholders[bindings.length % 2] ?? '').repeat(written.length)
    from = found.index + written.length
    bindings.push({ binding: binding.value, place })
  }
  const text = cut + markdown.slice(from)
  const plain = refuseDense(text)
  return plain.ok ? done({ markdown: text, bindings }) : plain
}

function unpaired(): Result<never> {
  return refused(
    'binding_unclear',
    'A brace without its pair on the same line: write \\{ or \\} for a brace.',
  )
}
