/**
 * Drafts the missing article from a case: Markdown with front matter, as the importer reads it. It starts with what the next
 * customer will see and search for; placeholders mark what only the agent can know.
 *
 * Others will read it, so nothing about a person or account may get into it.
 */

import { clip } from '../../core/base/clip.ts'
import { codeSpan, oneLine, phrase } from '../../core/bundle/report/markdown.ts'
import { articleTitle, type KnownError, mainFirst } from '../../core/history/index.ts'
import { errorTextsOf, genericMessage, isStatusName, markdownOf, withoutNames } from '../../core/kb/index.ts'
import {
  endpointOf,
  type Problem,
  registrableDomain,
  type Session,
  type SessionEvent,
} from '../../core/session/index.ts'
import { errorCodeOf } from '../../core/session/responses/failure.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { headOf } from '../../views/verdict/verdict-words.ts'

/** Below this confidence the verdict may be wrong, so a placeholder asks the agent to check it. */
const sureEnough = 0.75
const limits = { problems: 3, texts: 4, chars: 300, title: 120, name: 60 }

export interface DraftInput {
  session: Pick<Session, 'events' | 'environment' | 'site'>
  verdict: Verdict | undefined
  problems: readonly Problem[]
  /** about the main problem, best match first */
  known: readonly KnownError[]
  /** names of the account and other known customers, which must not appear in the draft */
  names: readonly string[]
  /** epoch ms */
  now: number
  /** makes the draft's id unique among articles, 4 to 8 letters and digits */
  mark: string
}

/** The article's id is its file name without the extension. */
export interface NewDraft {
  id: string
  text: string
}

