/** Every sentence of the public site, in the official languages. Values are ICU messages; comments name arguments. */
export interface SiteTexts {
  readonly siteName: string
  readonly languages: string
  readonly menu: string
  readonly home: string
  readonly about: string
  readonly accessibility: string
  readonly privacy: string
  readonly lead: string
  readonly demonstration: string
  readonly openWaves: string
  readonly noOpenWaves: string
  readonly answerIn: string
  readonly untilDay: string
  readonly results: string
  readonly noResults: string
  readonly readResults: string
  readonly invented: string
  readonly notYetTitle: string
  readonly notYetText: string
  readonly notReadyTitle: string
  readonly notReadyText: string
  readonly answerNow: string
  /** Headings and paragraphs, in order. `{owner}` `{email}` `{supervisor}` `{supervisorUrl}` are filled in. */
  readonly aboutPage: readonly Part[]
  readonly accessibilityPage: readonly Part[]
  readonly privacyPage: readonly Part[]
}

/** A heading with its paragraphs; lines beginning with `- ` are a list. */
export interface Part {
  readonly heading: string
  readonly text: string
}
