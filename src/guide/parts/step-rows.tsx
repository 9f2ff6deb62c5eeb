/** The steps, one at a time: what is done, what is next, what comes. */
import type { GuideProgress, GuideRun } from '../../core/guide/index.ts'
import { Button, Icon } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

export function StepRows({ run, progress }: { run: GuideRun; progress: GuideProgress }) {
  const store = useStore()
  const { t, time } = useTexts()
  const { steps } = run.guide
  const current = progress.ticks.length
  return (
    <>
      <p class="cf-visually-hidden" role="status">
        {current < steps.length && t('stepOf', { step: current + 1, steps: steps.length })}
      </p>
      <ol class="guide-steps" aria-label={t('stepsList')}>
        {steps.map(({ text, done }, index) => {
          const tick = progress.ticks[index]
          const state = tick ? 'done' : index === current ? 'current' : 'later'
          return (
            <li
              key={index}
              class={`guide-step guide-step-${state}`}
              {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="guide-step-mark">{tick ? <Icon name="check" size={14} /> : index + 1}</span>
              <div class="guide-step-body">
                <p class="guide-step-text">
                  <bdi>{text}</bdi>
                </p>
                {tick && <p class="guide-small">{t('stepDoneAt', { time: time(tick.at) })}</p>}
                {tick && index === current - 1 && (
                  <Button size="sm" variant="quiet" onClick={store.untick}>
                    {t('stepUndo')}
                  </Button>
                )}
                {state === 'current' && (
                  <>
                    {done && <p class="guide-small">{t('stepTicks')}</p>}
                    <Button size="sm" icon="check" onClick={store.tick}>
                      {t('stepDone')}
                    </Button>
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
