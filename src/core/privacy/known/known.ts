/** Finds known secrets in a text, in any of their forms. */
import { type Form, formsOf } from '../codings/encodings.ts'
import { applyEdits } from '../codings/scan.ts'
import { createSearch } from '../codings/search.ts'
import { labelPattern } from '../label-form.ts'

/** A value found to be secret, and its label. Kept in memory only, never stored. */
export type Known = readonly [value: string, label: string]

/** Where a known secret is; `start` to `end` must be replaced. */
export interface Place {
  start: number
  end: number
  label: string
}

/** The shortest value that is searched for. */
export const shortest = 6
/** A shorter value may be the beginning of an ordinary word, so it must stand alone. */
const standsAlone = 16

const isWordChar = (char: string | undefined) => char !== undefined && /[A-Za-z0-9]/.test(char)
const isBase64Char = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || base64Marks.has(code)
const base64Marks = new Set([...'+/-_='].map((char) => char.charCodeAt(0)))

/** Builds a search for these values; the places it returns are in order and do not overlap. */
export function createKnownSearch(known: Iterable<Known>): (text: string) => Place[] {
  const forms = new Map<string, Form & { label: string; alone: boolean }>()
  for (const [value, label] of known) {
    for (const form of formsOf(value)) {
      const useful = form.text.length >= (form.base64 ? 8 : shortest)
      if (useful && !forms.has(form.text)) forms.set(form.text, { ...form, label, alone: value.length < standsAlone })
    }
  }
  const list = [...forms.values()]
  if (list.length === 0) return () => []
  const search = createSearch(list.map(({ text }) => text))
  return (text) => {
    const places: Place[] = []
    let labels: { start: number; end: number }[] | undefined
    /** the first label that does not end before the match; matches come from left to right, so it never moves back */
    let next = 0
    search(text, ({ start, end, word }) => {
      const { base64, label, alone } = list[word]!
      if (!base64 && alone && (isWordChar(text[start - 1]) || isWordChar(text[end]))) return false
      labels ??= labelsIn(text)
      while (next < labels.length && labels[next]!.end <= start) next++
      if (next < labels.length && labels[next]!.start < end) return false
      // One run of base64 may contain thousands of matches: the first stands for all, and the run is processed once.
      const from = places.at(-1)?.end ?? 0
      if (start < from) return true
      places.push({ ...(base64 ? base64Run(text, start, end, from) : { start, end }), label })
      return true
    })
    return places
  }
}

/** Replaces what a search finds with labels. */
export function replaceKnown(text: string, search: (text: string) => Place[]): string {
  const places = search(text)
  return places.length === 0
    ? text
    : applyEdits(
        text,
        places.map(({ start, end, label }) => ({ start, end, text: label })),
      )
}

function labelsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(labelPattern)].map(({ index, 0: label }) => ({ start: index, end: index + label.length }))
}

/** The whole base64 word around a match, extending no further back than `from`. */
function base64Run(text: string, start: number, end: number, from: number): { start: number; end: number } {
  let [first, last] = [start, end]
  while (first > from && isBase64Char(text.charCodeAt(first - 1))) first--
  while (last < text.length && isBase64Char(text.charCodeAt(last))) last++
  return { start: first, end: last }
}
