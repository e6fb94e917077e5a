/** A bound text by itself, as a preview shows it. */
import { render } from 'preact-render-to-string'
import type { BoundText } from '../domain/bound-text/bound-text.ts'
import { EasyBlockView } from './easy/easy-page.tsx'
import { BlockView } from './report/block-view.tsx'
import { TextView } from './results/text-view.tsx'
import type { Style } from './wording/say.ts'

/** Markup to stand in a page's `<main>`. */
export function partFragment({ title, blocks }: Pick<BoundText, 'title' | 'blocks'>, style: Style): string {
  const View = style === 'easy' ? EasyBlockView : BlockView
  return render(
    <>
      {title !== null && (
        <h2>
          <TextView text={title} />
        </h2>
      )}
      {blocks.map((block, index) => (
        <View key={index} block={block} />
      ))}
    </>,
  )
}
