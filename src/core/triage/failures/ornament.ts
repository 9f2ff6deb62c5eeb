/** What a page looks plainer without, and works. */
import { hostNameOf, looksLikeTracking, type ReportEvent } from '../../session/index.ts'

/** A font, icon list or the like that the page's policy does not allow (https://w3c.github.io/webappsec-csp/#directives-fetch). */
export function isOrnament({ directive = '' }: ReportEvent): boolean {
  return /^(?:font|manifest|prefetch)-src$/.test(directive)
}

/** Companies whose scripts bring windows for chats, banners of consent, and tours, news and surveys of a product. */
const helpers = new RegExp(
  [
    'intercom|intercomcdn|zdassets|zopim|drift|driftt|crisp|tawk|livechatinc|usemessages|freshchat|olark|userlike|smartsupp|tidio(?:chat)?',
    'cookielaw|onetrust|cookiebot|usercentrics|didomi|privacy-center|trustarc|iubenda|consentmanager|cookiefirst|axept|cookieyes|termly',
    'pendo|appcues|userpilot|walkme|userflow|trychameleon|productfruits|headwayapp|getbeamer|canny|uservoice|userback|usabilla|qualtrics|delighted|wootric|survicate',
  ]
    .map((names) => `(?:^|\\.)(?:${names})\\.(?:io|com|net|org|de|eu|chat|to|co|me)$`)
    .join('|'),
)

/** Whether an address is of what only measures, or helps beside the work of a product: customers do without. */
export function isMissedByNobody(url: string): boolean {
  return looksLikeTracking(url) || helpers.test(hostNameOf(url))
}
