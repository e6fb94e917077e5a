/** Every component's examples, in the order the review page shows them. */

import { examples as battery } from '../battery/battery.examples.tsx'
import { examples as buttons } from '../buttons/buttons.examples.tsx'
import { examples as checkboxes } from '../checkboxes/checkboxes.examples.tsx'
import { examples as errorSummary } from '../error-summary/error-summary.examples.tsx'
import { examples as languageSwitch } from '../language-switch/language-switch.examples.tsx'
import { examples as note } from '../note/note.examples.tsx'
import { examples as notice } from '../notice/notice.examples.tsx'
import { examples as numberField } from '../number-field/number-field.examples.tsx'
import { examples as openText } from '../open-text/open-text.examples.tsx'
import { examples as placeSelect } from '../place-select/place-select.examples.tsx'
import { examples as progress } from '../progress/progress.examples.tsx'
import { examples as radios } from '../radios/radios.examples.tsx'
import { examples as ranking } from '../ranking/ranking.examples.tsx'
import { examples as scale } from '../scale/scale.examples.tsx'
import type { Example } from './example.ts'

export const examples: readonly Example[] = [
  ...radios,
  ...checkboxes,
  ...scale,
  ...battery,
  ...ranking,
  ...openText,
  ...numberField,
  ...placeSelect,
  ...note,
  ...errorSummary,
  ...progress,
  ...languageSwitch,
  ...notice,
  ...buttons,
]
