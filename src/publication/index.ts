/** The pure door of the publication room: what is said of released results, in every official language. */
export { addressOf } from './domain/addresses.ts'
export { licenceOf } from './domain/open-data/nature.ts'
export { explorerCss } from './render/explorer/explorer-css.ts'
export { type FeedEntry, feedFiles } from './render/feeds/feed-files.ts'
export { type SitePlace, sitemapXml } from './render/feeds/sitemap.ts'
export { newsCss, newsFragment } from './render/news/news-fragment.tsx'
export { resultsCss } from './render/results-css.ts'
export { datasetData, newsData, reportData, type StructuredData } from './render/structured-data.ts'
