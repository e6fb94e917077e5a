/** The public site, in the official languages. */
import { Hono } from 'hono'
import { officialLanguages } from '#shared'
import type { Site } from '../server/site.ts'
import { showArticle } from './articles.tsx'
import { showEasy } from './easy.tsx'
import { sendFile } from './files.ts'
import { showFront } from './front.tsx'
import type { SiteHandler } from './handler.ts'
import { preferredLanguage } from './negotiate.ts'
import { feedKinds, sendFeed, showNews, showNewsList } from './news.tsx'
import { showReport } from './report.tsx'
import { sendExplored, showChapter, showExplorer, showResults } from './results.tsx'
import { showSearch } from './search.tsx'
import { sendRobots, sendSitemap } from './sitemap.ts'
import { showWave } from './wave.tsx'
import { showWaves } from './waves.tsx'

export function sitePages(site: Site): Hono {
  const pages = new Hono()
  const show = (path: string, handler: SiteHandler) => {
    const answer = handler(site)
    pages.get(path, async (c, next) => {
      const language = c.req.param('language') ?? ''
      return officialLanguages.includes(language) ? answer(c, language) : next()
    })
  }
  pages.get('/', (c) => {
    c.header('Vary', 'Accept-Language')
    return c.redirect(`/${preferredLanguage(c.req.header('accept-language') ?? '')}/`, 302)
  })
  show('/:language/', showFront)
  show('/:language/about', showArticle('about'))
  show('/:language/accessibility', showArticle('accessibility'))
  show('/:language/privacy', showArticle('privacy'))
  show('/:language/waves', showWaves)
  show('/:language/waves/:wave', showWave)
  show('/:language/news', showNewsList)
  show('/:language/news/:wave', showNews)
  show('/:language/reports/:wave', showReport)
  show('/:language/search', showSearch)
  for (const { name } of feedKinds) show(`/:language/${name}`, sendFeed(name))
  show('/:language/results/:wave', showResults)
  show('/:language/results/:wave/easy', showEasy)
  show('/:language/results/:wave/explore', showExplorer)
  show('/:language/results/:wave/explore.csv', sendExplored('csv'))
  show('/:language/results/:wave/explore.json', sendExplored('json'))
  show('/:language/results/:wave/:section', showChapter)
  show('/:language/results/:wave/:section/:part', showChapter)
  pages.get('/files/:wave/*', sendFile(site))
  pages.get('/sitemap.xml', sendSitemap(site))
  pages.get('/robots.txt', sendRobots(site))
  return pages
}
