/** What may be kept of a record: the same rules and labels apply as in the page. */

import { percentDecoded } from '../../core/base/percent-decoded.ts'
import {
  createLabeler,
  type Labeler,
  labelPattern,
  redactHeaders,
  redactText,
  redactUrl,
} from '../../core/privacy/index.ts'
import type { NetworkRecord, SessionEvent } from '../../core/session/index.ts'

/** The record with its secrets labelled, even if a secret from a header occurs in a URL. */
export function maskRecord(record: NetworkRecord, label: Labeler): NetworkRecord {
  const requestHeaders = redactHeaders(record.requestHeaders, label)
  const responseHeaders = redactHeaders(record.responseHeaders, label)
  return {
    ...mapTexts({ ...record, requestHeaders, responseHeaders }, label.sweep, (url) => redactUrl(url, label)),
    method: redactText(record.method, label),
    ...(record.statusLine !== undefined && { statusLine: redactText(record.statusLine, label) }),
  }
}

/**
 * Masks what the page's relay has recognised but the browser's record cannot reveal as secret: for example, a token issued
 * in a response body and used in the path of a later request.
 *
 * The secrets themselves never reach this code. But the labels in the events contain their keyed hashes, so each part of a
 * URL or header is hashed with the same key and compared.
 * @param keyHex the key of the recording's labels
 */
export function maskKnown(
  records: readonly NetworkRecord[],
  events: readonly SessionEvent[],
  keyHex: string,
): NetworkRecord[] {
  const labels = new Map<string, string>()
  for (const event of events)
    for (const [label, , hash = ''] of JSON.stringify(event).matchAll(labelPattern)) labels.set(hash, label)
  if (labels.size === 0) return [...records]
  const hashOf = createLabeler(keyHex)
  const seen = new Map<string, string>()
  const maskPart = (part: string) => {
    let masked = seen.get(part)
    if (masked === undefined) {
      masked = labels.get(hashOf('part', percentDecoded(part)).slice(-10)) ?? part
      seen.set(part, masked)
    }
    return masked
  }
  const mask = (text: string) => text.replace(/[^\s/?#&=;,:"'<>()]{8,}/g, maskPart)
  return records.map((record) => mapTexts(record, mask, mask))
}

function mapTexts(
  record: NetworkRecord,
  text: (value: string) => string,
  url: (value: string) => string,
): NetworkRecord {
  const headers = (list: NetworkRecord['requestHeaders']) =>
    list.map(([name, value]): [string, string] => [name, text(value)])
  return {
    ...record,
    url: url(record.url),
    redirects: record.redirects.map((redirect) => ({ ...redirect, url: url(redirect.url) })),
    requestHeaders: headers(record.requestHeaders),
    responseHeaders: headers(record.responseHeaders),
  }
}
