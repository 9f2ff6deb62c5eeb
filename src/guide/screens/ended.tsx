/** It is over. */
import { Button, EmptyState } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { Body, Foot, Head } from '../parts/frame.tsx'

export function EndedScreen({ saved, sent }: { saved: boolean; sent: boolean }) {
  const store = useStore()
  const { t } = useTexts()
  return (
    <>
      <Head title={t('endedTitle')} />
      <Body>
        <EmptyState icon="good" title={t('endedText')}>
          {sent && <p>{t('endedSent')}</p>}
          {saved && <p>{t('endedSaved')}</p>}
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
