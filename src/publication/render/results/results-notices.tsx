/** What a reader must know first: the data are invented, or someone else's. */
import type { Wave } from '#fieldwork'
import type { Language } from '#shared'
import { hostOf } from '../host-of.ts'
import { Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'

export function ResultsNotices({ wave, language }: { readonly wave: Wave; readonly language: Language }) {
  return (
    <>
      {wave.synthetic && <SyntheticNotice language={language} />}
      {wave.credit !== null && <ResultsCredit credit={wave.credit} language={language} />}
    </>
  )
}

function SyntheticNotice({ language }: { readonly language: Language }) {
  const { synthetic } = pageTexts(language)
  return (
    <div class="notice demo">
      <p>
        <strong>{synthetic.title}.</strong> {synthetic.text}
      </p>
    </div>
  )
}

export function ResultsCredit(props: {
  readonly credit: NonNullable<Wave['credit']>
  readonly language: Language
}) {
  const { credit, language } = props
  const texts = pageTexts(language).credit
  return (
    <div class="notice">
      <p>
        <strong>{texts.title}.</strong> <Localised text={credit.text} language={language} />{' '}
        {fill(texts.licence, { licence: credit.licence })}
        {credit.url !== null && (
          <>
            {' '}
            <a href={credit.url}>{`${texts.source}: ${hostOf(credit.url)}`}</a>
          </>
        )}
      </p>
    </div>
  )
}
