/** The report of a wave: every format of it with size and language, and the open data beside it. */
import { addressOf, easyTexts, reportData } from '#publication'
import { describeData, type PressPicture, type PublicEdition, pressPictures } from '#publication/use-cases'
import { type Language, officialLanguages, textIn } from '#shared'
import { originOf } from '../server/site.ts'
import { filled, siteTexts } from '../texts/site/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { isEasy } from './easy.tsx'
import {
  dataFiles,
  editionOf,
  licenceName,
  type OfferedFile,
  offered,
  reportFiles,
  wholeFiles,
} from './editions.ts'
import type { SiteHandler } from './handler.ts'
import { publisherOf, sendSitePage } from './shell.tsx'
import { withdrawnPage } from './withdrawn.tsx'

export const showReport: SiteHandler = (site) => async (c, language) => {
  const wave = c.req.param('wave') ?? ''
  const ctx = site.contextFor()
  const edition = await editionOf(ctx, wave)
  if (edition === null) return c.notFound()
  const path = `/reports/${wave}`
  if (edition.withdrawn !== null)
    return sendSitePage(c, site, withdrawnPage({ edition, language, path }), 410)
  const texts = siteTexts(language)
  const title = textIn(edition.facts.report.title, language)
  const report = reportFiles(edition, language)
  const files = edition.files.filter((file) => file.kind === 'report' && file.language === language)
  const data = dataFiles(edition, await describeData(ctx, edition, language), language)
  const pictures = await pressPictures(ctx, edition, language)
  const px = data.filter(({ mediaType }) => mediaType === pxType)
  const setting = { language, origin: originOf(site, c), publisher: publisherOf(site, language) }
  return sendSitePage(c, site, {
    language,
    title: title.text,
    path,
    languages: officialLanguages.filter((one) => edition.languages.includes(one)),
    description: texts.reportLead,
    pictures: true,
    structured: [reportData({ ...edition, files, title: title.text }, setting)],
    main: (
      <>
        <h1 lang={title.language === language ? undefined : title.language}>{title.text}</h1>
        {edition.wave.synthetic && (
          <Notice kind="demo">
            <p>{texts.demonstration}</p>
          </Notice>
        )}
        {edition.corrected !== null && (
          <Notice>
            <p>
              <strong>{texts.corrected}.</strong> {textIn(edition.corrected, language).text}
            </p>
          </Notice>
        )}
        <p>{texts.reportLead}</p>
        <Files files={report} />
        <h2>{texts.results}</h2>
        <ul>
          <li>
            <a href={addressOf.news(language, wave)}>{edition.news[language]?.title ?? texts.news}</a>
          </li>
          <li>
            <a href={addressOf.results(language, wave)}>
              {filled(texts.readResults, { title: textIn(edition.wave.title, language).text })}
            </a>
          </li>
          {isEasy(edition, language) && (
            <li>
              <a href={addressOf.easy(language, wave)}>{easyTexts(language).name}</a>
            </li>
          )}
        </ul>
        {pictures.length > 0 && <Pictures edition={edition} pictures={pictures} language={language} />}
        <h2 id="data">{texts.dataFiles}</h2>
        <p>{filled(texts.dataLead, { licence: licenceName(edition) })}</p>
        <Files files={data.filter(({ mediaType }) => mediaType !== pxType)} />
        {px.length > 0 && (
          <details>
            <summary>{filled(texts.pxFiles, { n: String(px.length) })}</summary>
            <Files files={px} />
          </details>
        )}
        <h2>{texts.wholePublication}</h2>
        <Files files={wholeFiles(edition, language)} />
      </>
    ),
  })
}

/** One file for each question, so there are many of them. */
const pxType = 'text/x-pcaxis'

function Files({ files }: { readonly files: readonly OfferedFile[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.href}>
          <File file={file} />
        </li>
      ))}
    </ul>
  )
}

function File({ file: { href, text, about, mediaType, detail } }: { readonly file: OfferedFile }) {
  return (
    <>
      <a href={href} type={mediaType}>
        {text} ({about})
      </a>
      {detail !== null && <span class="small muted">{detail}</span>}
    </>
  )
}

/** Charts to take along: a small picture of each, which says what the chart says, and the file. */
function Pictures(props: {
  readonly edition: PublicEdition
  readonly pictures: readonly PressPicture[]
  readonly language: Language
}) {
  const { edition, pictures, language } = props
  const texts = siteTexts(language)
  return (
    <section aria-labelledby="press">
      <h2 id="press">{texts.pressPictures}</h2>
      <p>{filled(texts.pressLead, { licence: licenceName(edition) })}</p>
      <ul class="pictures">
        {pictures.map((picture) => {
          const file = offered(edition, picture, { language, text: picture.title, format: 'PNG' })
          return (
            <li key={file.href}>
              <img
                src={file.href}
                alt={picture.description}
                width={picture.width}
                height={picture.height}
                loading="lazy"
              />
              <File file={file} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
