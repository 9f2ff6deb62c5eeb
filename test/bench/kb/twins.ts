/** Which sessions can be answered by their error text alone: those whose error text is in no other article. */
import { type Article, plainText } from '../../../src/core/kb/index.ts'
import type { Asked, EvalSet } from './data.ts'
import { queryOf } from './session.ts'

/** Texts with fewer words occur in so many articles that they identify none. */
const FEWEST_WORDS = 3

const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `

/**
 * The sessions with a message that occurs verbatim in their article, and none of whose messages occurs in another: if two
 * articles have the same error text, no search can tell which one is meant.
 */
export function withoutTwins({ articles }: Pick<EvalSet, 'articles'>, sessions: readonly Asked[]): Asked[] {
  const texts = articles.map(({ title, body }: Article) => wordsOf(`${title}\n${plainText(body)}`))
  return sessions.filter((asked) => {
    const isAsked = articles.map(({ id }) => asked.relevant.includes(id))
    const messages = queryOf(asked).messages.map(({ text }) => wordsOf(text))
    const own = messages.filter(
      (words) =>
        words.trim().split(' ').length >= FEWEST_WORDS && texts.some((text, i) => isAsked[i] && text.includes(words)),
    )
    return own.length > 0 && !own.some((words) => texts.some((text, i) => !isAsked[i] && text.includes(words)))
  })
}
