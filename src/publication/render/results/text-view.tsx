/** Running text as HTML, each piece in its language. */
import { factsOf, isLanguage } from '#shared'
import type { Piece, Text } from '../../domain/report-document.ts'

export function TextView({ text }: { readonly text: Text }) {
  return (
    <>
      {text.map((piece, index) =>
        typeof piece === 'string' ? piece : <PieceView key={index} piece={piece} />,
      )}
    </>
  )
}

function PieceView({ piece }: { readonly piece: Piece }) {
  const { text, language, strong, emphasis, href } = piece
  const isRightToLeft =
    language !== undefined && isLanguage(language) && factsOf(language).direction === 'rtl'
  const marked =
    language === undefined ? (
      text
    ) : (
      <span lang={language} dir={isRightToLeft ? 'rtl' : undefined}>
        {text}
      </span>
    )
  const weighted = strong === true ? <strong>{marked}</strong> : marked
  const leaning = emphasis === true ? <em>{weighted}</em> : weighted
  const isLink = href !== undefined && leadsSomewhere(href)
  return <>{isLink ? <a href={href}>{leaning}</a> : leaning}</>
}

/** A place in the document or on this site or the web; anything else stays text. */
function leadsSomewhere(href: string): boolean {
  return /^(?:#|\/(?!\/)|https?:\/\/|mailto:)/iu.test(href)
}
