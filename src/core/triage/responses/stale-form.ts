/** How frameworks and shops report that a form's CSRF token is no longer valid. */

import type { RequestEvent } from '../../session/index.ts'
import { messageInMarkup } from '../../session/responses/fragment.ts'
import { isPage } from './pages.ts'

const words =
  /csrf|xsrf|forgery|authenticity.?token|(?:form|page|link) (?:has |is )?expired|token mismatch|the change you wanted was rejected|the action you (?:have )?requested is not allowed|form has become outdated|formulier is (?:verouderd|verlopen)|Formular ist (?:veraltet|abgelaufen)|formul(?:aire|ario|ário) (?:a expiré|ha (?:caducado|expirado)|expirou)|invalid (?:form|security) token|\binvalid_nonce\b|cookie_invalid_nonce|nonce (?:is )?(?:invalid|expired)|nonce did not verify|Cookie check failed|(?:invalid|expired|wrong) (?:form|security|session)[ _-]?key|security token\b[^.<>]{0,40}\b(?:missing|invalid|expired|failed)|loss of session data|submitted form was invalid|security validation for this page (?:is invalid|has timed out)|\b(?:unable|failed) to verify (?:your|the) (?:data|form|request)\b/i

/** Whether a code, sentence or title mentions a CSRF token, or a form that was open for too long. */
export const isOfStaleForm = (text: string): boolean => words.test(text)

/**
 * A submitted form that came back as a page with status 200, with such a sentence marked as an error (Magento, MediaWiki,
 * TYPO3).
 */
export function isStaleForm({ method, status, responseBody }: RequestEvent): boolean {
  const text = responseBody?.text ?? ''
  if (method.toUpperCase() !== 'POST' || status !== 200 || !isPage(text)) return false
  return isOfStaleForm(messageInMarkup(text.slice(0, looked)) ?? '')
}

/** chars of a page that are examined: the message is above the form */
const looked = 50_000
