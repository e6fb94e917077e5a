/** `/examples`: every component in its every state on one page, for eyes and for axe. */
import { Hono } from 'hono'
import { isLanguage } from '#shared'
import { type Site, send } from '../../server/site.ts'
import { sayIn } from '../../texts/index.ts'
import { respondCss } from '../document/style.ts'
import { examples } from './index.ts'

export function examplePages(_site: Site): Hono {
  const pages = new Hono()
  pages.get('/examples', (c) => {
    const wish = c.req.query('language') ?? 'en'
    const language = isLanguage(wish) ? wish : 'en'
    const say = sayIn(language)
    return send(c, {
      page: {
        language,
        title: 'Examples',
        css: respondCss,
        script: null,
        skip: say('skip'),
        header: (
          <header class="bar">
            <div class="page">
              <p class="name">Examples</p>
            </div>
          </header>
        ),
        footer: null,
        main: (
          <>
            <h1 lang="en">Components</h1>
            {examples.map(({ name, view }) => (
              <section key={name}>
                <h2 lang="en">{name}</h2>
                {view(language, say)}
              </section>
            ))}
          </>
        ),
      },
    })
  })
  return pages
}
