/** Pages sent with 200 whose message box or headline says that the person may not do this or is not signed in. */
import { type Body, pathOf, type RequestEvent } from '../../session/index.ts'
import { isPage, titleIn } from './pages.ts'
import type { Reason } from './reason.ts'
import { reasonOf } from './reasons.ts'

/** What such a page says, and what it means. */
export interface PageRefusal {
  sentence: string
  /** undefined when only the status is meaningful */
  reason: Reason | undefined
  /** HTTP status, where it says more than the reason */
  status?: 409 | 500
}

/** Somebody else changed it first. */
export const conflict =
  /\b(?:another|other|different) user (?:has |have )?(?:edited|changed|modified|updated|saved)\b|\b(?:record|row|entry|document|data) (?:has been|was) (?:changed|modified|updated|edited) (?:by (?:another|someone|somebody)|since|in the meantime)/i

/** Titles that server platforms give their crash pages: ColdFusion and Lucee, ASP.NET, Java, PHP. */
const broke =
  /^(?:error occurred while processing request|server error in '|runtime error$|unhandled exception\b|fatal error\b|(?:(?:HTTP )?(?:status )?500\W{1,3})?(?:internal )?server error\W*$)/i
/** Expected after signing out on purpose. */
const left = /\b(?:signed|logged)[- ](?:out|off)\b(?! because)|\babgemeldet\b|\bdéconnecté/i

/**
 * limits on the chars of a page searched, the chars of a box, and the number of boxes: more than that is a list of something
 */
const looked = 50_000
const longestBox = 600
const mostBoxes = 5
/** chars of a page that does nothing but show a message */
const short = 5_000

/** Elements whose class marks them as message boxes. */
const box =
  /<(?:div|ul|p|span|section|td|table)\b[^<>]{0,300}\bclass\s*=\s*["'][^"']{0,200}(?:error|danger|alert|denied|warning)[^<>]{0,300}>/gi
const headline = /<h[12]\b[^<>]{0,300}>([^<]{3,300})/gi

/** Signing out leads to a signed-out page; that is no refusal. */
const asksForEnd = /\/(?:log|sign)-?(?:out|off)|\/(?:abmelden|deconnexion|cerrar-?sesion|logoff|uitloggen|wyloguj)\b/i

/** An apologetic page counts as a refusal only for one of these reasons. */
const meant: ReadonlySet<Reason> = new Set<Reason>(['role', 'permission', 'plan', 'session'])

/** Advice for what might happen; nothing has failed. */
const supposed =
  /\b(?:if|when|whenever|unless|in case|wenn|falls|sobald|sollte|lorsque|quand|cuando|quando|wanneer|indien|jeśli|gdy)\b/i

/** Results per body; bodies never change. */
const known = new WeakMap<Body, { refusal: PageRefusal | undefined }>()

/** The refusal shown on a page with status 200; undefined for other responses and pages. */
export function refusalOnPage({ status, responseBody: body, url }: RequestEvent): PageRefusal | undefined {
  if (body === undefined || status !== 200 || asksForEnd.test(pathOf(url))) return undefined
  const found = known.get(body) ?? { refusal: refusalIn(body.text ?? '') }
  known.set(body, found)
  return found.refusal
}

function refusalIn(text: string): PageRefusal | undefined {
  if (!isPage(text)) return undefined
  const headlines = headlinesOf(text)
  if (headlines.some((headline) => left.test(headline))) return undefined
  const told = headlines.find((headline) => broke.test(headline))
  if (told !== undefined) return { sentence: told, reason: undefined, status: 500 }
  for (const sentence of [...boxesIn(text.slice(0, looked)), ...headlines]) {
    if (supposed.test(sentence)) continue
    const reason = reasonOf(undefined, sentence)
    if (reason !== undefined && meant.has(reason)) return { sentence, reason }
    if (conflict.test(sentence)) return { sentence, reason: undefined, status: 409 }
  }
  return undefined
}

function boxesIn(text: string): string[] {
  const boxes = [...text.matchAll(box)]
  if (boxes.length > mostBoxes) return []
  return boxes.map(({ index, 0: tag }) => plain(text.slice(index + tag.length, index + tag.length + longestBox)))
}

const headlinesOf = (text: string) =>
  text.length > short
    ? []
    : [titleIn(text) ?? '', ...[...text.matchAll(headline)].slice(0, 3).map(([, words = '']) => words)]

/** Without tags; adjacent elements become separate sentences. */
const plain = (markup: string) =>
  markup
    .replace(/<[^<>]*>?/g, '. ')
    .replace(/(?:\.\s+)+/g, '. ')
    .replace(/^\.?\s*/, '')
    .trim()
