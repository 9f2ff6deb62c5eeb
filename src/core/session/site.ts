/** What a site is, and what may be told of an address. */

/** The site (scheme, host and port) of an address on the web; undefined for every other one. */
export function webSiteOf(url: string): string | undefined {
  try {
    const { protocol, origin } = new URL(url)
    return /^https?:$/.test(protocol) ? origin : undefined
  } catch {
    return undefined
  }
}

/** Scheme and host without the port: what a host permission covers. */
export function permissionHost(site: string): string {
  const { protocol, hostname } = new URL(site)
  return `${protocol}//${hostname}`
}

/** An address as it may be told: a `data:` URL is the page itself, so only its type is kept. */
export function withoutContent(url: string): string {
  const type = /^data:([^,]{0,100})/i.exec(url)?.[1]
  return type === undefined ? url : `data:${type},…`
}
