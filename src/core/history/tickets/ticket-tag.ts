/**
 * The tag of a problem. On a ticket it makes the helpdesk itself a memory that a whole team shares: whoever meets the same
 * fault gets the same tag, so the helpdesk's search, views and reports find all of its tickets.
 *
 * Lower-case letters, digits and a hyphen, which every helpdesk accepts in a tag or label: Zendesk lowers case and splits at
 * spaces, Jira labels may not contain spaces.
 */
import { fnv32 } from '../../base/fnv.ts'

const prefix = 'casefile-'
const length = 10
const everyTag = /(?<![\w-])casefile-[0-9a-z]{10}(?![\w-])/gi
const oneTag = /^casefile-[0-9a-z]{10}$/

/**
 * The tag of the problem with this key; a problem that is known only by its tag has that as its key. The rule must never
 * change, because tags stay on tickets for years.
 */
export function ticketTag(key: string): string {
  if (oneTag.test(key)) return key
  // 53 bits, of which ten digits show 51.
  const hash = fnv32(key) * 2 ** 21 + (fnv32(key, 1) >>> 11)
  return prefix + hash.toString(36).padStart(length, '0').slice(-length)
}

/** Whether a key is that of a problem which is known only by its tag. */
export const isTag = (key: string): boolean => oneTag.test(key)

/** The tags in a text, without duplicates. */
export function tagsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(everyTag), ([tag]) => tag.toLowerCase()))]
}
