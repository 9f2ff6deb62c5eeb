/**
 * Text for the ticket: an internal note that takes ten seconds to read, and a reply that is safe to send to the customer.
 */
import { correlationIds } from '../../core/bundle/correlation-ids.ts'
import { codeSpan, link, phrase, quote } from '../../core/bundle/report/markdown.ts'
import type { KnownError } from '../../core/history/index.ts'
import type { Article } from '../../core/kb/index.ts'
import {
  type Environment,
  endpointOf,
  hostNameOf,
  type Note,
  type Problem,
  type RequestEvent,
  type Session,
  type SessionEvent,
} from '../../core/session/index.ts'
import { reportsFailure } from '../../core/session/notices/failure-words.ts'
import { stepText } from '../../core/session/step-text.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { classWords, confidenceWords, ownerLead, viewWords } from '../../core/triage/words/verdict-words.ts'
import { isForCustomers, isTitleOf } from './case.ts'
import { fileSize, plural } from './words.ts'

/** Maximum lines of each list; the rest is in the bundle. */
const limits = { steps: 12, notices: 3, requests: 5, problems: 5, ids: 2 }

export interface TicketNoteInput {
  session: Session
  note: Note
  verdict: Verdict | undefined
  problems: readonly Problem[]
  failing: readonly RequestEvent[]
  articles: readonly Article[]
  /** what the history says about it, one sentence each */
  history: readonly string[]
  /** the tag of its main problem, if anything failed that can be recognized again */
  tag: string | undefined
  /** the saved file to attach; `locked`: with a password */
  bundle: { name: string; size: number; locked: boolean } | undefined
  /** what was masked, in words */
  masked: readonly string[]
  version: string
}

