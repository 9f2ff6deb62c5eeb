/** A panel in another window follows this guide: shows its progress, and a way to continue here. */
import type { GuideProgress, GuideRun } from '../../core/guide/index.ts'
import { Button } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { Body, Foot, Head } from '../parts/frame.tsx'

export function ElsewhereScreen({ run, progress }: { run: GuideRun; progress: GuideProgress }) {
  const { follow } = useStore()
  const { t } = useTexts()
  const isReviewed = progress.phase === 'review'
  const { steps } = run.guide
  const step = progress.ticks.length + 1
  return (
    <>
      <Head title={t('otherTitle')} detail={run.guide.title} />
      <Body>
        {!isReviewed && step <= steps.length && <p>{t('stepOf', { step, steps: steps.length })}</p>}
        <p>{t('otherText')}</p>
        {isReviewed && <p>{t('otherReviewed')}</p>}
      </Body>
      <Foot>
        <span class="guide-spring" />
        <Button variant="primary" onClick={() => void follow.takeOver()}>
          {t('otherTake')}
        </Button>
      </Foot>
    </>
  )
}
