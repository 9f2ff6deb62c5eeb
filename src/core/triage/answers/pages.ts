/** Web pages that come in the place of data, and who has sent them. */
import { headerValue, type RequestEvent } from '../../session/index.ts'

/** Who has sent a web page: the filter of a network, a firewall in front of the app, or the sign-in page. */
export type PageSender = 'filter' | 'firewall' | 'sign-in'

/** chars of a page that are looked at */
const looked = 4_000

const senders: [PageSender, RegExp][] = [
  [
    // Web filters and proxies of companies, and networks that want a sign-in.
    'filter',
    /zscaler|netskope|goskope|blue ?coat|policy_denied|McAfee Web Gateway|skyhigh secure|fortiguard|fortigate|forcepoint|websense|barracuda web|Sophos (?:Web|UTM|Firewall)|cisco umbrella|opendns|blocked in accordance with (?:company|your)|captive portal|violates (?:the |your )?(?:Data Loss Prevention|DLP) polic|(?:blocked|stopped) by (?:the )?(?:Data Loss Prevention|DLP)|accept the terms to connect|your cache administrator is|\(squid\/|\b(?:web ?page|web ?site|this site|access|url) (?:is |has been |was )?blocked\b[\s\S]{0,300}?\b(?:categor(?:y|ies)|network administrator|(?:web|content|internet) filter|acceptable use)\b|connect to (?:the internet|(?:our |this |free )?wi-?fi)/i,
  ],
  [
    // Cloudflare 10xx, Akamai, Imperva, F5, CloudFront, ModSecurity, Sucuri
    'firewall',
    /Error 10(?:06|07|08|09|10|12|20)\b|used Cloudflare to restrict access|Attention Required! \| Cloudflare|Sorry, you have been blocked|<title>Just a moment\.\.\.|Reference(?:\s|&#32;)*(?:#|&#35;)\d{1,3}(?:\.|&#46;)[\da-f]{6,}|Incapsula incident ID|The requested URL was rejected\. Please consult|configured to block access from your country|Request blocked\.[\s\S]{0,200}cloudfront|Mod_?Security|Sucuri WebSite Firewall|access to this (?:site|service|page) has been (?:limited|blocked|restricted)|temporarily (?:blocked|locked out|banned)[^<]{0,60}(?:too many|suspicious|failed)|your (?:IP(?: address)?|request) (?:has been|was|is) (?:blocked|banned|blacklisted)/i,
  ],
  ['sign-in', /<input\b[^<>]*\btype=["']?password/i],
]

/** Who has sent a page, told by its text; undefined for what is no web page, and for pages of others. */
export function senderOf(text: string | undefined): PageSender | undefined {
  const head = text?.slice(0, looked) ?? ''
  return isPage(head) ? senders.find(([, words]) => words.test(head))?.[0] : undefined
}

/** Firewalls that refuse with 200 (F5 BIG-IP, Imperva), and sign-in pages that name the code of an error (Microsoft Entra). */
const refusals = /The requested URL was rejected\. Please consult|Incapsula incident ID|\bAADSTS\d{5,7}\b/

/** Whether an answer of 200 is a page that says no. */
export function isRefusalPage({ status, responseBody }: RequestEvent): boolean {
  const head = responseBody?.text?.slice(0, looked) ?? ''
  return status === 200 && isPage(head) && refusals.test(head)
}

/** Whether a text begins as HTML does. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!--[^>]*>\s*)?<(?:!doctype|html|head|body|title)/i.test(text)
}

/** The title of a page; undefined where it has none. */
export function titleIn(text: string): string | undefined {
  // Up to the next tag only: a search for the end of each would begin anew at every `<title`.
  return /<title[^<>]*>([^<]{1,300})/i.exec(text)?.[1]?.trim()
}

/** As the answer names it, or as its body was read. */
export const contentType = (event: RequestEvent) =>
  headerValue(event.responseHeaders, 'content-type') ?? event.responseBody?.type ?? ''

/** A call that asked for data, answered 2xx with HTML. */
export function isWebPage(event: RequestEvent): boolean {
  if ((event.api !== 'fetch' && event.api !== 'xhr') || event.status === undefined || event.status >= 300) return false
  // No Content: servers name a type all the same.
  if (event.status === 204) return false
  const accept = headerValue(event.requestHeaders, 'accept') ?? ''
  const wantsData = accept.includes('json') || /\/(?:api|rest|graphql|v\d+)(?:\/|$|\?)/i.test(event.url)
  const isHtml = /text\/html/i.test(contentType(event)) || isPage(event.responseBody?.text ?? '')
  return wantsData && isHtml && !/html/i.test(accept)
}
