import { useMemo } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { Button, CopyButton, classes, Icon } from '../../ui/index.ts'
import { EventTime } from '../event/event-time.tsx'
import { formatCount, plural } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'
import { type NumberedStep, stepsOf } from './step-model.ts'

/** What the customer did, numbered, with the problems that each step led to. */
export function StepList({
  events,
  onOpen,
  selected,
}: {
  events: readonly SessionEvent[]
  onOpen: (id: string) => void
  selected?: string | undefined
}) {
  const steps = useMemo(() => stepsOf(events), [events])
  return (
    <>
      {steps.length > 0 && (
        <div class="cf-steps-head">
          <CopyButton text={() => stepsText(steps)}>Copy steps</CopyButton>
        </div>
      )}
      <Steps steps={steps} all={steps.length} onOpen={onOpen} selected={selected} />
    </>
  )
}

/** One line per step, with its number. */
function stepsText(steps: readonly NumberedStep[]): string {
  return steps.map(({ number, text }) => (number === undefined ? `- ${text}` : `${number}. ${text}`)).join('\n')
}

/** A subset of the steps, shown beside other things. */
export function Steps({
  steps,
  all,
  onAll,
  onOpen,
  selected,
}: {
  steps: readonly NumberedStep[]
  /** total number of steps */
  all: number
  /** shows all of them elsewhere */
  onAll?: () => void
  onOpen: (id: string) => void
  selected?: string | undefined
}) {
  if (all === 0) return <p class="cf-muted">No steps were recorded.</p>
  return (
    <>
      <ol class="cf-steps">
        {steps.map((step) => (
          <li key={step.event.id}>
            <Step step={step} selected={step.event.id === selected} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {steps.length < all && (
        <Button size="sm" variant="quiet" {...(onAll && { onClick: onAll })}>
          Show all {formatCount(all)}
        </Button>
      )}
    </>
  )
}

function Step({ step, selected, onOpen }: { step: NumberedStep; selected: boolean; onOpen: (id: string) => void }) {
  return (
    <>
      <button
        type="button"
        class={classes('cf-step', selected && 'cf-step-selected')}
        onClick={() => onOpen(step.event.id)}
      >
        <span class="cf-step-number">{step.number ?? <Icon name={step.icon} size={12} />}</span>
        <span class={classes('cf-step-text', step.number === undefined && 'cf-muted')}>
          <MaskedText short text={step.text} />
        </span>
        <EventTime at={step.event.at} />
      </button>
      {step.problems.length > 0 && (
        <button type="button" class="cf-step-problems" onClick={() => onOpen(step.problems[0]!)}>
          <Icon name="warning" size={12} />
          {plural(step.problems.length, 'problem')} followed
        </button>
      )}
    </>
  )
}
