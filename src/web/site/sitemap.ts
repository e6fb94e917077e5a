/** What search engines are told: every page there is, and what is not worth their while. */
import type { Handler } from 'hono'
import { listWaves } from '#fieldwork/use-cases'
import { addressOf, type SitePlace, sitemapXml } from '#publication'
import { chaptersOf, listEditions } from '#publication/use-cases'
import { officialLanguages } from '#shared'
import { originOf, type Site } from '../server/site.ts'
import { isEasy } from './easy.tsx'

const standing = ['/', '/waves', '/news', '/about', '/accessibility', '/privacy']

export const sendSitemap =
  (site: Site): Handler =>
  async (c) => {
    const ctx = site.contextFor()
    const waves = (await listWaves(ctx)).filter(({ state }) => state === 'published' || state === 'archived')
    const results = await Promise.all(
      waves.map(async ({ id }) => {
        const chapters = await chaptersOf(ctx, id)
        const addresses = chapters.map(({ section, part }) => addressOf.chapter('', id, section, part))
        return [addressOf.results('', id), addressOf.explorer('', id), ...addresses]
      }),
    )
    const editions = (await listEditions(ctx)).filter(({ withdrawn }) => withdrawn === null)
    const released = editions.flatMap(({ wave, releasedAt }) =>
      [addressOf.news('', wave.id), addressOf.report('', wave.id)].map((path) => ({
        path,
        changed: releasedAt,
      })),
    )
    const easy = editions.map((edition) => ({
      path: addressOf.easy('', edition.wave.id),
      changed: edition.releasedAt,
      languages: officialLanguages.filter((language) => isEasy(edition, language)),
    }))
    const places: readonly SitePlace[] = [
      ...[...standing, ...results.flat()].map((path) => ({ path, changed: null })),
      ...released,
      ...easy,
    ].map((place) => ({ ...place, path: place.path.replace(/^\/\//u, '/') }))
    c.header('Content-Type', 'application/xml; charset=utf-8')
    c.header('Cache-Control', 'public, max-age=0, must-revalidate')
    return c.body(sitemapXml(places, officialLanguages, originOf(site, c)))
  }

export const sendRobots =
  (site: Site): Handler =>
  (c) => {
    c.header('Cache-Control', 'public, max-age=0, must-revalidate')
    return c.text(`User-agent: *
Disallow: /*/respond/*/
Disallow: /*/staff
Disallow: /*/search
Disallow: /*/results/*/explore?
Disallow: /*/results/*/explore.

Sitemap: ${originOf(site, c)}/sitemap.xml
`)
  }
