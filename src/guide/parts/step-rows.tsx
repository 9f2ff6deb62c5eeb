/** The steps, one at a time: done, next and later. */
import type { GuideProgress, GuideRun } from '../../core/guide/index.ts'
import { Banner, Button, Icon } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { useNext } from '../use-next.ts'

export function StepRows({ run, progress }: { run: GuideRun; progress: GuideProgress }) {
  const store = useStore()
  const { t, time } = useTexts()
  const next = useNext()
  const { steps } = run.guide
  const { ticks, happened } = progress
  const current = ticks.length
  const press = (change: () => void) => () => {
    next.wanted()
    change()
  }
  return (
    <>
      <Ticked run={run} progress={progress} />
      <ol class="guide-steps" aria-label={t('stepsList')}>
        {steps.map(({ text, done }, index) => {
          const tick = ticks[index]
          const state = tick ? 'done' : index === current ? 'current' : 'later'
          return (
            <li
              key={index}
              class={`guide-step guide-step-${state}`}
              {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="guide-step-mark" aria-hidden="true">
                {tick ? <Icon name="check" size={14} /> : index + 1}
              </span>
              <div class="guide-step-body">
                <h2 class="guide-step-text" tabIndex={-1} ref={state === 'current' ? next.place : null}>
                  <span class="cf-visually-hidden">{t('stepOf', { step: index + 1, steps: steps.length })}: </span>
                  <bdi>{text}</bdi>
                </h2>
                {tick && <p class="guide-small">{t('stepDoneAt', { time: time(tick.at) })}</p>}
                {tick && index === current - 1 && (
                  <Button size="sm" onClick={press(store.untick)}>
                    {t('stepUndo')}
                  </Button>
                )}
                {state === 'current' && (
                  <>
                    {done && <p class="guide-small">{t('stepTicks')}</p>}
                    <Button size="sm" icon="check" onClick={press(store.tick)}>
                      {t('stepDone')}
                    </Button>
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {current >= steps.length && (
        <div ref={next.place} class="guide-next" tabIndex={-1}>
          <Banner tone="info" title={t('allDone')}>
            {!happened && t('allDoneText')}
          </Banner>
        </div>
      )}
    </>
  )
}

/** Announces the next step after the page has ticked one: the focus is elsewhere then, and stays there. */
function Ticked({ run, progress: { ticks } }: { run: GuideRun; progress: GuideProgress }) {
  const { t } = useTexts()
  const { steps } = run.guide
  const next = steps[ticks.length]
  const isOfPage = ticks.at(-1)?.by === 'page'
  return (
    <p class="cf-visually-hidden" role="status">
      {next && isOfPage && `${t('stepOf', { step: ticks.length + 1, steps: steps.length })}: ${next.text}`}
    </p>
  )
}
