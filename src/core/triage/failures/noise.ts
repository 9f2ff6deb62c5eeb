/**
 * Errors that say nothing about the app: from browsers, from extensions, and from scripts that others inject into every page.
 */
import type { ErrorEvent } from '../../session/index.ts'

/**
 * Harmless (https://github.com/w3c/csswg-drafts/issues/5023) or uninformative browser errors, messages between parts of an
 * extension, link scanners in mail software, and requests that the page aborted itself.
 */
const harmless =
  /^ResizeObserver loop|^Script error\.?$|message (?:channel|port) closed before a response|Extension context invalidated|Receiving end does not exist|Object Not Found Matching Id:\d|^The play\(\) request was interrupted|^play\(\) failed because|^Transition was (?:skipped|aborted)|^Fullscreen request denied|on 'WakeLock'|^Timeout \([a-z]\)$/
/**
 * Names of globals used by scripts that mobile browsers, in-app browsers, wallets and virus scanners inject into every page;
 * these scripts have no file of their own.
 */
const injected =
  /\b_AutofillCallbackHandler\b|\b__gCrWeb\b|\b__firefox__\b|\b__naverapp__\b|\bJava (?:object is gone|exception was raised during method invocation)\b|\binstantSearchSDKJSBridge|\bzaloJSV2\b|feature named `\w+` was not found|\b_avast_submit\b|\batomicFindClose\b|\bbmi_SafeAddOnload\b|\bEBCallBackMessageReceived\b|\bconduitPage\b|\bMyApp_RemoveAllHighlights\b|\btronLink\b|property:? ['"]?solana\b|\bvv\(\)\.getRestrictions\b|Invalid call to runtime\.|redefine property: googletag|\bSCDynimacBridge\b|\bucapi\b|Identifier '(?:script|reportPage)' has already been declared/
const givenUp = /^(?:AbortError|CanceledError)$/
/** Sign-in and payment libraries reporting that the customer closed a window. */
const closedByUser =
  /\b(?:user|popup)[-_ ](?:closed|cancel\w*)|\bcancel\w* by (?:the )?user\b|\bclosed by (?:the )?user\b/i

/** Kaspersky and AdGuard rewrite pages in transit and serve their scripts from a host of their own. */
const scannerUrl = /\bhttps?:\/\/(?:[\w-]+\.){1,4}kaspersky-labs\.com\/|\bhttps?:\/\/local\.adguard\.(?:org|com)\//
/** The addresses known to `isExtensionUrl`, anywhere in a text. */
const extensionUrl = /\b(?:chrome|moz|safari|safari-web|ms-browser)-extension:\/\/|\buser-script:/

/** Whether an address or stack belongs to an extension, a virus scanner or a user script. */
export const isOfExtension = (text: string): boolean => extensionUrl.test(text) || scannerUrl.test(text)

/** Whether a browser or library says this when nothing is wrong with the app. */
export function isHarmless({ name, message }: ErrorEvent['error']): boolean {
  return harmless.test(message) || givenUp.test(name) || closedByUser.test(message)
}

/** Whether a message comes from an injected script, judging by its names. */
export const isInjected = (message: string): boolean => injected.test(message)

/** An error in which the app has no part, so it must not be linked to what happened shortly before. */
export function isNoise({ error, url }: ErrorEvent): boolean {
  const innermost = error.frames?.find((frame) => frame.url !== undefined)?.url ?? url ?? ''
  return isHarmless(error) || isInjected(error.message) || isOfExtension(innermost)
}
