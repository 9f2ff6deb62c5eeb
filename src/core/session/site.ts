/** What a site is, and how much of a URL may be shown. */

/** The site (scheme, host and port) of an http(s) URL; undefined for any other. */
export function webSiteOf(url: string): string | undefined {
  try {
    const { protocol, origin } = new URL(url)
    return /^https?:$/.test(protocol) ? origin : undefined
  } catch {
    return undefined
  }
}

/** Scheme and host without port: what a host permission covers. */
export function permissionHost(site: string): string {
  const { protocol, hostname } = new URL(site)
  return `${protocol}//${hostname}`
}

/** A URL fit to be shown: a `data:` URL contains the page itself, so only its type is kept. */
export function withoutContent(url: string): string {
  const type = /^data:([^,]{0,100})/i.exec(url)?.[1]
  return type === undefined ? url : `data:${type},…`
}
