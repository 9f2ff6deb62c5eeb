/**
 * The report for the engineer, in Markdown: what happened in one sentence, then what engineers ask for, in the order in
 * which they ask. Every part is capped, so that the whole stays under about 4,000 tokens whatever the page did.
 */

import { clip } from '../../base/clip.ts'
import type { GuideAccount } from '../../guide/index.ts'
import { type NoticeEvent, type RequestEvent, type Session, tokenSentences } from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'
import { stepText } from '../../session/step-text.ts'
import type { Verdict } from '../../triage/index.ts'
import { classWords, confidenceWords, ownerLead, viewWords } from '../../triage/words/verdict-words.ts'
import { completenessOf, counted } from '../completeness.ts'
import { correlationIds } from '../correlation-ids.ts'
import { type Focus, focusOf, steps } from '../focus.ts'
import { isoTime } from '../har/har-entry.ts'
import { type ArticleLink, kindsOf } from '../manifest.ts'
import { codeBlock, codeSpan, link, phrase, quote } from './markdown.ts'
import { environmentFacts } from './report-environment.ts'
import { errorSection } from './report-error.ts'
import { summarySentence } from './report-summary.ts'

const limits = { notices: 8, steps: 20, body: 600, ids: 6, articles: 5, kinds: 10, gaps: 6 }

