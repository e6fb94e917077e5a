import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { changeSetting, readSetting } from '#platform/settings'
import { done, type Language, officialLanguages, type Result, refused } from '#shared'

/** By the Language Act a state authority informs in Finnish and Swedish; others may be added or left out. */
const byLaw: readonly Language[] = ['fi', 'sv']

/** Languages that must be approved before an edition is released: the installation's setting, or those of the law. */
export async function requiredLanguages({ database }: Context): Promise<readonly Language[]> {
  const setting = await readSetting(database, 'required-languages')
  if (setting === null) return byLaw
  return setting.split(',').filter((language) => officialLanguages.includes(language))
}

/**
 * Decides which languages must be approved, from the next release on. At least one is.
 * Problems: `not_permitted`, `language_not_published`.
 */
export async function requireLanguages(
  ctx: Context,
  languages: readonly Language[],
): Promise<Result<readonly Language[]>> {
  if (!permits(ctx.actor, 'manage-accounts')) return notPermitted('manage-accounts')
  const required = officialLanguages.filter((language) => languages.includes(language))
  const unknown = languages.find((language) => !officialLanguages.includes(language))
  if (unknown !== undefined || required.length === 0) {
    const offered = officialLanguages.join(', ')
    return refused('language_not_published', `Name one or more of ${offered}.`, unknown ?? '')
  }
  return asOne(ctx, async ({ database, clock, actor }) => {
    await changeSetting(database, 'required-languages', required.join(','))
    const entry = { actor, what: 'require-languages', about: 'installation' }
    await recordAudit(database, clock, { ...entry, detail: { languages: required.join(',') } })
    return done(required)
  })
}
