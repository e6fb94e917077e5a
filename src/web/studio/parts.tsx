/** The parts of an edition: what each is called, and how its text stands in each language. */
import type { Wave } from '#fieldwork'
import { type Context, permits } from '#platform/context'
import type { DeskText, EditionDesk } from '#publication/use-cases'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { factsOf, type Language, officialLanguages, textIn } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import { staffAddress } from './addresses.ts'
import { filled, type StudioTexts } from './texts/index.ts'
import type { Visit } from './visit.ts'

/** Titles of the questionnaire's sections by their ids. */
export type Titles = ReadonlyMap<string, string>

export async function sectionTitles(ctx: Context, wave: Wave, language: Language): Promise<Titles> {
  const { id, version } = wave.questionnaire
  const questionnaire = await loadQuestionnaire(ctx, id, version)
  if (!questionnaire.ok) return new Map()
  return new Map(
    questionnaire.value.sections.map((section) => [section.id, textIn(section.title, language).text]),
  )
}

/** News first, then the summary and the results in easy language, then chapters in the order of the questionnaire. */
function partsInOrder({ texts }: EditionDesk, titles: Titles): readonly string[] {
  const order = ['news', 'summary', 'easy', ...[...titles.keys()].map((section) => `chapter:${section}`)]
  const parts = new Set(texts.map(({ part }) => part))
  return [...order.filter((part) => parts.has(part)), ...[...parts].filter((part) => !order.includes(part))]
}

export function partName(part: string, titles: Titles, texts: StudioTexts): string {
  const { parts } = texts.edition
  if (part === 'news' || part === 'summary' || part === 'easy') return parts[part]
  const section = part.replace(/^chapter:/, '')
  return filled(parts.chapter, { title: titles.get(section) ?? section })
}

interface TextsTableProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly titles: Titles
}

export function TextsTable({ visit, desk, titles }: TextsTableProps) {
  const { texts, language } = visit
  const parts = partsInOrder(desk, titles)
  const { sourceLanguage } = desk.edition.facts
  return (
    <section class="scroll" aria-label={texts.edition.texts} tabindex={0}>
      <table class="texts">
        <thead>
          <tr>
            <th scope="col">{texts.edition.part}</th>
            {officialLanguages.map((other) => (
              <th key={other} scope="col">
                <span {...inLanguage(other, language)}>{factsOf(other).endonym}</span>
                {other === sourceLanguage && <span class="muted"> ({texts.edition.source})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{partName(part, titles, texts)}</th>
              {officialLanguages.map((other) => (
                <td key={other} data-in={factsOf(other).endonym}>
                  <TextLink
                    visit={visit}
                    desk={desk}
                    name={partName(part, titles, texts)}
                    text={desk.texts.find((text) => text.part === part && text.language === other)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface TextLinkProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly name: string
  readonly text: DeskText | undefined
}

function TextLink({ visit: { ctx, texts, language }, desk, name, text }: TextLinkProps) {
  if (text === undefined) return null
  const { wave, steps } = desk
  const may = steps.edit === null && permits(ctx.actor, 'write-texts', text.language)
  return (
    <>
      <a href={staffAddress(language, `waves/${wave.id}/texts/${text.part}/${text.language}`)}>
        {may ? texts.edition.write : texts.edition.read}
        <span class="hide">
          : {name}, {factsOf(text.language).endonym}
        </span>
      </a>
      <br />
      <StandingTag text={text} texts={texts} />
    </>
  )
}

export function StandingTag({ text, texts }: { readonly text: DeskText; readonly texts: StudioTexts }) {
  const { standings, faulty } = texts.edition
  if (text.standing === 'missing') return <span class="tag">{standings.missing}</span>
  if (text.problem !== null) return <span class="tag bad">{faulty}</span>
  return <span class={text.standing === 'older' ? 'tag warn' : 'tag good'}>{standings[text.standing]}</span>
}
