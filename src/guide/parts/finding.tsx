/** One thing that could be in the way, and what can be done about it. */
import type { Finding } from '../../core/guide/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { checkTexts, findingValues } from '../words.ts'

export function FindingLine({ finding }: { finding: Finding }) {
  const store = useStore()
  const texts = useTexts()
  const { t } = texts
  const [said, fix] = checkTexts[finding.id]
  const values = findingValues(finding, texts)
  return (
    <Banner
      tone={finding.tone === 'warn' ? 'warn' : 'info'}
      title={t(said, values)}
      actions={
        (finding.id === 'late' || finding.id === 'old-build') && (
          <Button size="sm" icon="refresh" onClick={() => void store.reload()}>
            {t('reload')}
          </Button>
        )
      }
    >
      {t(fix, values)}
    </Banner>
  )
}
