/** One text of an edition in one language: what is written, what is wrong with it and where, and how it will be printed. */
import { permits } from '#platform/context'
import { type DeskText, type EditionDesk, openEdition, previewPart, saveText } from '#publication/use-cases'
import type { Form } from '#questionnaire'
import { factsOf, type Problem, refused } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import { afterDoing, staffAddress } from './addresses.ts'
import { Bindings } from './bindings.tsx'
import { Go, Post } from './fields.tsx'
import { sendStaffPage } from './frame.tsx'
import { partName, StandingTag, sectionTitles } from './parts.tsx'
import { sendProblem } from './problem-page.tsx'
import { filled, problemText, type StudioTexts } from './texts/index.ts'
import { type Attempt, field, param, type Visit } from './visit.ts'

export function showText(visit: Visit): Promise<Response> {
  return sendText(visit, null)
}

export async function postText(visit: Visit, form: Form): Promise<Response> {
  const { c, ctx, language } = visit
  const wave = param(visit, 'wave')
  const part = param(visit, 'part')
  const into = param(visit, 'into')
  const revision = Number(field(form, 'revision'))
  const saved = await saveText(ctx, {
    wave,
    part,
    language: into,
    markdown: field(form, 'markdown'),
    revision,
  })
  if (!saved.ok) return sendText(visit, { problem: saved.problem, form })
  return c.redirect(afterDoing(language, `waves/${wave}/texts/${part}/${into}`, 'text'), 303)
}

async function sendText(visit: Visit, attempt: Attempt | null): Promise<Response> {
  const { ctx, texts, language } = visit
  const [wave, part, into] = [param(visit, 'wave'), param(visit, 'part'), param(visit, 'into')]
  const opened = await openEdition(ctx, { wave })
  if (!opened.ok) return sendProblem(visit, opened.problem)
  const desk = opened.value
  const text = desk.texts.find((one) => one.part === part && one.language === into)
  if (text === undefined)
    return sendProblem(visit, refused('part_unknown', 'The edition has no such part.').problem)
  const preview = await previewPart(ctx, { wave, part, language: into })
  const titles = await sectionTitles(ctx, desk.wave, language)
  const name = partName(part, titles, texts)
  return sendStaffPage(visit, {
    title: `${name} – ${factsOf(into).endonym}`,
    path: `waves/${wave}/texts/${part}/${into}`,
    problem: attempt?.problem ?? null,
    wide: true,
    main: (
      <>
        <p>
          <a href={staffAddress(language, `waves/${wave}/edition`)}>{texts.edition.title}</a>{' '}
          <StandingTag text={text} texts={texts} />
        </p>
        <div class="beside">
          <Writing visit={visit} desk={desk} text={text} attempt={attempt} />
          <Printed texts={texts} text={text} visit={visit} html={preview.ok ? preview.value : null} />
        </div>
        {attempt?.problem.code === 'text_changed_meanwhile' && (
          <Stored title={texts.edition.storedText} text={text} visit={visit} />
        )}
        <Source visit={visit} desk={desk} text={text} />
        <Bindings visit={visit} desk={desk} into={into} />
      </>
    ),
  })
}

interface WritingProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly text: DeskText
  readonly attempt: Attempt | null
}

function Writing({ visit, desk, text, attempt }: WritingProps) {
  const { ctx, texts, language, token } = visit
  const words = texts.edition
  const may = desk.steps.edit === null && permits(ctx.actor, 'write-texts', text.language)
  const markdown = attempt === null ? text.markdown : field(attempt.form, 'markdown')
  const action = staffAddress(language, `waves/${desk.wave.id}/texts/${text.part}/${text.language}`)
  return (
    <Post action={action} token={token} label={words.markdown}>
      {/* After somebody else's change, saving once more is meant: it then replaces what is stored now. */}
      <input type="hidden" name="revision" value={String(text.revision)} />
      <label class="ask" for="markdown">
        {words.markdown}
      </label>
      <p class="hint" id="markdown-hint">
        {may ? words.markdownHint : words.readOnly}
      </p>
      {text.problem !== null && text.standing !== 'missing' && (
        <Fault problem={text.problem} markdown={text.markdown} visit={visit} />
      )}
      <textarea
        id="markdown"
        name="markdown"
        class="text"
        rows={24}
        readonly={!may}
        aria-describedby="markdown-hint"
        {...inLanguage(text.language, language)}
        value={markdown}
      />
      {may && (
        <p class="buttons plain">
          <Go go="save" kind="main">
            {words.save}
          </Go>
        </p>
      )}
    </Post>
  )
}

interface FaultProps {
  readonly problem: Problem
  readonly markdown: string
  readonly visit: Visit
}

/** What is wrong, with the line it is in. */
function Fault({ problem, markdown, visit: { texts, language } }: FaultProps) {
  const line = Number(problem.values?.line ?? 0)
  const quoted = markdown.split('\n')[line - 1]
  return (
    <div class="wrong">
      <p class="fault">
        {line > 0 && `${filled(texts.edition.line, { line: String(line) })}: `}
        {problemText(problem, language)}
      </p>
      {quoted !== undefined && <blockquote>{quoted}</blockquote>}
    </div>
  )
}

interface PrintedProps {
  readonly texts: StudioTexts
  readonly text: DeskText
  readonly visit: Visit
  readonly html: string | null
}

function Printed({ texts, text, visit, html }: PrintedProps) {
  const words = texts.edition
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      {html === null ? (
        <p>{text.standing === 'missing' ? words.standings.missing : words.noPreview}</p>
      ) : (
        // Rendered by publication, which escapes every text.
        <div
          class="document"
          {...inLanguage(text.language, visit.language)}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      )}
    </section>
  )
}

interface StoredProps {
  readonly title: string
  readonly text: DeskText
  readonly visit: Visit
}

/** What somebody else saved meanwhile. */
function Stored({ title, text, visit: { language } }: StoredProps) {
  return (
    <details open>
      <summary>{title}</summary>
      <pre class="code" {...inLanguage(text.language, language)}>
        {text.markdown}
      </pre>
    </details>
  )
}

interface SourceProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly text: DeskText
}

/** What is being translated. */
function Source({ visit: { texts, language }, desk, text }: SourceProps) {
  const { sourceLanguage } = desk.edition.facts
  const source = desk.texts.find(({ part, language: own }) => part === text.part && own === sourceLanguage)
  if (source === undefined || source.language === text.language) return null
  return (
    <details>
      <summary>
        {texts.edition.sourceText} ({factsOf(sourceLanguage).endonym})
      </summary>
      <pre class="code" {...inLanguage(sourceLanguage, language)}>
        {source.markdown}
      </pre>
    </details>
  )
}
