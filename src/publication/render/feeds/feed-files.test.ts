import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { NewsItem } from '../../domain/news/news-item.ts'
import { type FeedEntry, feedFiles } from './feed-files.ts'
import { sitemapXml } from './sitemap.ts'

const item = (title: string): NewsItem => ({
  wave: '2022',
  language: 'sv',
  type: 'news',
  title,
  lead: ['Nästan en tredjedel ', { text: '& <b>flera', strong: true }, ' ]]> än förr.'],
  blocks: [],
  event: null,
  links: [],
  published: { first: '2023-09-04T06:00:00Z', version: '2023-09-11T10:41:00Z' },
  notices: [],
})
const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  wave: '2022',
  waveTitle: 'Partnerskapsbarometern 2022',
  releasedAt: new Date('2023-09-11T10:41:00Z'),
  item: item('Ny barometer: <samarbetet> & "tilliten" ]]> ökar \u0007'),
  withdrawn: null,
  ...more,
})
const files = (entries: readonly FeedEntry[]) =>
  new Map(feedFiles(entries, 'sv', 'https://barometer.example').map(({ name, text }) => [name, text]))
const parser = new XMLParser({ ignoreAttributes: false })

describe('feeds', () => {
  it('are well formed, whatever a title holds, and say the same in every format', () => {
    const made = files([entry()])
    const title = 'Ny barometer: <samarbetet> & "tilliten" ]]> ökar'
    for (const name of ['feed.xml', 'atom.xml'])
      expect(XMLValidator.validate(made.get(name) ?? '')).toBe(true)
    expect(parser.parse(made.get('feed.xml') ?? '').rss.channel.item.title).toBe(title)
    const json = JSON.parse(made.get('feed.json') ?? '')
    expect(json.items[0]).toMatchObject({
      title,
      content_html: 'Nästan en tredjedel &amp; &lt;b&gt;flera ]]&gt; än förr.',
      url: 'https://barometer.example/sv/news/2022',
      date_published: '2023-09-04T06:00:00.000Z',
    })
  })

  it('are there also before there is any news', () => {
    const made = files([])
    expect(parser.parse(made.get('feed.xml') ?? '').rss.channel.language).toBe('sv')
    expect(JSON.parse(made.get('feed.json') ?? '').items).toEqual([])
  })

  it('keep the entry of a withdrawn edition, and say that it was withdrawn and why', () => {
    const [before] = JSON.parse(files([entry()]).get('feed.json') ?? '').items
    const gone = entry({ item: null, withdrawn: 'Ett tal var fel.' })
    const [after] = JSON.parse(files([gone]).get('feed.json') ?? '').items
    expect(after.id).toBe(before.id)
    expect(after.title).toBe('Publikationen har dragits tillbaka: Partnerskapsbarometern 2022')
    expect(after.content_html).toBe('Ett tal var fel.')
  })

  it('give the same bytes for the same news', () => {
    expect(feedFiles([entry()], 'fi', 'https://a.example')).toEqual(
      feedFiles([entry()], 'fi', 'https://a.example'),
    )
  })
})

describe('the sitemap', () => {
  it('names every page in every language, each with the others beside it', () => {
    const places = [
      { path: '/', changed: null },
      { path: '/news/2022', changed: new Date('2023-09-04T06:00:00Z') },
    ]
    const xml = sitemapXml(places, ['fi', 'sv'], 'https://barometer.example')
    expect(XMLValidator.validate(xml)).toBe(true)
    const { url } = parser.parse(xml).urlset
    expect(url.map(({ loc }: { loc: string }) => loc)).toEqual([
      'https://barometer.example/fi/',
      'https://barometer.example/sv/',
      'https://barometer.example/fi/news/2022',
      'https://barometer.example/sv/news/2022',
    ])
    expect(url[3]['xhtml:link'].map((link: Record<string, string>) => link['@_hreflang'])).toEqual([
      'fi',
      'sv',
    ])
    expect(url[2].lastmod).toBe('2023-09-04T06:00:00.000Z')
  })
})
