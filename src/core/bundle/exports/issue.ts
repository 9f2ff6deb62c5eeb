/**
 * The session as an issue for a tracker: the report's facts in the tracker's own markup, with the failing request as a
 * command, short enough to paste.
 */

import type { RequestEvent, Session } from '../../session/index.ts'
import { reportsFailure } from '../../session/notices/failure-words.ts'
import { hasFailed } from '../../session/responses/failure.ts'
import { stepText } from '../../session/step-text.ts'
import type { Verdict } from '../../triage/index.ts'
import { viewWords } from '../../triage/words/verdict-words.ts'
import { completenessOf } from '../completeness.ts'
import { toCurl } from '../copy-as/curl.ts'
import { correlationIds } from '../correlation-ids.ts'
import { BundleError } from '../errors.ts'
import { type Focus, focusOf, steps } from '../focus.ts'
import { isoTime } from '../har/har-entry.ts'
import { github, linear, type Markup } from '../report/markup.ts'
import { environmentFacts } from '../report/report-environment.ts'
import { errorText } from '../report/report-error.ts'
import { summarySentence } from '../report/report-summary.ts'
import { jira } from './jira.ts'

export type Tracker = 'github' | 'jira' | 'linear'

/** Maximum characters of an issue description, less a margin: GitHub takes 65,536, Jira 32,767. */
const trackers: Record<Tracker, { markup: Markup; most: number }> = {
  github: { markup: github, most: 60_000 },
  jira: { markup: jira, most: 32_000 },
  linear: { markup: linear, most: 60_000 },
}
const limits = { notices: 5, steps: 30, step: 120, curl: 8000, body: 2000, error: 2500, ids: 8, gaps: 6 }

interface Section {
  title: string
  body: string
}

/** Secrets must already be labels. The first line is the title. */
export function toIssue(session: Session, verdict: Verdict | undefined, tracker: Tracker): string {
  const { markup, most } = trackers[tracker]
  const focus = focusOf(session, verdict)
  const title = session.note.title || verdict?.sentence || `Failure on ${session.site}`
  const sections: Section[] = [
    { title: 'What happened', body: whatHappened(session, focus, verdict, markup) },
    { title: 'Steps to reproduce', body: stepList(session, focus, markup) },
    { title: 'The page said', body: onScreen(session, markup) },
    { title: 'Expected', body: session.note.expected ? markup.quote(session.note.expected, 600) : '' },
    { title: 'Actual', body: session.note.actual ? markup.quote(session.note.actual, 600) : '' },
    { title: 'The agent’s view', body: agentsView(session, markup) },
    { title: requestTitle(focus), body: focus.request ? requestPart(focus.request, markup) : '' },
    { title: 'Error', body: focus.error ? markup.codeBlock(errorText(focus.error.error), 'text', limits.error) : '' },
    { title: 'IDs for the logs', body: focus.request ? idList(focus.request, markup) : '' },
    { title: 'Environment', body: environmentList(session, markup) },
    { title: 'Completeness', body: completenessList(session, markup) },
  ]
  return fitted(markup.heading(markup.phrase(title, 150), 1), sections, markup, most)
}

/** Includes as many sections as fit, and names those that do not. */
function fitted(title: string, sections: readonly Section[], markup: Markup, most: number): string {
  let text = title
  const left: string[] = []
  for (const { title, body } of sections) {
    const part = body === '' ? '' : `\n\n${markup.heading(title, 2)}\n\n${body}`
    // 200: room for the sentence about what is left out.
    if (text.length + part.length + 200 <= most) text += part
    else left.push(title)
  }
  return `${text}${left.length === 0 ? '' : `\n\nLeft out because there is no room in an issue: ${left.join(', ')}.`}\n`
}

/** The agent's own view, shown in place of the verdict. */
function agentsView({ note: { view } }: Session, markup: Markup): string {
  if (!view) return ''
  return markup.phrase(viewWords(view), 400)
}

