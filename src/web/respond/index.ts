/** The respondent pages. Every answer is saved by a form post that ends in a redirect; nothing needs script. */
import { Hono } from 'hono'
import type { Site } from '../server/site.ts'
import { showIntroduction, start } from './introduction.tsx'
import { redeem, showContinue } from './later.tsx'
import { showReview, submit } from './review.tsx'
import { saveSection, showSection } from './section.tsx'
import { showThanks } from './thanks.tsx'

export function respondPages(site: Site): Hono {
  const pages = new Hono()
  pages.use('/:language/respond/*', async (c, next) => {
    await next()
    c.header('X-Robots-Tag', 'noindex')
  })
  pages.get('/:language/respond/:wave', showIntroduction(site))
  pages.post('/:language/respond/:wave', start(site))
  pages.get('/:language/respond/:wave/continue', showContinue(site))
  pages.post('/:language/respond/:wave/continue', redeem(site))
  pages.get('/:language/respond/:wave/review', showReview(site))
  pages.post('/:language/respond/:wave/review', submit(site))
  pages.get('/:language/respond/:wave/thanks', showThanks(site))
  pages.get('/:language/respond/:wave/:section', showSection(site))
  pages.post('/:language/respond/:wave/:section', saveSection(site))
  return pages
}
