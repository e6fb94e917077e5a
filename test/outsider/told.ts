/**
 * What files tell, cell by cell: the outsider's notebook. A cell is named by its codes, which are the same in every format and
 * language; everyone together is the group `total` of no breakdown.
 */

interface Cell {
  readonly question: string
  /** Empty where the question has none; likewise `by` and `code`. */
  readonly item: string
  readonly by: string
  readonly group: string
  readonly code: string
  readonly figure: 'n' | 'percent' | 'base' | 'mean' | `missing ${string}`
}

/** Null: the file has the cell and hides it. */
export interface Fact extends Cell {
  readonly value: number | null
}

export function nameOf({ question, item, by, group, code, figure }: Cell): string {
  return [question, item, group === 'total' ? '' : by, group, code, figure].join('|')
}

export interface Notebook {
  /** A cell that any file shows is known. */
  readonly known: ReadonlyMap<string, Fact>
  /** Cells that two files tell differently, with what each says. */
  readonly disputes: readonly string[]
}

/** Puts together what several files tell; one that hides what another shows is a dispute as well. */
export function together(files: ReadonlyMap<string, readonly Fact[]>): Notebook {
  const known = new Map<string, Fact>()
  const first = new Map<string, string>()
  const disputes: string[] = []
  for (const [file, facts] of files) {
    for (const fact of facts) {
      const name = nameOf(fact)
      const before = known.get(name)
      if (before === undefined) first.set(name, file)
      else if (before.value !== fact.value) {
        disputes.push(`${name}: ${before.value} in ${first.get(name)}, ${fact.value} in ${file}`)
      }
      if (before === undefined || before.value === null) known.set(name, fact)
    }
  }
  return { known, disputes }
}
