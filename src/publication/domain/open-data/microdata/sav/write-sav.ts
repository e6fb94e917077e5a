/**
 * Writes an SPSS system file (.sav): compressed, UTF-8, readable by SPSS from version 14 and by PSPP. The same file gives
 * the same bytes. Labels longer than the format allows (variables 255 bytes, values 120) end in `…`.
 *
 * Source: https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html. Written here because the packages
 * there are change data: one writes 0 for a missing value, another makes files with ä unreadable.
 */
import { joined } from './bytes.ts'
import { casesOf } from './cases.ts'
import { dictionaryOf } from './dictionary.ts'
import { placed } from './layout.ts'
import type { SavFile } from './sav-file.ts'

export function writeSav(file: SavFile): Uint8Array {
  const layout = placed(file.variables)
  return joined([dictionaryOf(file, layout), casesOf(file.cases, layout)])
}
