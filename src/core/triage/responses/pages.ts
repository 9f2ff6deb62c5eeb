/** Web pages that arrive instead of data, and who sent them. */
import { headerValue, type RequestEvent } from '../../session/index.ts'

/** Who sent a web page: a network's filter, a firewall in front of the app, or a sign-in page. */
export type PageSender = 'filter' | 'firewall' | 'sign-in'

/** chars of a page that are examined */
const looked = 4_000

const senders: [PageSender, RegExp][] = [
  [
    // Company web filters and proxies, and networks that require a sign-in.
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

/** Who sent a page, judging by its text; undefined for other pages and for anything that is not a web page. */
export function senderOf(text: string | undefined): PageSender | undefined {
  const head = text?.slice(0, looked) ?? ''
  return isPage(head) ? senders.find(([, words]) => words.test(head))?.[0] : undefined
}

/** Firewalls that refuse with 200 (F5 BIG-IP, Imperva), and sign-in pages that show an error code (Microsoft Entra). */
const refusals = /The requested URL was rejected\. Please consult|Incapsula incident ID|\bAADSTS\d{5,7}\b/

/** Whether a response with status 200 is really a page of refusal. */
export function isRefusalPage({ status, responseBody }: RequestEvent): boolean {
  const head = responseBody?.text?.slice(0, looked) ?? ''
  return status === 200 && isPage(head) && refusals.test(head)
}

/** Whether a text starts like HTML. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!--[^>]*>\s*)?<(?:!doctype|html|head|body|title)/i.test(text)
}

/** The title of a page; undefined when it has none. */
export function titleIn(text: string): string | undefined {
  // Only up to the next tag: looking for the closing tag would restart at every `<title` and take quadratic time.
  return /<title[^<>]*>([^<]{1,300})/i.exec(text)?.[1]?.trim()
}

/** As declared by the response, or as its body was read. */
export const contentType = (event: RequestEvent) =>
  headerValue(event.responseHeaders, 'content-type') ?? event.responseBody?.type ?? ''

/** A call that asked for data and got HTML with a 2xx status. */
export function isWebPage(event: RequestEvent): boolean {
  if ((event.api !== 'fetch' && event.api !== 'xhr') || event.status === undefined || event.status >= 300) return false
  // No Content may still declare a type.
  if (event.status === 204) return false
  const accept = headerValue(event.requestHeaders, 'accept') ?? ''
  const wantsData = accept.includes('json') || /\/(?:api|rest|graphql|v\d+)(?:\/|$|\?)/i.test(event.url)
  const isHtml = /text\/html/i.test(contentType(event)) || isPage(event.responseBody?.text ?? '')
  return wantsData && isHtml && !/html/i.test(accept)
}
