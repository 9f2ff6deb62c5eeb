/** Compares what the customers did: how far they did the same, and what they typed there. */
import type { Session, StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import { type Difference, difference, type Found } from './difference.ts'
import type { Parting } from './requests.ts'
import { weights } from './weights.ts'

export interface ComparedSteps extends Found {
  parting: Parting
}

const together: Parting = { here: Number.POSITIVE_INFINITY, there: Number.POSITIVE_INFINITY }

/** Pointer and window movements, which two people never make alike. */
const idle = new Set<StepEvent['action']>(['scroll', 'hover', 'resize', 'away'])

/** @param failedAt ms since the examined session began, if something failed in it */
export function compareSteps(here: Session, there: Session, failedAt: number | undefined): ComparedSteps {
  const [ours, theirs] = [stepsOf(here), stepsOf(there)]
  if (ours.length === 0 || theirs.length === 0) return { differences: [], same: [], parting: together }
  const length = Math.min(ours.length, theirs.length)
  let alike = 0
  while (alike < length && deedOf(ours[alike]!) === deedOf(theirs[alike]!)) alike++
  const [mine, other] = [ours[alike], theirs[alike]]
  const parting = { here: mine?.at ?? together.here, there: other?.at ?? together.there }
  return {
    differences: [
      ...ours.slice(0, alike).flatMap((step, index) => typed(step, theirs[index]!, index)),
      ...(mine || other ? [partingOf(alike, mine, other, failedAt)] : []),
    ],
    same: alike === 0 ? [] : [{ area: 'steps', subject: alike === 1 ? 'The first step' : `The first ${alike} steps` }],
    parting,
  }
}

/** Steps after the failure did not lead to it. */
function partingOf(
  alike: number,
  mine: StepEvent | undefined,
  other: StepEvent | undefined,
  failedAt: number | undefined,
): Difference {
  const after = failedAt !== undefined && (mine?.at ?? Number.POSITIVE_INFINITY) > failedAt
  return difference({
    area: 'steps',
    subject: alike === 0 ? 'The steps differ from the first one on' : `The steps differ after step ${alike}`,
    here: mine ? stepText(mine) : 'no more steps',
    there: other ? stepText(other) : 'no more steps',
    weight: after ? weights.partingAfterFailure : weights.parting,
    events: mine ? [mine.id] : [],
    otherEvents: other ? [other.id] : [],
  })
}

function typed(mine: StepEvent, other: StepEvent, index: number): Difference[] {
  if (mine.value === other.value) return []
  return [
    difference({
      area: 'steps',
      subject: `Step ${index + 1}: ${mine.target?.name || mine.target?.tag || mine.action}`,
      aspect: mine.action === 'select' ? 'choice' : 'value',
      here: mine.value,
      there: other.value,
      weight: weights.typed,
      events: [mine.id],
      otherEvents: [other.id],
    }),
  ]
}

function stepsOf(session: Session): StepEvent[] {
  return session.events.filter((event): event is StepEvent => event.kind === 'step' && !idle.has(event.action))
}

/** What was done to which element, regardless of typed text and of the record: list rows are named by ids. */
function deedOf({ action, target, text }: StepEvent): string {
  const name = (target ? `${target.role ?? target.tag} ${target.name ?? ''}` : text).replace(/\d+/g, '{n}')
  return `${action} ${name.replace(/\s+/g, ' ').trim()}`
}
