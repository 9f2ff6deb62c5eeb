/** Makes the masked copy of a HAR on disk, in the worker. */

import { randomHex } from '../../core/base/random.ts'
import { BundleError, maskHar, notMaskable, type OnMasking, openFile } from '../../core/bundle/index.ts'
import { type CompanyRules, compileRules, createLabeler, joinRules, redactText } from '../../core/privacy/index.ts'
import type { Session } from '../../core/session/index.ts'
import type { MissingPart } from '../../views/environment/completeness-model.ts'
import { capitalised, formatCount } from '../../views/format.ts'
import { type MaskedKind, maskedKinds } from '../../views/masked-kinds.ts'

export interface MaskOrder {
  mask: Blob
  /** of the file; empty if it has none */
  name: string
  /** the company's own, in addition to the built-in ones */
  rules: CompanyRules[]
  tool: { name: string; version: string }
}

/** The copy, and a summary for the user to read before saving it. */
export interface MaskedCopy {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  kinds: Omit<MaskedKind, 'events'>[]
  missing: MissingPart[]
}

/** @throws BundleError with a sentence for the user */
export type MaskFile = (order: MaskOrder, onProgress: OnMasking) => Promise<MaskedCopy>

/** As called from the page; rejects when `signal` is aborted. */
export type MaskHar = (order: MaskOrder, onProgress: OnMasking, signal: AbortSignal) => Promise<MaskedCopy>

/** Masks in the current thread. */
export async function maskFile({ mask, name, rules, tool }: MaskOrder, onProgress: OnMasking): Promise<MaskedCopy> {
  const file = await openFile(mask, undefined, (done, all) => onProgress('read', done, all))
  if (file.kind !== 'har') throw new BundleError('A masked copy can be made only of a HAR.')
  const label = createLabeler(randomHex(16), compileRules(joinRules(rules)).rules)
  const { session, bytes } = maskHar(file, label, tool, onProgress)
  return {
    name: `${redactText(name.replace(/(?:\.(?:har|json|gz))+$/i, ''), label) || 'requests'}-masked.har`,
    bytes: bytes as Uint8Array<ArrayBuffer>,
    kinds: maskedKinds(session.redactions).map(({ events: _, ...kind }) => kind),
    missing: notInCopy(session),
  }
}

/** What the file contained but the copy does not. */
function notInCopy({ events }: Session): MissingPart[] {
  const bodies = events.flatMap((event) => (event.kind === 'request' ? [event.requestBody, event.responseBody] : []))
  const messages = events.reduce(
    (sum, event) => sum + (event.kind === 'socket' ? event.sent + event.received - event.messages.length : 0),
    0,
  )
  const told = events.flatMap((event): Left[] =>
    event.kind === 'gap' && event.count !== undefined ? [[event.what, event.count, event.why]] : [],
  )
  const left: Left[] = [
    [
      'bodies that are not text, such as pictures',
      countOf(bodies, (body) => body?.omitted === notMaskable),
      unmaskable,
    ],
    ['the ends of bodies', countOf(bodies, (body) => body?.truncated === true), 'they are longer than what is read'],
    ['socket messages', messages, 'of very many, only the first and the last are read'],
    ...told,
  ]
  return [
    ...left
      .filter(([, count]) => count > 0)
      .map(([what, count, why]) => ({
        text: `${capitalised(what)} (${formatCount(count)})`,
        why: `${capitalised(why)}.`,
      })),
    { text: 'Fields that only the maker of the file understands', why: 'Nobody can tell what they contain.' },
  ]
}

type Left = [what: string, count: number, why: string]
const unmaskable = 'what they show cannot be masked'
const countOf = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length
