/**
 * Where the 19 regions of Finland, Åland among them, lie on a map of equal tiles: neighbours stay neighbours where the
 * grid allows, and a region with few respondents is as easy to see as a large one. By national region code.
 */
export interface Tile {
  readonly code: number
  /** From the west. */
  readonly column: number
  /** From the north. */
  readonly row: number
}

export const regionTiles: readonly Tile[] = [
  { code: 19, column: 2, row: 0 },
  { code: 17, column: 2, row: 1 },
  { code: 18, column: 3, row: 1 },
  { code: 15, column: 0, row: 2 },
  { code: 16, column: 1, row: 2 },
  { code: 13, column: 2, row: 2 },
  { code: 11, column: 3, row: 2 },
  { code: 12, column: 4, row: 2 },
  { code: 14, column: 1, row: 3 },
  { code: 6, column: 2, row: 3 },
  { code: 10, column: 3, row: 3 },
  { code: 9, column: 4, row: 3 },
  { code: 4, column: 1, row: 4 },
  { code: 5, column: 2, row: 4 },
  { code: 7, column: 3, row: 4 },
  { code: 8, column: 4, row: 4 },
  { code: 21, column: 0, row: 5 },
  { code: 2, column: 1, row: 5 },
  { code: 1, column: 2, row: 5 },
]

export const tileColumns = 5
export const tileRows = 6
