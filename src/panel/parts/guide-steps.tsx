/** The steps of a guide: editing, moving and removing them, and what ticks each one off. */
import { Button, IconButton, SelectField, TextField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import type { DraftStep } from '../models/guide-draft.ts'

const doneBys: readonly { id: DraftStep['doneBy']; label: string }[] = [
  { id: 'hand', label: 'By the customer' },
  { id: 'click', label: 'When this is clicked' },
  { id: 'url', label: 'When the address contains this' },
]

export function GuideSteps({ steps }: { steps: readonly DraftStep[] }) {
  const { guides } = useStore()
  const problem = guides.problems.value.steps
  const removed = guides.removed.value
  return (
    <section aria-labelledby="guide-steps">
      <h2 id="guide-steps" class="panel-label">
        Steps
      </h2>
      <ol class="panel-guide-steps">
        {steps.map((step, index) => (
          <Step key={step.key} step={step} index={index} last={index === steps.length - 1} />
        ))}
      </ol>
      {problem && (
        <p class="cf-field-note cf-field-error" role="alert">
          {problem}
        </p>
      )}
      <div class="panel-buttons">
        <Button size="sm" icon="plus" onClick={guides.addStep}>
          Add a step
        </Button>
        {removed && (
          <Button size="sm" onClick={guides.putBack}>
            Put back step {removed.index + 1}
          </Button>
        )}
      </div>
    </section>
  )
}

function Step({ step, index, last }: { step: DraftStep; index: number; last: boolean }) {
  const { guides } = useStore()
  const problems = guides.problems.value
  const { key, text, doneBy, doneValue } = step
  const number = index + 1
  return (
    <li class="panel-guide-step">
      <div class="panel-guide-step-line">
        <TextField
          label={`Step ${number}`}
          error={problems[`step-${key}`]}
          value={text}
          onInput={(next) => guides.changeStep(key, { text: next })}
        />
        <IconButton
          icon="chevron-up"
          label={`Move step ${number} up`}
          disabled={index === 0}
          onClick={() => guides.moveStep(key, -1)}
        />
        <IconButton
          icon="chevron-down"
          label={`Move step ${number} down`}
          disabled={last}
          onClick={() => guides.moveStep(key, 1)}
        />
        <IconButton icon="trash" label={`Remove step ${number}`} onClick={() => guides.removeStep(key)} />
      </div>
      {doneBy === 'hand' ? (
        <Button
          size="sm"
          variant="quiet"
          icon="plus"
          class="panel-guide-tick"
          aria-label={`Check off automatically: step ${number}`}
          onClick={() => guides.changeStep(key, { doneBy: 'click' })}
        >
          Check off automatically
        </Button>
      ) : (
        <div class="panel-guide-step-done">
          <SelectField
            label={`How step ${number} is checked off`}
            value={doneBy}
            options={doneBys}
            onChange={(next) => guides.changeStep(key, { doneBy: next })}
          />
          <TextField
            label={doneBy === 'click' ? `What is clicked in step ${number}` : `Part of the address in step ${number}`}
            placeholder={doneBy === 'click' ? 'Save changes' : '/invoices/'}
            error={problems[`step-${key}-done`]}
            value={doneValue}
            onInput={(next) => guides.changeStep(key, { doneValue: next })}
          />
        </div>
      )}
    </li>
  )
}
