/** Pages that were sent with 200 and tell a person in a box, or in their headline, that they may not do it or are not signed in. */
import { type Body, pathOf, type RequestEvent } from '../../session/index.ts'
import { isPage, titleIn } from './pages.ts'
import type { Reason } from './reason.ts'
import { reasonOf } from './reasons.ts'

/** What such a page says, and what it means. */
export interface PageRefusal {
  sentence: string
  /** undefined for what is no reason but a status */
  reason: Reason | undefined
  /** of HTTP, where that says more than the reason */
  status?: 409 | 500
}

/** Somebody else was quicker. */
export const conflict =
  /\b(?:another|other|different) user (?:has |have )?(?:edited|changed|modified|updated|saved)\b|\b(?:record|row|entry|document|data) (?:has been|was) (?:changed|modified|updated|edited) (?:by (?:another|someone|somebody)|since|in the meantime)/i

/** What programs of servers call the page on which they tell that they broke: ColdFusion and Lucee, ASP.NET, Java, PHP. */
const broke =
  /^(?:error occurred while processing request|server error in '|runtime error$|unhandled exception\b|fatal error\b|(?:(?:HTTP )?(?:status )?500\W{1,3})?(?:internal )?server error\W*$)/i
/** What somebody asked for who left. */
const left = /\b(?:signed|logged)[- ](?:out|off)\b(?! because)|\babgemeldet\b|\bdéconnecté/i

/** chars of a page in which a box is looked for, chars of a box, and how many boxes: more are a list of something */
const looked = 50_000
const longestBox = 600
const mostBoxes = 5
/** chars of a page that does nothing but tell something */
const short = 5_000

/** Elements that pages call so for what they have to say to a person. */
const box =
  /<(?:div|ul|p|span|section|td|table)\b[^<>]{0,300}\bclass\s*=\s*["'][^"']{0,200}(?:error|danger|alert|denied|warning)[^<>]{0,300}>/gi
const headline = /<h[12]\b[^<>]{0,300}>([^<]{3,300})/gi

/** Whoever asks for the end gets a page on the end. */
const asksForEnd = /\/(?:log|sign)-?(?:out|off)|\/(?:abmelden|deconnexion|cerrar-?sesion|logoff|uitloggen|wyloguj)\b/i

/** Only where it gives one of these, a page that regrets something is no page like any other. */
const meant: ReadonlySet<Reason> = new Set<Reason>(['role', 'permission', 'plan', 'session'])

/** Advice for a case that may come: it tells of nothing that has happened. */
const supposed =
  /\b(?:if|when|whenever|unless|in case|wenn|falls|sobald|sollte|lorsque|quand|cuando|quando|wanneer|indien|jeśli|gdy)\b/i

/** What was found in a body. Bodies are never changed. */
const known = new WeakMap<Body, { refusal: PageRefusal | undefined }>()

/** The refusal on a page of 200; undefined for other answers and other pages. */
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

/** Without its elements: what one says after the other is two sentences. */
const plain = (markup: string) =>
  markup
    .replace(/<[^<>]*>?/g, '. ')
    .replace(/(?:\.\s+)+/g, '. ')
    .replace(/^\.?\s*/, '')
    .trim()
