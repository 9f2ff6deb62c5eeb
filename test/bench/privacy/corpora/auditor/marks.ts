/** The form of the auditor's set: events as they are, with what is meant in them between « and ». */
import type { SessionEvent } from '../../../../../src/core/session/index.ts'
import { notice } from '../../../../support/session-builder.ts'

export * from '../stranger/make.ts'

/** An event with marks; or one with values that stand in it encoded, where marks cannot. */
export type Marked = SessionEvent | [event: SessionEvent, ...words: string[]]

export interface Told {
  kind: string
  event: SessionEvent
  words: string[]
}

const mark = /(?:«|%C2%AB)(.*?)(?:»|%C2%BB)/g

/** Takes the marks off, and says what was between them. */
export function unmarked(kind: string, one: Marked): Told {
  if (Array.isArray(one)) {
    const [event, ...words] = one
    return { kind, event, words }
  }
  const text = JSON.stringify(one)
  const words = [...text.matchAll(mark)].map(([, word]) => JSON.parse(`"${word}"`) as string)
  return { kind, event: JSON.parse(text.replace(mark, '$1')) as SessionEvent, words: [...new Set(words)] }
}

/** What the page says on the screen. */
export const says = (text: string) => notice({ text })

/** In groups of a length, as people write long numbers. */
export const grouped = (digits: string, sign = ' ', length = 4) =>
  (digits.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join(sign)