export function articleDraft(input: DraftInput): NewDraft {
  const facts = factsOf(input)
  const title = titleOf(input, facts)
  const id = `${slugOf(title)}-${input.mark}`
  const body = [
    ['Symptoms', symptoms(input, facts)],
    ['Cause', [cause(input, facts)]],
    ['Resolution', resolution(input)],
    ['Environment', environment(input, facts)],
    ['Reference for support', reference(input, facts)],
  ] as const
  const text = markdownOf({
    ...{ id, title, tags: [...facts.codes].slice(0, 5), language: 'en', audience: 'internal' },
    updated: new Date(input.now).toISOString().slice(0, 10),
    body: body.map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}`).join('\n\n'),
  })
  return { id, text }
}

interface Facts {
  /** those the verdict is based on, the main one first */
  problems: readonly Problem[]
  /** what servers and browsers call the failures */
  codes: ReadonlySet<string>
  generic: (text: string) => string
  head: string
}

function factsOf({ verdict, problems, names }: DraftInput): Facts {
  const evidence = (verdict?.evidence ?? []).map(({ event }) => event)
  const shown = mainFirst(problems, evidence).filter(
    ({ events }, place) => place === 0 || events.some((id) => evidence.includes(id)),
  )
  const codes = new Set(shown.flatMap(({ first }) => (first.kind === 'request' ? (errorCodeOf(first) ?? []) : [])))
  // The first two are our own words for unnamed failures; the others may have been masked.
  for (const code of codes)
    if (/^(?:network|timeout)$/.test(code) || withoutNames(code, names) !== code) codes.delete(code)
  const generic = (text: string) => clip(oneLine(genericMessage(text, names, codes)), limits.chars)
  const failed = verdict && verdict.class !== 'none'
  const head = (failed && headOf({ class: verdict.class, sentence: withoutStep(verdict.sentence) })) || ''
  return { problems: shown.slice(0, limits.problems), codes, generic, head: generic(head.replace(/\.$/, '')) }
}

/** A verdict's sentence without the preceding step: the names of clicked things may contain customer data. */
function withoutStep(sentence: string): string {
  return sentence.replace(/ after [a-z-]+ing\b(?:[^":.“]|"[^"]*"|“[^”]*(?:”|$))*(?=[:.]|$)/, '')
}

function titleOf({ problems }: DraftInput, { problems: [main], head, generic }: Facts): string {
  const problem = generic((main ?? problems[0])?.signature.title ?? '')
  const title = problem ? articleTitle(head || undefined, problem) : head
  return clip(title, limits.title) || toFill('what a customer would search for')
}

/** Turns a title into a lower-case slug for file names and URLs. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, limits.name).replace(/^-|-[^-]*$/g, '') || 'article'
}

function symptoms(_: DraftInput, { problems, head, generic }: Facts): string[] {
  const texts = [...new Set(problems.flatMap(({ first }) => textsOf(first).map(generic)))].filter((text) =>
    /\p{L}{2}/u.test(text),
  )
  return [
    ...(head ? [`${phrase(head)}.`, ''] : []),
    toFill('where in the product this happens, and what the customer sees on the screen'),
    ...(texts.length > 0
      ? [
          '',
          'Errors that are shown or logged:',
          '',
          ...texts.slice(0, limits.texts).map((text) => `- ${codeSpan(text)}`),
        ]
      : []),
  ]
}

/** An event's own messages, which are what people search for. */
function textsOf(event: SessionEvent): string[] {
  switch (event.kind) {
    case 'error':
      return [
        event.error.message.startsWith(event.error.name)
          ? event.error.message
          : `${event.error.name}: ${event.error.message}`,
      ]
    case 'console':
      return [event.text]
    case 'request':
      return [event.failure?.message ?? '', ...errorTextsOf(event.responseBody)].filter(
        // A problem type URI (RFC 9457) is for programs; its code is in the title.
        (text) => !isStatusName(text) && !/^(?:https?:\/\/\S*|\/\S*)$/.test(text.trim()),
      )
    case 'report':
      return [event.message]
    case 'notice':
      return [event.text]
    default:
      return []
  }
}

function cause({ verdict, names }: DraftInput, { codes }: Facts): string {
  if (!verdict || verdict.class === 'none' || verdict.class === 'unknown') return toFill('why it happens')
  const said = phrase(genericMessage(withoutStep(verdict.sentence), names, codes), 600)
  return verdict.confidence >= sureEnough
    ? said
    : `${said}\n\n${toCheck('this cause is not certain; compare it with another case, or ask engineering')}`
}

function resolution({ known, names }: DraftInput): string[] {
  const found = known.find(({ workaround }) => workaround.trim() !== '')
  const lines = found ? [withoutNames(found.workaround, names)] : [`1. ${toFill('what to do, step by step')}`]
  const fixed = found?.fixedIn
  return fixed === undefined
    ? lines
    : [...lines, '', `${found?.status === 'fixed' ? 'Fixed' : 'A fix is planned'} in release ${phrase(fixed)}.`]
}

/** Dotted numbers say nothing about a customer, even if they start with a year: `2026.11.3`. */
const isVersion = (release: string) => /^v?\d{1,8}(?:\.\d{1,8})+$/.test(release)

function environment({ session }: DraftInput, { generic }: Facts): string[] {
  const env = session.environment
  const release = env?.app?.version ?? env?.product?.release
  const facts = [
    release ? `Release ${isVersion(release) ? release : generic(release)}` : '',
    env?.product?.plan ? `Plan ${generic(env.product.plan)}` : '',
    // Full versions could help to identify a customer's computer.
    [env?.browser?.replace(/^(.*? \d+)[\d.]*$/, '$1'), env?.os?.replace(/^(.*? \d+)[\d.]*$/, '$1')]
      .filter(Boolean)
      .join(' on '),
    env?.translated ? 'The page was translated by the browser' : '',
  ]
  const told = facts.filter(Boolean).map((fact) => `- ${phrase(fact)}`)
  return told.length > 0 ? told : [toFill('affected releases, plans, and browsers')]
}

function reference({ session, names }: DraftInput, { problems, codes }: Facts): string[] {
  const site = registrableDomain(session.site)
  const lines = problems.flatMap(({ first, signature }) => {
    const key = withoutNames(site ? signature.key.replaceAll(site, '{site}') : signature.key, names)
    return [...called(first, codes, names), `- Signature: ${codeSpan(key, 500)}`]
  })
  return lines.length > 0 ? [...new Set(lines)] : ['- No failed request or error was recorded.']
}

function called(event: SessionEvent, codes: ReadonlySet<string>, names: readonly string[]): string[] {
  if (event.kind !== 'request') return []
  const code = errorCodeOf(event)
  const outcome = event.status
    ? `status ${codeSpan(String(event.status))}`
    : event.state === 'timeout'
      ? 'timed out'
      : 'no response'
  return [
    `- Request: ${codeSpan(withoutNames(endpointOf(event), names))}, ${outcome}${code !== undefined && codes.has(code) ? `, code ${codeSpan(code)}` : ''}`,
  ]
}

const toFill = (what: string) => `[Fill in: ${what}]`
const toCheck = (what: string) => `[Check: ${what}]`

/** A placeholder the agent still has to fill in or check: its position in the text, and what belongs there. */
export interface OpenPlace {
  start: number
  end: number
  words: string
}

/** The placeholders left in a draft, in order. */
export function openPlaces(text: string): OpenPlace[] {
  return [...text.matchAll(/\[(?:Fill in|Check): [^\]\n]{1,200}\]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].slice(1, -1),
  }))
}
