/** The host of a web address, by which readers know where a link leads. */
export function hostOf(url: string): string {
  return url.replace(/^https?:\/\//u, '').split('/')[0] ?? url
}
