/**
 * The reason in the sentence of a refusal whose status only says that something was refused. Servers write such sentences for
 * the person in front of the page, so they are read like those on the screen.
 */
import { textsIn } from '../../session/responses/texts-in.ts'
import { unframedJson } from '../../session/responses/unframed.ts'
import { type NoticeReason, noticeReason } from './notice-reason.ts'
import type { Reason } from './reason.ts'

/** Statuses that frameworks give to any refusal (RFC 9110 15.5.1, 15.5.10, 15.5.21). */
const general: ReadonlySet<number> = new Set([400, 409, 422])

/** Those that say more than that data were refused, as reasons of responses. */
const meaning: Partial<Record<NoticeReason, Reason>> = {
  plan: 'plan',
  role: 'role',
  session: 'session',
  'too-large': 'too-large',
  payment: 'payment',
  rate: 'rate',
  exhausted: 'exhausted',
  maintenance: 'exhausted',
  'set-up': 'set-up',
  clock: 'clock',
  provider: 'provider',
  'out-of-sync': 'out-of-sync',
  'old-browser': 'out-of-sync',
  'used-up': 'allowance',
  connection: 'key',
}

/** limits on the members and levels of a response, and on the chars of a sentence */
const reach = { most: 10, deepest: 4 }
const longest = 400

/** Japanese and Chinese write sentences without spaces. */
const isSentence = /\S\s\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6}/u

/**
 * Undefined when the status is not a general one, or no sentence says more.
 * @param own sites of the app
 */
export function reasonOfRefusal(
  status: number | undefined,
  body: string | undefined,
  own: ReadonlySet<string>,
): Reason | undefined {
  if (!general.has(status ?? 0) || body === undefined) return undefined
  const sentences = textsIn(unframedJson(body), reach).filter((text) => isSentence.test(text) && text.length <= longest)
  for (const text of sentences) {
    const reason = noticeReason({ text, role: 'alert' }, own)
    if (reason !== undefined) return meaning[reason]
  }
  return undefined
}
