/**
 * A news item as markup: a fragment for the site's frame. One `h1`, dates as government pages print them, everything in
 * its language.
 */
import { render } from 'preact-render-to-string'
import { factsOf, type Language } from '#shared'
import type { TextBlock } from '../../domain/bound-text/bound-text.ts'
import type { NewsDates, NewsEvent, NewsItem, NewsLink, NewsNotice } from '../../domain/news/news-item.ts'
import { hostOf } from '../host-of.ts'
import { TextView } from '../results/text-view.tsx'
import { fill } from '../texts/index.ts'
import { clockTime, numericDate } from './moments.ts'
import { newsTexts } from './texts.ts'

/** Stands beside the tokens and base rules that every document shares. */
export const newsCss = `.news h1{hyphens:auto}@media(max-width:30rem){.news h1{font-size:1.2rem}}.news .dates{color:var(--muted);font-size:.9375rem;margin-block:0 .25rem}.news .dates+.notice{margin-block-start:1rem}.news .lead{font-size:1.1875rem}.news .event{background:var(--wash);padding:1rem 1.25rem;margin-block:1.5rem}.news .event h2{margin-block:0 .5rem;font-size:1.1875rem}.news .event p{margin:0}
`

/** @param now until when an event is shown depends on it */
export function newsFragment(item: NewsItem, now: Date): string {
  return render(<NewsArticle item={item} now={now} />)
}

function NewsArticle({ item, now }: { readonly item: NewsItem; readonly now: Date }) {
  const { language, title, lead, blocks, published, notices } = item
  const texts = newsTexts(language)
  const event = item.event !== null && now < new Date(item.event.endsAt) ? item.event : null
  const links = item.links.filter(({ kind }) => kind !== 'registration' || event !== null)
  return (
    <article class="news">
      <h1>{title}</h1>
      {published !== null && <Dates published={published} language={language} />}
      <p class="dates">{texts.type}</p>
      {notices.map((notice) => (
        <Notice key={notice.kind} notice={notice} />
      ))}
      {lead.length > 0 && (
        <p class="lead">
          <TextView text={lead} />
        </p>
      )}
      {blocks.map((block, index) => (
        <TextBlockView key={index} block={block} />
      ))}
      {event !== null && <EventView event={event} language={language} />}
      <Links links={links} title={texts.more} />
    </article>
  )
}

function Dates({ published, language }: { readonly published: NewsDates; readonly language: Language }) {
  const { firstPublished, versionPublished } = newsTexts(language)
  const { first, version } = published
  const [before = '', after = ''] = versionPublished.split('{date}')
  return (
    <p class="dates">
      {firstPublished} <time datetime={first}>{`${numericDate(first)} ${clockTime(first)}`}</time>
      {version !== null && (
        <>
          {` | ${before}`}
          <time datetime={version}>{numericDate(version) + fill(after, { time: clockTime(version) })}</time>
        </>
      )}
    </p>
  )
}

function Notice({ notice }: { readonly notice: NewsNotice }) {
  return (
    <div class={notice.kind === 'demonstration' ? 'notice demo' : 'notice'}>
      <p>
        <strong>{notice.title}.</strong> <TextView text={notice.text} />
      </p>
    </div>
  )
}

function TextBlockView({ block }: { readonly block: TextBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Level = `h${block.level}` as const
      return (
        <Level id={block.id}>
          <TextView text={block.text} />
        </Level>
      )
    }
    case 'paragraph':
      return (
        <p>
          <TextView text={block.text} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <TextView text={item} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function EventView({ event, language }: { readonly event: NewsEvent; readonly language: Language }) {
  return (
    <section class="event" aria-labelledby="event">
      <h2 id="event">{newsTexts(language).eventTitle}</h2>
      <p>
        <TextView text={event.text} />
      </p>
    </section>
  )
}

function Links({ links, title }: { readonly links: readonly NewsLink[]; readonly title: string }) {
  const back = links.find(({ kind }) => kind === 'news')
  return (
    <>
      <h2 id="more">{title}</h2>
      <ul>
        {links
          .filter((link) => link !== back)
          .map((link) => (
            <li key={link.href}>
              <LinkView link={link} />
              <Elsewhere href={link.href} />
            </li>
          ))}
      </ul>
      {back !== undefined && (
        <p>
          <LinkView link={back} />
        </p>
      )}
    </>
  )
}

/** Where a link leads away from this site, the name of the other one. */
function Elsewhere({ href }: { readonly href: string }) {
  return /^https?:/u.test(href) ? <span class="dates"> {hostOf(href)}</span> : null
}

function LinkView({ link }: { readonly link: NewsLink }) {
  return (
    <a href={link.href} hreflang={factsOf(link.language).tag}>
      {link.text}
    </a>
  )
}
