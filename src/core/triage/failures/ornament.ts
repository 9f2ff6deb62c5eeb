/** Things that a page works without, even if it looks plainer. */
import { hostNameOf, looksLikeTracking, type ReportEvent } from '../../session/index.ts'

/** A font, manifest or prefetch that the page's policy forbids (https://w3c.github.io/webappsec-csp/#directives-fetch). */
export function isOrnament({ directive = '' }: ReportEvent): boolean {
  return /^(?:font|manifest|prefetch)-src$/.test(directive)
}

/** Providers of chat widgets, consent banners, product tours, announcements and surveys. */
const helpers = new RegExp(
  [
    'intercom|intercomcdn|zdassets|zopim|drift|driftt|crisp|tawk|livechatinc|usemessages|freshchat|olark|userlike|smartsupp|tidio(?:chat)?',
    'cookielaw|onetrust|cookiebot|usercentrics|didomi|privacy-center|trustarc|iubenda|consentmanager|cookiefirst|axept|cookieyes|termly',
    'pendo|appcues|userpilot|walkme|userflow|trychameleon|productfruits|headwayapp|getbeamer|canny|uservoice|userback|usabilla|qualtrics|delighted|wootric|survicate',
  ]
    .map((names) => `(?:^|\\.)(?:${names})\\.(?:io|com|net|org|de|eu|chat|to|co|me)$`)
    .join('|'),
)

/** Whether an address belongs to analytics or to an add-on that customers can do without. */
export function isMissedByNobody(url: string): boolean {
  return looksLikeTracking(url) || helpers.test(hostNameOf(url))
}
