/** It is over. */
import { Button, EmptyState } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { Body, Foot, Head } from '../parts/frame.tsx'

export function EndedScreen({ saved }: { saved: boolean }) {
  const store = useStore()
  const { t } = useTexts()
  return (
    <>
      <Head title={t('endedTitle')} />
      <Body>
        <EmptyState icon="good" title={t('endedText')}>
          {saved && t('endedSaved')}
        </EmptyState>
      </Body>
      <Foot>
        <span class="guide-spring" />
        <Button variant="primary" onClick={store.leave}>
          {t('close')}
        </Button>
      </Foot>
    </>
  )
}
