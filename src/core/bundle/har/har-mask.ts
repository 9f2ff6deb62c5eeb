/** Someone else's HAR in, a masked copy out, as if Casefile had captured it. */

import { utf8 } from '../../base/bytes.ts'
import {
  createSweep,
  findLeaks,
  type Known,
  type Labeler,
  numberLabels,
  redactEvent,
  redactText,
  redactUrl,
} from '../../privacy/index.ts'
import type { Body, DocumentInfo, Session, SessionEvent } from '../../session/index.ts'
import { refuseLeaks } from '../leaks.ts'
import { toHar } from './har.ts'
import type { OpenedHar } from './har-read.ts'
import { binaryInFile } from './har-read-body.ts'
import { noPage } from './har-read-pages.ts'

export interface MaskedHar {
  /** the content of the copy, with the list of what was masked */
  session: Session
  /** the copy, as UTF-8 */
  bytes: Uint8Array
}

/**
 * Phases of making a copy, in order: read the file, mask its secrets, search for them once more, and check the copy.
 */
export type MaskPhase = 'read' | 'mask' | 'sweep' | 'check'

/** Called occasionally with the number of entries or events done in a phase; `all` is 0 if unknown. */
export type OnMasking = (phase: MaskPhase, done: number, all: number) => void

/** Why a body is missing from a copy. */
export const notMaskable = 'not text, so it cannot be masked'

/** Events between two progress reports. */
const stretch = 200

/**
 * The copy contains only what Casefile reads from a HAR, masked by the same rules as a recording; vendor-specific
 * fields and binary bodies are dropped.
 * @param label new for each file
 * @throws BundleError when a recognised secret is still in the copy
 */
export function maskHar(
  { session, creator }: OpenedHar,
  label: Labeler,
  tool: { name: string; version: string },
  onProgress: OnMasking = () => undefined,
): MaskedHar {
  // The labeler forgets the oldest of very many secrets, and a file may be longer than any recording.
  const known: Known[] = []
  const collect = <T>(mask: () => T): T => {
    const before = label.met()
    const masked = mask()
    known.push(...label.since(before))
    return masked
  }
  const pages = pageNames(session.documents)
  // The documents already cover everything a HAR can hold about navigations.
  const told = session.events.filter(({ kind }) => kind !== 'navigation')
  const events = told.map((event, index) => {
    if (index % stretch === 0) onProgress('mask', index, told.length)
    return collect(() =>
      withoutFacts(redactEvent(withoutFileWords({ ...event, frame: pages(event.frame) }, label), label)),
    )
  })
  const documents = session.documents.map((doc) => collect(() => maskDocument(doc, pages, label)))
  const sweep = createSweep(known)
  const swept = events.map((event, index) => {
    if (index % stretch === 0) onProgress('sweep', index, events.length)
    return sweep(event)
  })
  onProgress('check', 0, 0)
  const masked = numberLabels({ ...sweep({ ...session, events: [], documents }), events: swept })
  const har = toHar(masked, tool)
  if (creator !== '' && sweep(redactText(creator, label)) === creator)
    har.log.comment += ` A masked copy of a HAR of ${creator}.`
  const bytes = utf8(`${JSON.stringify(har, undefined, 2)}\n`)
  refuseLeaks(findLeaks(new Map([['the copy', bytes]]), known), 'Save a HAR without that request, and mask it again.')
  return { session: masked, bytes }
}

/** HAR has no field for token facts; keeping them would list labels that occur nowhere. */
function withoutFacts(event: SessionEvent): SessionEvent {
  if (event.kind !== 'request') return event
  const { tokens: _, ...rest } = event
  return rest
}

/** Page ids are free text in a file; the copy uses numbers. */
function pageNames(documents: readonly DocumentInfo[]): (id: string) => string {
  const names = new Map(documents.map(({ id }, index) => [id, id === noPage ? id : `page_${index + 1}`]))
  return (id) => names.get(id) ?? noPage
}

function maskDocument(doc: DocumentInfo, pages: (id: string) => string, label: Labeler): DocumentInfo {
  return {
    ...doc,
    id: pages(doc.id),
    url: redactUrl(doc.url, label),
    ...(doc.title !== undefined && { title: redactText(doc.title, label) }),
  }
}

/** In a recording these words come from the browser; in a file they may be anything. */
function withoutFileWords(event: SessionEvent, label: Labeler): SessionEvent {
  const text = (words: string) => redactText(words, label)
  switch (event.kind) {
    case 'request':
      return {
        ...event,
        method: text(event.method),
        ...(event.statusText !== undefined && { statusText: text(event.statusText) }),
        ...(event.protocol !== undefined && { protocol: text(event.protocol) }),
        ...(event.ip !== undefined && { ip: text(event.ip) }),
        ...(event.failure && { failure: { ...event.failure, ...codeOf(event.failure.code, text) } }),
        ...(event.requestBody && { requestBody: withoutBodyWords(event.requestBody, text) }),
        ...(event.responseBody && { responseBody: withoutBodyWords(event.responseBody, text) }),
      }
    case 'socket':
      return { ...event, ...(event.failure !== undefined && { failure: text(event.failure) }) }
    default:
      return event
  }
}

const codeOf = (code: string | undefined, text: (words: string) => string) =>
  code === undefined ? {} : { code: text(code) }

function withoutBodyWords(body: Body, text: (words: string) => string): Body {
  const { type, omitted } = body
  return {
    ...body,
    ...(type !== undefined && { type: text(type) }),
    ...(omitted !== undefined && {
      omitted: omitted === binaryInFile ? notMaskable : text(omitted),
    }),
  }
}
