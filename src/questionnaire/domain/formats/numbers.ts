/** A number as people write it: `12`, `-3.5`, `3,5`. Null for anything else, so that a text never becomes a number. */
export function numberIn(cell: string): number | null {
  return /^[-−]?\d{1,12}([.,]\d{1,6})?$/.test(cell) ? Number(cell.replace('−', '-').replace(',', '.')) : null
}
