import type { Context } from '#platform/context'
import { readSetting } from '#platform/settings'
import { type Language, officialLanguages } from '#shared'

/** By the Language Act a state authority informs in Finnish and Swedish; others may be added or left out. */
const byLaw: readonly Language[] = ['fi', 'sv']

/** Languages that must be approved before an edition is released: the installation's setting, or those of the law. */
export async function requiredLanguages({ database }: Context): Promise<readonly Language[]> {
  const setting = await readSetting(database, 'required-languages')
  if (setting === null) return byLaw
  return setting.split(',').filter((language) => officialLanguages.includes(language))
}
