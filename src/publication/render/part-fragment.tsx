/** A bound text by itself, as a preview shows it. */
import { render } from 'preact-render-to-string'
import type { BoundText } from '../domain/bound-text/bound-text.ts'
import { BlockView } from './report/block-view.tsx'
import { TextView } from './text-view.tsx'

/** Markup to stand in a page's `<main>`. */
export function partFragment({ title, blocks }: Pick<BoundText, 'title' | 'blocks'>): string {
  return render(
    <>
      {title !== null && (
        <h2>
          <TextView text={title} />
        </h2>
      )}
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>,
  )
}
