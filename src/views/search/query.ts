/** Parses the search box: words, phrases, and fields as in the browsers' developer tools. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import { fieldTest } from './fields.ts'
import { searchText } from './text.ts'

/**
 * Whether an event matches every term and none of those with a minus: `save -200`, `"no tax rule"`, `status:5xx`; an event's
 * full id also finds it. Undefined if the search is empty.
 */
export function eventTest(search: string): ((event: SessionEvent) => boolean) | undefined {
  const terms = termsIn(search)
  if (terms.length === 0) return undefined
  const tests = terms.map(({ text, field, without }) => {
    const test = field ?? ((event: SessionEvent) => searchText(event).includes(text) || event.id.toLowerCase() === text)
    return without ? (event: SessionEvent) => !test(event) : test
  })
  return (event) => tests.every((test) => test(event))
}

/** The words and phrases searched for, in lower case. */
export function wantedWords(search: string): string[] {
  return termsIn(search).flatMap(({ text, field, without }) => (field || without ? [] : text))
}

interface Term {
  /** in lower case */
  text: string
  field?: (event: SessionEvent) => boolean
  without: boolean
}

/** A lone minus, an open quotation mark, or a field without a value is still being typed. */
function termsIn(search: string): Term[] {
  return [...search.toLowerCase().matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)].flatMap(([, minus, phrase, word = '']) => {
    const without = minus === '-'
    if (phrase !== undefined) return phrase.trim() === '' ? [] : { text: phrase, without }
    if (word === '-') return []
    const field = fieldTest(word)
    if (field === 'unfinished') return []
    return { text: word, without, ...(field && { field }) }
  })
}
