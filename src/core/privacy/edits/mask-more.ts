/**
 * "Mask this everywhere": a person names a value that no rule has recognised, and a label takes its place in everything
 * that is text.
 */
import { changeBase64 } from '../codings/base64.ts'
import { base64Cores } from '../codings/encodings.ts'
import { replaceBase64, sourceFor } from '../company/value-pattern.ts'
import { labelSource } from '../label-form.ts'

/** One value to be masked, and the label that takes its place. */
export interface Mask {
  value: string
  /** e.g. `redacted-manual-1`, see `manualLabel` */
  label: string
}

/** The kind in the labels of what a person has masked. */
const manualKind = 'manual'

/** @param number counts up within a session, and is never used again after an undo */
export function manualLabel(number: number): string {
  return `redacted-${manualKind}-${number}`
}

/** Replaces one value in data; counts what it replaces. */
export interface Masker {
  text(text: string): string
  /** a copy of plain data with the value replaced in every string that is free text; unchanged parts are not copied */
  data<T>(data: T): T
  /** how often the value was replaced so far */
  readonly count: number
}

/** @returns undefined for a value that is too short to be searched for, see `leastCharacters` */
export function createMasker({ value, label: by }: Mask): Masker | undefined {
  const source = sourceFor(value)
  if (source === undefined) return undefined
  // A label is passed over, so that masking "token" leaves `redacted-token-1` whole.
  const pattern = new RegExp(`(${labelSource})|${source}`, 'giu')
  const cores = base64Cores(value.trim())
  let count = 0

  function text(old: string): string {
    if (old.length < 2) return old
    const opened = changeBase64(old, text)
    const plain = opened.replace(pattern, (found: string, known: string | undefined) => {
      if (known !== undefined) return found
      count++
      return by
    })
    const { text: masked, count: words } = replaceBase64(plain, cores, by)
    count += words
    return masked
  }

  return {
    text,
    data: (data) => maskStrings(data, '', text) as typeof data,
    get count() {
      return count
    },
  }
}

/** Names of events, documents and files: what hangs together by them would fall apart. */
const names = new Set(['id', 'frame', 'cause', 'kind', 'file', 'browserDocumentId'])
/** Keys under which a word of the format itself stands, e.g. `"state": "done"`; anything but one word is free text. */
const words = new Set([
  ...['api', 'state', 'level', 'type', 'source', 'report', 'disposition', 'how', 'by', 'direction', 'action', 'metric'],
  ...['modifiers', 'colorScheme', 'severity'],
])
/** Of roles, those of messages; that of a step's target is whatever the page has written. */
const roles = /^(?:alert|status|alertdialog|dialog|errormessage|generic)$/
const oneWord = /^[A-Za-z-]{1,20}$/

const isOfFormat = (key: string, text: string) =>
  names.has(key) || (words.has(key) ? oneWord.test(text) : key === 'role' && roles.test(text))

function maskStrings(data: unknown, key: string, change: (text: string) => string): unknown {
  if (typeof data === 'string') return isOfFormat(key, data) ? data : change(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) {
    let copy: unknown[] | undefined
    for (let at = 0; at < data.length; at++) {
      const next = maskStrings(data[at], key, change)
      if (next === data[at]) continue
      copy ??= data.slice()
      copy[at] = next
    }
    return copy ?? data
  }
  let copy: Record<string, unknown> | undefined
  for (const [name, value] of Object.entries(data)) {
    const next = maskStrings(value, name, change)
    if (next === value) continue
    copy ??= { ...data }
    copy[name] = next
  }
  return copy ?? data
}
