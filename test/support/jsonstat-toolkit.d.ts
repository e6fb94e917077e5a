/** The part of the JSON-stat toolkit that tests read with. */
declare module 'jsonstat-toolkit' {
  interface Dimension {
    readonly label: string
    readonly id: readonly string[]
    Category(id: string): { readonly label: string }
  }
  interface Dataset {
    readonly class: string
    readonly label: string
    readonly note: readonly string[]
    readonly id: readonly string[]
    readonly length: number
    readonly extension: Readonly<Record<string, unknown>>
    Data(at: Readonly<Record<string, string>>): {
      readonly value: number | null
      readonly status: string | null
    }
    Dimension(id: string): Dimension
    Dataset(at: number): Dataset
  }
  export default function JSONstat(document: unknown): Dataset
}
