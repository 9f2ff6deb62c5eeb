/** For endpoints that the app calls but that do not exist (RFC 9110 15.5.5, 15.5.6). */

import { routeTemplate } from '../../session/index.ts'
import { requestEvidence } from '../evidence.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { isPage } from '../responses/pages.ts'
import { responseStart } from '../responses/response-start.ts'
import { defineRule } from '../rule.ts'
import { customerActivity } from '../words/activity.ts'
import { failure } from '../words/words.ts'

export const missingRoute = defineRule({
  id: 'missing-route',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'responses with 404, 405 or 410 to calls of the app, when the endpoint was not seen to work',
  find: ({ requests }) =>
    requests.find((request) => isMissing(request) && request.workedBefore === undefined && !isKnownThere(request)),
  // GET is often used to check whether something exists; without consequences, this may be such a check.
  confidence: (request) =>
    isQuietQuestion(request) ? 0.25 : routeTemplate(request.event.url).includes('{id}') ? 0.5 : 0.65,
  agent: (request) => failure(request, 'the app asks for something that the server does not have'),
  customer: (request) => `${customerActivity(request)} didn't work because something couldn't be found on our end.`,
  evidence: requestEvidence,
  against: (request) =>
    routeTemplate(request.event.url).includes('{id}') ? [{ text: 'It may be that only this record was deleted.' }] : [],
  next: [
    'Check whether the record in the address exists and belongs to this account.',
    'Ask whether reloading helps: the open page may be older than the server.',
    'Escalate to engineering with the endpoint.',
  ],
})

/** A question that found nothing, without any complaint from the page. */
export function isQuietQuestion({ event, aftermath }: FailedRequest): boolean {
  return event.api !== 'document' && event.method.toUpperCase() === 'GET' && aftermath.length === 0
}

/** A call of the app (neither a page nor a background question) that was answered "not there". */
export function isMissing({ event, status, reason, recovered, thirdParty, step, aftermath }: FailedRequest): boolean {
  if (recovered || thirdParty || reason !== undefined || (status !== 404 && status !== 405 && status !== 410))
    return false
  return step !== undefined || aftermath.length > 0 || event.method.toUpperCase() !== 'GET'
}

/** The response is about the record, so the server does have the endpoint. */
export const isKnownThere = (request: FailedRequest): boolean => isDeleted(request) || isNamed(request)

/**
 * The server names the kind of record that it does not find, which is the one in the address: `invoice_not_found` and “Invoice 42 does
 * not exist” for `/api/invoices/42`.
 */
function isNamed({ event, code = '' }: FailedRequest): boolean {
  const kind = /\/([a-z][a-z_-]{2,30})\/\{id\}/i.exec(routeTemplate(event.url))?.[1]
  const response = `${code} ${responseStart(event)}`
  if (kind === undefined || isPage(response.trimStart())) return false
  const noun = `${kind.replace(/(?:ies|e?s)$/i, '').replace(/[_-]/g, '[ _-]?')}[a-z]{0,3}`
  return new RegExp(
    `(?<![a-z])${noun}[ _-]?not[ _-]?found|(?<![a-z])${noun}\\b[^.{}<>/]{0,60}\\b(?:not (?:be )?found|(?:does not|doesn['’]t|no longer) exists?)|(?:could(?: not|n['’]t) find|cannot find|no such|unknown) (?:the |an? )?${noun}\\b`,
    'i',
  ).test(response)
}

/** The server says that somebody has deleted what is asked for: a record, and not a part of the program. */
export const isDeleted = ({ event }: FailedRequest): boolean => deleted.test(responseStart(event))

const deleted =
  /^(?![\s\S]*\b(?:endpoint|route|API|method)\b)[\s\S]*(?:\b(?:was|were|has been|have been) (?:already |permanently )?(?:deleted|archived)\b|\bwurde (?:bereits )?(?:gelöscht|archiviert)|\ba été (?:supprimée?|archivée?)|\b(?:fue|ha sido) (?:eliminad|borrad|archivad)|\bfoi (?:excluíd|eliminad|arquivad)|\bè stat[oa] (?:eliminat|cancellat|archiviat)|\b(?:is|werd) (?:verwijderd|gearchiveerd)|\bzosta[łl][ao]? usunięt|\bbyl[ao]? (?:smazán|odstraněn)|\bhar (?:tagits bort|raderats)|\ber (?:blevet )?slettet|削除されました|已(?:被)?删除|삭제되었)/i
