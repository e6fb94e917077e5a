/** The report of a wave: every format of it with size and language, and the open data beside it. */
import { addressOf, easyTexts, reportData } from '#publication'
import { officialLanguages, textIn } from '#shared'
import { originOf } from '../server/site.ts'
import { filled, siteTexts } from '../texts/site/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { isEasy } from './easy.tsx'
import { dataFiles, editionOf, licenceName, type OfferedFile, reportFiles } from './editions.ts'
import type { SiteHandler } from './handler.ts'
import { publisherOf, sendSitePage } from './shell.tsx'
import { withdrawnPage } from './withdrawn.tsx'

export const showReport: SiteHandler = (site) => async (c, language) => {
  const wave = c.req.param('wave') ?? ''
  const edition = await editionOf(site.contextFor(), wave)
  if (edition === null) return c.notFound()
  const path = `/reports/${wave}`
  if (edition.withdrawn !== null)
    return sendSitePage(c, site, withdrawnPage({ edition, language, path }), 410)
  const texts = siteTexts(language)
  const title = textIn(edition.facts.report.title, language)
  const report = reportFiles(edition, language)
  const files = edition.files.filter((file) => file.kind === 'report' && file.language === language)
  const data = dataFiles(edition, language)
  const px = data.filter(({ mediaType }) => mediaType === pxType)
  const setting = { language, origin: originOf(site, c), publisher: publisherOf(site, language) }
  return sendSitePage(c, site, {
    language,
    title: title.text,
    path,
    languages: officialLanguages.filter((one) => edition.languages.includes(one)),
    description: texts.reportLead,
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
        <h2 id="data">{texts.dataFiles}</h2>
        <p>{filled(texts.dataLead, { licence: licenceName(edition) })}</p>
        <Files files={data.filter(({ mediaType }) => mediaType !== pxType)} />
        {px.length > 0 && (
          <details>
            <summary>{filled(texts.pxFiles, { n: String(px.length) })}</summary>
            <Files files={px} />
          </details>
        )}
      </>
    ),
  })
}

/** One file for each question, so there are many of them. */
const pxType = 'text/x-pcaxis'

function Files({ files }: { readonly files: readonly OfferedFile[] }) {
  return (
    <ul>
      {files.map(({ href, text, about, mediaType }) => (
        <li key={href}>
          <a href={href} type={mediaType}>
            {text} ({about})
          </a>
        </li>
      ))}
    </ul>
  )
}
