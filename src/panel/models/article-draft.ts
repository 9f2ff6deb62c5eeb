/**
 * A case as a draft of the article that was missing: Markdown with front matter, as the import reads it. What the next
 * customer will see and search for comes first; what only the agent can know is left as a place to fill in.
 *
 * It will be read by others than those of the case, so nothing of a person or an account gets into it.
 */

import { clip } from '../../core/base/clip.ts'
import { codeSpan, oneLine, phrase } from '../../core/bundle/report/markdown.ts'
import { articleTitle, type KnownError, mainFirst } from '../../core/history/index.ts'
import { errorTextsOf, genericMessage, isStatusName, markdownOf, withoutNames } from '../../core/kb/index.ts'
import { errorCodeOf } from '../../core/session/answers/failure.ts'
import {
  endpointOf,
  type Problem,
  registrableDomain,
  type Session,
  type SessionEvent,
} from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { sentenceHalves } from '../../views/verdict/verdict-words.ts'

/** Below this, what the verdict says may be something else: it is left to be checked. */
const sureEnough = 0.75
const limits = { problems: 3, texts: 4, chars: 300, title: 120, name: 60 }

export interface DraftInput {
  session: Pick<Session, 'events' | 'environment' | 'site'>
  verdict: Verdict | undefined
  problems: readonly Problem[]
  /** about the main problem, the one that fits best first */
  known: readonly KnownError[]
  /** of the account and whoever else is known by name: none of them may be in the draft */
  names: readonly string[]
  /** epoch ms */
  now: number
  /** makes the id of this draft another one than that of any other article, 4 to 8 letters and digits */
  mark: string
}

/** The file's name without its ending is the article's id. */
export interface NewDraft {
  id: string
  text: string
}

/** Makes the draft of a case. */
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
  /** those that the verdict rests on, the main one first */
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
  // The first two are our own words for what nobody has named; the others may have been masked.
  for (const code of codes)
    if (/^(?:network|timeout)$/.test(code) || withoutNames(code, names) !== code) codes.delete(code)
  const generic = (text: string) => clip(oneLine(genericMessage(text, names, codes)), limits.chars)
  const { head } = sentenceHalves(withoutStep(verdict && verdict.class !== 'none' ? verdict.sentence : ''))
  return { problems: shown.slice(0, limits.problems), codes, generic, head: generic(head.replace(/[:.]$/, '')) }
}

/** A verdict's sentence without the step before: what the customer clicked has names of their own data in it. */
function withoutStep(sentence: string): string {
  return sentence.replace(/ after [a-z-]+ing\b(?:[^":.“]|"[^"]*"|“[^”]*(?:”|$))*(?=[:.]|$)/, '')
}

function titleOf({ problems }: DraftInput, { problems: [main], head, generic }: Facts): string {
  const problem = generic((main ?? problems[0])?.signature.title ?? '')
  const title = problem ? articleTitle(head || undefined, problem) : head
  return clip(title, limits.title) || toFill('what a customer would search for')
}

/** A name for a file and an address: words of the title, in small letters. */
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

/** What an event says in its own words, which is what people search for. */
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
        // The address of a problem type (RFC 9457) is for programs; its code stands in the title.
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
    : [...lines, '', `${found?.status === 'fixed' ? 'Fixed' : 'A repair is planned'} in release ${phrase(fixed)}.`]
}

/** Numbers with dots between them say nothing of a customer, also where the first is a year: `2026.11.3`. */
const isVersion = (release: string) => /^v?\d{1,8}(?:\.\d{1,8})+$/.test(release)

function environment({ session }: DraftInput, { generic }: Facts): string[] {
  const env = session.environment
  const release = env?.app?.version ?? env?.product?.release
  const facts = [
    release ? `Release ${isVersion(release) ? release : generic(release)}` : '',
    env?.product?.plan ? `Plan ${generic(env.product.plan)}` : '',
    // Full versions tell one customer's computer from another's.
    [env?.browser?.replace(/^(.*? \d+)[\d.]*$/, '$1'), env?.os?.replace(/^(.*? \d+)[\d.]*$/, '$1')]
      .filter(Boolean)
      .join(' on '),
    env?.translated ? 'The page was translated by the browser' : '',
  ]
  const told = facts.filter(Boolean).map((fact) => `- ${phrase(fact)}`)
  return told.length > 0 ? told : [toFill('releases, plans and browsers that are affected')]
}

function reference({ session, names }: DraftInput, { problems, codes }: Facts): string[] {
  const site = registrableDomain(session.site)
  const lines = problems.flatMap(({ first, signature }) => {
    const key = withoutNames(site ? signature.key.replaceAll(site, '{site}') : signature.key, names)
    return [...called(first, codes, names), `- Signature: ${codeSpan(key, 500)}`]
  })
  return lines.length > 0 ? [...new Set(lines)] : ['- No request and no error was seen to fail.']
}

function called(event: SessionEvent, codes: ReadonlySet<string>, names: readonly string[]): string[] {
  if (event.kind !== 'request') return []
  const code = errorCodeOf(event)
  const outcome = event.status
    ? `status ${codeSpan(String(event.status))}`
    : event.state === 'timeout'
      ? 'timed out'
      : 'no answer'
  return [
    `- Request: ${codeSpan(withoutNames(endpointOf(event), names))}, ${outcome}${code !== undefined && codes.has(code) ? `, code ${codeSpan(code)}` : ''}`,
  ]
}

const toFill = (what: string) => `[Fill in: ${what}]`
const toCheck = (what: string) => `[Check: ${what}]`

/** A place that the agent still has to write or to look at: where it stands in the text, and what belongs there. */
export interface OpenPlace {
  start: number
  end: number
  words: string
}

/** The places of a draft that are still open, in order. */
export function openPlaces(text: string): OpenPlace[] {
  return [...text.matchAll(/\[(?:Fill in|Check): [^\]\n]{1,200}\]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].slice(1, -1),
  }))
}