/** Secrets must already be labels; the report neither adds nor removes any. */
export function toReport(
  session: Session,
  verdict?: Verdict,
  articles: readonly ArticleLink[] = [],
  guide?: GuideAccount,
): string {
  const focus = focusOf(session, verdict)
  const parts = [
    `# ${phrase(session.note.title || `Recording of ${session.site}`, 150)}`,
    summary(session, focus, verdict),
    section('Environment', environment(session)),
    section('Steps', stepList(session, focus)),
    section('The page said', onScreen(session)),
    section('Guide', guideSteps(guide)),
    section('Expected and actual', expectation(session)),
    section(
      focus.request && !hasFailed(focus.request) ? 'Request before the error' : 'Failing request',
      request(focus, session.startedAt),
    ),
    section('Error', errorSection(session, focus)),
    section('Articles', articleList(articles)),
    section('Masked', redacted(session)),
    section('Completeness', completeness(session)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`
}

function summary(session: Session, focus: Focus, verdict: Verdict | undefined): string {
  const facts = summarySentence(session, focus)
  const when = isoTime(session.startedAt)
  const lines = verdict ? [...sentence(session, verdict), facts, ...verdictLine(verdict)] : [`**${facts}**`]
  return [...lines, ...agentsView(session.note), `Recorded on ${codeSpan(session.site, 100)} from ${when}.`].join(
    '\n\n',
  )
}

/** The verdict in one sentence; empty if the title says it already, which it does until the agent rewords it. */
function sentence({ note }: Session, verdict: Verdict): string[] {
  return note.title === verdict.sentence.replace(/\.$/, '') ? [] : [`**${phrase(verdict.sentence, 300)}**`]
}

/** Worded as on screen. If nothing failed, the preceding sentence has already said so. */
function verdictLine(verdict: Verdict): string[] {
  const { class: kind, confidence } = verdict
  return kind === 'none' ? [] : [`${classWords(kind)}, ${confidenceWords(confidence)}. ${ownerLead(verdict)}.`]
}

/** Shown next to the verdict, never in its place: the verdict comes from the recording, this from the agent. */
function agentsView({ view }: Session['note']): string[] {
  if (!view) return []
  return [`The agent’s view: ${phrase(viewWords(view), 400)}`]
}

function environment({ environment }: Session): string {
  if (!environment) return 'Not recorded.'
  return environmentFacts(environment)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}

function stepList(session: Session, focus: Focus): string {
  const all = steps(session)
  if (all.length === 0) return 'No steps were recorded.'
  const from = Math.max(0, all.length - limits.steps)
  const lines = all.slice(from).map((step, index) => {
    const here = step === focus.step ? ' **(the failure follows)**' : ''
    return `${from + index + 1}. ${phrase(stepText(step), 120) || step.action}${here}`
  })
  return from === 0 ? lines.join('\n') : [`The last ${lines.length} of ${all.length} steps:`, '', ...lines].join('\n')
}

/** The latest messages on screen, each text once. */
function onScreen({ events }: Session): string {
  const said = events.flatMap((event) => (event.kind === 'notice' ? [event] : []))
  const texts = new Map(said.map((event) => [event.text, event]))
  return [...texts.values()]
    .slice(-limits.notices)
    .map((event) => `- ${quoted(event)}`)
    .join('\n')
}

const quoted = ({ text, at, severity }: NoticeEvent) =>
  `"${phrase(text, 240)}" (${severity === undefined ? '' : `${severity}, `}at ${Math.round(at / 1000)} s)`

/** What the customer was asked to do, and how far they got. */
function guideSteps(guide: GuideAccount | undefined): string {
  if (!guide) return ''
  const { title, by, steps, happened } = guide
  const how = { page: 'seen on the page', hand: 'checked off by the customer' }
  const time = (at: number) => `${Math.round(at / 1000)} s`
  return [
    `The customer followed "${phrase(title, 120)}" by ${phrase(by, 80)} on their own.`,
    '',
    ...steps.map(({ text, done }, index) => {
      const state = done ? `${how[done.by]} at ${time(done.at)}` : 'not done'
      return `${index + 1}. ${phrase(text, 160)} (${state})`
    }),
    '',
    happened
      ? `It happened at ${time(happened.at)} (${happened.by === 'page' ? how.page : 'reported by the customer'}).`
      : 'No one reported that it happened.',
  ].join('\n')
}

function expectation({ note }: Session): string {
  return [
    note.expected && `Expected:\n\n${quote(note.expected, 400)}`,
    note.actual && `Actual:\n\n${quote(note.actual, 400)}`,
    note.text && `Reported:\n\n${quote(note.text, 600)}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function request({ request }: Focus, startedAt: number): string {
  if (!request) return ''
  const { status, duration, failure } = request
  const took = duration === undefined ? '' : ` after ${Math.round(duration)} ms`
  const response = status ? `${status} ${phrase(request.statusText ?? '', 60)}`.trim() : `none (${request.state})`
  const ids = correlationIds(request).slice(0, limits.ids)
  return [
    `- ${codeSpan(`${request.method} ${request.url}`, 320)}`,
    `- Response: ${response}${took}`,
    ...tokenSentences(request, startedAt).map((sentence) => `- ${phrase(sentence, 200)}`),
    failure && `- Failure: ${codeSpan([failure.code, failure.name, failure.message].filter(Boolean).join(' '), 200)}`,
    request.cause &&
      `- Caused by event ${codeSpan(request.cause, 60)}; this request is event ${codeSpan(request.id, 60)}`,
    ...ids.map(
      ({ kind, value, source, from }) => `- ${kind} id: ${codeSpan(value, 120)} (${codeSpan(source, 40)}, ${from})`,
    ),
    bodyBlock('Request body', request.requestBody),
    bodyBlock('Response body', request.responseBody),
  ]
    .filter(Boolean)
    .join('\n')
}

function bodyBlock(title: string, body: RequestEvent['responseBody']): string {
  if (!body?.text) return body?.omitted === undefined ? '' : `\n${title}: not recorded (${phrase(body.omitted, 60)}).`
  const language = /json/.test(body.type ?? '') ? 'json' : 'text'
  return `\n${title}:\n\n${codeBlock(body.text, language, limits.body)}`
}

function articleList(articles: readonly ArticleLink[]): string {
  return articles
    .slice(0, limits.articles)
    .map(({ id, title, url }) => `- ${link(title, url && clip(url, 300))} (${codeSpan(id, 60)})`)
    .join('\n')
}

function redacted({ redactions }: Session): string {
  if (redactions.length === 0) return 'Nothing had to be masked.'
  const lines = kindsOf({ redactions })
    .slice(0, limits.kinds)
    .map(({ kind, labels, places }) => {
      return `- ${codeSpan(kind, 40)}: ${counted(labels, 'value')} in ${counted(places, 'place')}`
    })
  return [
    ...lines,
    '',
    'Equal values have equal labels, such as `redacted-bearer-1`. This file contains none of the values.',
  ].join('\n')
}

function completeness(session: Session): string {
  const { gaps, blindSpots, late } = completenessOf(session)
  const shown = gaps.slice(0, limits.gaps).map(({ what, why, count }) => {
    return `- Missing: ${phrase(what, 100)}${count === undefined ? '' : ` (${count})`}: ${phrase(why, 120)}`
  })
  return [
    ...(late && gaps.length === 0
      ? ['- Recording started after the page had loaded, so what happened before that is unknown.']
      : []),
    ...shown,
    ...(gaps.length > shown.length
      ? [`- ... and ${counted(gaps.length - shown.length, 'more gap')} (manifest.json)`]
      : []),
    ...blindSpots.map((sentence) => `- ${sentence}`),
  ].join('\n')
}
