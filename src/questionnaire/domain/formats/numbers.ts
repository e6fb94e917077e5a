/** A number as people write it: `12`, `-3.5`, `3,5`. Null for anything else, so that a text never becomes a number. */
export function numberIn(cell: string): number | null {
  return /^[-−]?\d{1,12}([.,]\d{1,6})?$/.test(cell) ? Number(cell.replace('−', '-').replace(',', '.')) : null
}

export interface Range {
  readonly least: number
  readonly most: number
}

/** Null for no values. */
export function rangeOf(values: readonly number[]): Range | null {
  const [first] = values
  if (first === undefined) return null
  return {
    least: values.reduce((least, value) => Math.min(least, value), first),
    most: values.reduce((most, value) => Math.max(most, value), first),
  }
}
