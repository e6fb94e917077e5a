/** What a Word file says about itself (OPC core properties): dated by the publication, never by the clock. */
import { factsOf } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'

export function coreProperties(document: ReportDocument): string {
  const { title, subtitle, publisher, description, keywords, language, publishedAt } = document
  const dates =
    publishedAt === null
      ? ''
      : ['created', 'modified']
          .map(
            (name) =>
              `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(publishedAt).toISOString()}</dcterms:${name}>`,
          )
          .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subtitle)}</dc:subject><dc:creator>${escaped(publisher)}</dc:creator><cp:keywords>${escaped(keywords.join(', '))}</cp:keywords><dc:description>${escaped(description)}</dc:description><dc:language>${factsOf(language).locale}</dc:language>${dates}</cp:coreProperties>`
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
