/** The pages of a report: cover, contents, chapters. Headings go down one level at a time from the one h1. */
import { render } from 'preact-render-to-string'
import type { Chapter, ReportDocument } from '../../domain/report-document.ts'
import { TextView } from '../results/text-view.tsx'
import { BlockView } from './block-view.tsx'
import { reportTexts } from './texts/index.ts'

/** Markup for a page's `<body>`. */
export function reportMarkup(document: ReportDocument): string {
  return render(<ReportView document={document} />)
}

function ReportView({ document }: { readonly document: ReportDocument }) {
  const { language, chapters } = document
  const texts = reportTexts(language)
  return (
    <>
      <a class="skip" href="#report">
        {texts.skip}
      </a>
      <main class="page wide" id="report" tabIndex={-1}>
        <Cover document={document} />
        <Contents title={document.contentsTitle} chapters={chapters} />
        {chapters.map((chapter) => (
          <ChapterView key={chapter.id} chapter={chapter} document={document} />
        ))}
      </main>
    </>
  )
}

function Cover({ document }: { readonly document: ReportDocument }) {
  const { title, subtitle, publisher, published, publishedAt, notices } = document
  return (
    <div class="cover">
      {notices.map((notice) => (
        <p key={notice} class="notice demo">
          {notice}
        </p>
      ))}
      <h1>{title}</h1>
      <p class="subtitle">{subtitle}</p>
      {publisher !== '' && <p>{publisher}</p>}
      {published !== null && (
        <p>
          <time dateTime={publishedAt ?? undefined}>{published}</time>
        </p>
      )}
    </div>
  )
}

function Contents(props: { readonly title: string; readonly chapters: readonly Chapter[] }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{props.title}</h2>
      <ol>
        {props.chapters.map(({ id, title, blocks }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <TextView text={title} />
            </a>
            <Questions blocks={blocks} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Questions({ blocks }: Pick<Chapter, 'blocks'>) {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []))
  if (headings.length === 0) return null
  return (
    <ol>
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>
            <TextView text={text} />
          </a>
        </li>
      ))}
    </ol>
  )
}

function ChapterView(props: { readonly chapter: Chapter; readonly document: ReportDocument }) {
  const { chapter, document } = props
  const { id, title, blocks } = chapter
  return (
    <section class="chapter" aria-labelledby={id}>
      <h2 id={id}>
        <TextView text={title} />
      </h2>
      {document.notices.map((notice) => (
        <p key={notice} class="aside">
          {notice}
        </p>
      ))}
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      <p class="back">
        <a href="#contents">{reportTexts(document.language).backToContents}</a>
      </p>
    </section>
  )
}
