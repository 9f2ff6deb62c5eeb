/** Errors that say nothing of the app: of browsers, of extensions, and of what others put into every page. */
import type { ErrorEvent } from '../../session/index.ts'

/**
 * Raised by browsers without harm (https://github.com/w3c/csswg-drafts/issues/5023), or without telling anything; by
 * extensions among themselves; by scanners of links in mails; and what the page gave up on purpose.
 */
const harmless =
  /^ResizeObserver loop|^Script error\.?$|message (?:channel|port) closed before a response|Extension context invalidated|Receiving end does not exist|Object Not Found Matching Id:\d|^The play\(\) request was interrupted|^play\(\) failed because|^Transition was (?:skipped|aborted)|^Fullscreen request denied|on 'WakeLock'|^Timeout \([a-z]\)$/
/**
 * Scripts that browsers on phones, browsers inside of other apps, wallets and virus scanners put into every page, by the names
 * that they give themselves; they stand in no file of their own.
 */
const injected =
  /\b_AutofillCallbackHandler\b|\b__gCrWeb\b|\b__firefox__\b|\b__naverapp__\b|\bJava (?:object is gone|exception was raised during method invocation)\b|\binstantSearchSDKJSBridge|\bzaloJSV2\b|feature named `\w+` was not found|\b_avast_submit\b|\batomicFindClose\b|\bbmi_SafeAddOnload\b|\bEBCallBackMessageReceived\b|\bconduitPage\b|\bMyApp_RemoveAllHighlights\b|\btronLink\b|property:? ['"]?solana\b|\bvv\(\)\.getRestrictions\b|Invalid call to runtime\.|redefine property: googletag|\bSCDynimacBridge\b|\bucapi\b|Identifier '(?:script|reportPage)' has already been declared/
const givenUp = /^(?:AbortError|CanceledError)$/
/** Libraries of sign-in and payment on a window that the customer has closed. */
const closedByUser =
  /\b(?:user|popup)[-_ ](?:closed|cancel\w*)|\bcancel\w* by (?:the )?user\b|\bclosed by (?:the )?user\b/i

/** Kaspersky and AdGuard change pages on their way, and serve their scripts from a host of their own. */
const scannerUrl = /\bhttps?:\/\/(?:[\w-]+\.){1,4}kaspersky-labs\.com\/|\bhttps?:\/\/local\.adguard\.(?:org|com)\//
/** As `isExtensionUrl` knows them, anywhere in a text. */
const extensionUrl = /\b(?:chrome|moz|safari|safari-web|ms-browser)-extension:\/\/|\buser-script:/

/** Whether an address, or a stack, is of an extension, of a virus scanner, or of a script that a customer has added to the browser. */
export const isOfExtension = (text: string): boolean => extensionUrl.test(text) || scannerUrl.test(text)

/** What a browser, or a library, says when nothing is wrong with the app. */
export function isHarmless({ name, message }: ErrorEvent['error']): boolean {
  return harmless.test(message) || givenUp.test(name) || closedByUser.test(message)
}

/** Whether a message is of a script that stands in no file of its own, by the names that it has. */
export const isInjected = (message: string): boolean => injected.test(message)

/** An error of which the app is no part, so that nothing follows of it for what happened shortly before. */
export function isNoise({ error, url }: ErrorEvent): boolean {
  const innermost = error.frames?.find((frame) => frame.url !== undefined)?.url ?? url ?? ''
  return isHarmless(error) || isInjected(error.message) || isOfExtension(innermost)
}