function whatHappened(session: Session, focus: Focus, verdict: Verdict | undefined, markup: Markup): string {
  return [
    verdict && markup.bold(markup.phrase(verdict.sentence, 300)),
    summarySentence(session, focus, markup),
    session.note.text && markup.quote(session.note.text, 1500),
    `Recorded on ${markup.codeSpan(session.site, 100)} from ${markup.codeSpan(isoTime(session.startedAt))}.`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function stepList(session: Session, focus: Focus, markup: Markup): string {
  const all = steps(session)
  const until = focus.step ? all.indexOf(focus.step) + 1 : all.length
  const from = Math.max(0, until - limits.steps)
  const lines = all.slice(from, until).map((step, index) => {
    const here = step === focus.step ? ` ${markup.bold('(the failure follows)')}` : ''
    return markup.numbered(`${markup.phrase(stepText(step), limits.step) || step.action}${here}`, index + 1)
  })
  if (lines.length === 0) return 'No steps were recorded.'
  return from === 0 ? lines.join('\n') : `The bundle has ${from} earlier steps.\n\n${lines.join('\n')}`
}

/** What the customer read about the failure, each text once. */
function onScreen({ events }: Session, markup: Markup): string {
  const said = events.flatMap((event) => (event.kind === 'notice' && reportsFailure(event) ? [event.text] : []))
  return [...new Set(said)]
    .slice(-limits.notices)
    .map((text) => markup.bullet(markup.phrase(`"${text}"`, 300)))
    .join('\n')
}

function requestTitle({ request }: Focus): string {
  return request && !hasFailed(request) ? 'Request before the error' : 'Failing request'
}

function requestPart(request: RequestEvent, markup: Markup): string {
  const took = request.duration === undefined ? '' : ` after ${Math.round(request.duration)} ms`
  const { failure, responseBody } = request
  const response = request.status ? `${request.status} ${request.statusText ?? ''}`.trim() : `none (${request.state})`
  return [
    markup.bullet(markup.codeSpan(`${request.method} ${request.url}`, 400)),
    markup.bullet(`Response: ${markup.codeSpan(response, 80)}${took}`),
    ...(failure
      ? [
          markup.bullet(
            `Failure: ${markup.codeSpan([failure.code, failure.name, failure.message].filter(Boolean).join(' '), 200)}`,
          ),
        ]
      : []),
    '',
    command(request, markup),
    ...(responseBody?.text
      ? [
          '',
          'The response:',
          '',
          markup.codeBlock(responseBody.text, /json/.test(responseBody.type ?? '') ? 'json' : 'text', limits.body),
        ]
      : []),
  ].join('\n')
}

/** A truncated or altered command would do something else, so it is given in full or not at all. */
function command(request: RequestEvent, markup: Markup): string {
  try {
    const text = toCurl(request, 'bash')
    const block = markup.codeBlock(text, 'bash', limits.curl)
    if (block.includes(text)) return block
    return 'The command to send this request again does not fit into an issue; copy it from the bundle.'
  } catch (error) {
    if (error instanceof BundleError) return markup.phrase(error.message)
    throw error
  }
}

function idList(request: RequestEvent, markup: Markup): string {
  const ids = correlationIds(request).slice(0, limits.ids)
  return ids
    .map(({ kind, value, source }) =>
      markup.bullet(`${kind}: ${markup.codeSpan(value, 120)} (${markup.codeSpan(source, 40)})`),
    )
    .join('\n')
}

function environmentList({ environment }: Session, markup: Markup): string {
  if (!environment) return 'Not recorded.'
  return environmentFacts(environment, markup)
    .map(([name, value]) => markup.bullet(`${name}: ${value}`))
    .join('\n')
}

function completenessList(session: Session, markup: Markup): string {
  const { gaps, blindSpots, late } = completenessOf(session)
  const missing = gaps.slice(0, limits.gaps).map(({ what, why, count }) => {
    return `Missing: ${markup.phrase(what, 100)}${count === undefined ? '' : ` (${count})`}: ${markup.phrase(why, 120)}`
  })
  const more =
    gaps.length > missing.length ? [`${gaps.length - missing.length} more gaps are listed in the bundle.`] : []
  const masked = session.redactions.length
  return [
    ...(late ? ['Recording started after the page had loaded, so what happened before that is unknown.'] : []),
    ...missing,
    ...more,
    ...blindSpots,
    ...(masked > 0 ? [`${masked} masked values appear as labels; equal values have equal labels.`] : []),
  ]
    .map(markup.bullet)
    .join('\n')
}