/** Markdown for the ticket's internal note, most important first, at most about 50 lines. Page text is escaped. */
export function ticketNote(input: TicketNoteInput): string {
  const { session, note, verdict, bundle, masked } = input
  const parts = [
    heading(note, verdict),
    section(
      'Do next',
      (verdict?.next ?? []).map((line) => `- ${phrase(line)}`),
    ),
    section(
      'Seen before',
      input.history.map((line) => `- ${phrase(line, 600)}`),
    ),
    said(note),
    section('Steps', steps(session.events)),
    section('The page said', onScreen(session.events)),
    section('Failing requests', requests(input.failing, session.site)),
    section('Errors', errors(input.problems)),
    section('Environment', environment(session)),
    section('Articles', input.articles.map(articleLine)),
    [
      ...(bundle ? [`Attached: ${codeSpan(bundle.name)} (${fileSize(bundle.size)}). ${howToOpen(bundle.locked)}`] : []),
      masked.length > 0 ? `Masked before storing: ${masked.join(', ')}.` : 'Nothing had to be masked.',
      ...(input.tag ? [`Tag for the ticket, the same for all tickets about this fault: ${codeSpan(input.tag)}`] : []),
      `Captured with Casefile ${input.version}.`,
    ].join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/**
 * Plain text for the customer: no blame and nothing internal; what helps, what happens next, and only articles that
 * customers may read.
 * @param known the known error about it, whose workaround is written for customers
 */
export function customerReply(
  verdict: Verdict,
  articles: readonly Article[],
  known?: Pick<KnownError, 'workaround' | 'status'>,
): string {
  const links = articles.filter(isForCustomers).map(({ title, url }) => `${title}: ${url}`)
  const isWaitedFor = known?.status === 'open' || known?.status === 'planned'
  return [
    verdict.customerSentence,
    ...(known?.workaround.trim() ? [`In the meantime, this helps:\n${known.workaround.trim()}`] : []),
    ...(isPassedOn(verdict) ? [isWaitedFor ? knownAlready : passedOn] : []),
    ...(links.length > 0 ? [['This may help:', ...links].join('\n')] : []),
  ].join('\n\n')
}

const knownAlready = "Our engineers already know about this. I'll write to you as soon as I know more."

const passedOn =
  "I'm passing this on to our engineers along with a recording of what happened, so you don't need to describe it again. I'll write to you as soon as I know more."

/** Promises nothing if the answer is to try again later (load, limits), or if ownership is uncertain. */
const isPassedOn = ({ owner, class: kind, confidence }: Verdict) =>
  owner === 'engineering' && kind !== 'capacity' && kind !== 'unknown' && confidence >= 0.5

function heading(note: Note, verdict: Verdict | undefined): string {
  const title = note.title.trim()
  const view = note.view ? [`**Agent’s view:** ${phrase(viewWords(note.view), 600)}`] : []
  if (!verdict) return [...(title ? [`**${phrase(title)}**`] : []), ...view].join('\n\n')
  const own = title !== '' && !isTitleOf(title, verdict.sentence)
  const sentence = phrase(verdict.sentence, 600)
  const judged = view.length > 0 ? `Casefile’s verdict: ${sentence}` : sentence
  return [
    ...(own ? [`**${phrase(title)}**`] : []),
    ...view,
    own || view.length > 0 ? judged : `**${judged}**`,
    ...(verdict.class === 'none'
      ? []
      : [`${view.length > 0 ? 'According to that verdict: ' : ''}${ownerOf(verdict)}.`]),
  ].join('\n\n')
}

/** Names no owner if the failure is not explained: the ticket would be passed on for no reason. */
function ownerOf(verdict: Verdict): string {
  const { class: kind, confidence } = verdict
  if (kind === 'unknown') return `${ownerLead({ ...verdict, owner: 'unknown' })} (nothing explains what failed)`
  return `${ownerLead(verdict)} (${classWords(kind).toLowerCase()}, ${confidenceWords(confidence)})`
}

/** Not every program can open a zip with a password: `core/bundle/lock.ts` names those that do. */
function howToOpen(locked: boolean): string {
  return locked
    ? 'Protected with a password, which is shared separately: unpack it with 7-Zip, WinZip, or Keka and open viewer.html, or open the file itself in Casefile’s viewer.'
    : 'Unzip it and open viewer.html.'
}

function said(note: Note): string {
  const told: [string, string | undefined][] = [
    ['Customer says', note.text],
    ['Expected', note.expected],
    ['Actual', note.actual],
  ]
  return told
    .flatMap(([label, text]) => (text?.trim() ? [`**${label}**\n${quote(text.trim(), 1500)}`] : []))
    .join('\n\n')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `**${title}**\n${lines.join('\n')}`
}

/** The last steps, because the failure is at the end. */
function steps(events: readonly SessionEvent[]): string[] {
  const told = events.flatMap((event) => {
    if (event.kind === 'step') return [phrase(stepText(event), 160)]
    if (event.kind === 'mark') return [`Marked by the agent${event.note ? `: ${phrase(event.note, 160)}` : ''}`]
    return []
  })
  const skipped = Math.max(0, told.length - limits.steps)
  const lines = told.slice(skipped).map((text, index) => `${index + 1}. ${text}`)
  return skipped > 0 ? [`(${plural(skipped, 'earlier step')} in the file)`, ...lines] : lines
}

/** The error messages the customer saw, each text once, as they will quote them. */
function onScreen(events: readonly SessionEvent[]): string[] {
  const said = events.flatMap((event) => (event.kind === 'notice' && reportsFailure(event) ? [event.text] : []))
  const lines = [...new Set(said)].map((text) => `- “${phrase(text, 300)}”`)
  return lines.slice(-limits.notices)
}

/** @param site origin of the app; requests to other hosts are shown with their host */
function requests(failing: readonly RequestEvent[], site: string): string[] {
  const lines = new Map<string, { count: number; ids: string[] }>()
  for (const request of [...failing].sort((a, b) => Number(isCutOff(a)) - Number(isCutOff(b)))) {
    const host = hostNameOf(request.url)
    const where = host === hostNameOf(site) ? '' : ` on ${codeSpan(host)}`
    const line = `${codeSpan(endpointOf(request))}${where}: ${outcome(request)}`
    const known = lines.get(line) ?? { count: 0, ids: [] }
    known.count += 1
    known.ids.push(
      ...correlationIds(request).flatMap(({ kind, value }) => (kind === 'span' ? [] : [`${kind} ${codeSpan(value)}`])),
    )
    lines.set(line, known)
  }
  return more(
    [...lines].map(([line, { count, ids }]) =>
      [`- ${line}`, count > 1 ? `${count} times` : '', ...ids.slice(0, limits.ids)].filter(Boolean).join(', '),
    ),
    limits.requests,
  )
}

/** Started as a good response that never completed, e.g. because the user left the page: the least important failure. */
const isCutOff = ({ status, state }: RequestEvent) => state === 'failed' && isGood(status)

const isGood = (status: number | undefined) => status !== undefined && status > 0 && status < 400

function outcome(request: RequestEvent): string {
  if (request.status) {
    const status = [request.status, phrase(request.statusText ?? '')].filter(Boolean).join(' ')
    if (isCutOff(request)) return `${status}, cut off before the response was complete`
    return isGood(request.status) ? `${status}, with an error in the response` : status
  }
  return request.state === 'timeout' ? 'timed out' : phrase(request.failure?.message ?? 'no response')
}

function errors(problems: readonly Problem[]): string[] {
  const others = problems.filter(({ signature: { kind } }) => kind !== 'request' && kind !== 'notice')
  const lines = others.map(
    ({ signature, count }) => `- ${codeSpan(signature.title)}${count > 1 ? `, ${count} times` : ''}`,
  )
  return more(lines, limits.problems)
}

function environment(session: Session): string[] {
  const env: Partial<Environment> = session.environment ?? {}
  const when = new Date(session.startedAt).toISOString().slice(0, 16).replace('T', ' ')
  const facts = [
    codeSpan(env.url ?? session.site),
    phrase([env.browser, env.os].filter(Boolean).join(' on ')),
    phrase([env.language, env.timeZone].filter(Boolean).join(', ')),
    env.app ? `app version ${phrase(env.app.version)}` : '',
    `recorded ${when} UTC`,
  ]
  return facts.filter(Boolean).map((fact) => `- ${fact}`)
}

function articleLine(article: Article): string {
  return `- ${link(article.title, article.url)}${article.url ? '' : ` (${codeSpan(article.id)})`}`
}

function more(lines: readonly string[], limit: number): string[] {
  return lines.length > limit
    ? [...lines.slice(0, limit), `- and ${lines.length - limit} more in the file`]
    : [...lines]
}
