/** "Mask this everywhere": a person picks a value that no rule recognised, and a label replaces it in all text. */
import { changeBase64 } from '../codings/base64.ts'
import { base64Cores } from '../codings/encodings.ts'
import { replaceBase64, sourceFor } from '../company/value-pattern.ts'
import { labelSource } from '../label-form.ts'

/** One value to mask, and the label that replaces it. */
export interface Mask {
  value: string
  /** e.g. `redacted-manual-1`, see `manualLabel` */
  label: string
}

/** The kind in labels of manually masked values. */
const manualKind = 'manual'

/** @param number increments within a session, and is not reused even after an undo */
export function manualLabel(number: number): string {
  return `redacted-${manualKind}-${number}`
}

/** Replaces one value in data and counts the replacements. */
export interface Masker {
  text(text: string): string
  /** a copy of plain data with the value replaced in every free-text string; unchanged parts are not copied */
  data<T>(data: T): T
  /** replacements so far */
  readonly count: number
}

/** @returns undefined for a value that is too short to search for, see `leastCharacters` */
export function createMasker({ value, label: by }: Mask): Masker | undefined {
  const source = sourceFor(value)
  if (source === undefined) return undefined
  // Labels are skipped, so that masking "token" leaves `redacted-token-1` intact.
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

/** Identifiers of events, documents and files: changing them would break references. */
const names = new Set(['id', 'frame', 'cause', 'kind', 'file', 'browserDocumentId'])
/** Keys whose value is a keyword of the format, e.g. `"state": "done"`; anything but a single word is free text. */
const words = new Set([
  ...['api', 'state', 'level', 'type', 'source', 'report', 'disposition', 'how', 'by', 'direction', 'action', 'metric'],
  ...['modifiers', 'colorScheme', 'severity', 'taken'],
  // of the agent's own view
  'class',
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
