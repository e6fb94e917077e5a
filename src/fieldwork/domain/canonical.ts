/** JSON with the keys of every object in order: equal values have equal texts, whatever order they were built in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let members = ''
  const entries = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(entries).sort()) {
    if (entries[key] === undefined) continue
    members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(entries[key])}`
  }
  return `{${members}}`
}
