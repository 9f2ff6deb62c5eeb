/** One thing that could be in the way, with what can be done about it. */
import type { Finding } from '../../core/guide/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { checkTexts } from '../words.ts'

export function FindingLine({ finding }: { finding: Finding }) {
  const store = useStore()
  const { t } = useTexts()
  const [said, fix] = checkTexts[finding.id]
  return (
    <Banner
      tone={finding.tone === 'warn' ? 'warn' : 'info'}
      title={t(said, finding.values)}
      actions={
        finding.id === 'late' && (
          <Button size="sm" icon="refresh" onClick={() => void store.reload()}>
            {t('reload')}
          </Button>
        )
      }
    >
      {t(fix, finding.values)}
    </Banner>
  )
}
