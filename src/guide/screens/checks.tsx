/** The checks, if they found something; if all is well, this screen appears only for a moment. */
import type { GuideRun } from '../../core/guide/index.ts'
import { Button, Spinner } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { DeleteAll } from '../parts/delete-all.tsx'
import { Elsewhere, useIsElsewhere } from '../parts/elsewhere.tsx'
import { FindingLine } from '../parts/finding.tsx'
import { Body, Foot, Head } from '../parts/frame.tsx'

export function ChecksScreen({ run }: { run: GuideRun }) {
  const store = useStore()
  const { t } = useTexts()
  const findings = store.findings.value
  const isElsewhere = useIsElsewhere(run)
  return (
    <>
      <Head title={run.guide.title} detail={t('checksTitle')} />
      <Body>
        <Elsewhere run={run} />
        {findings ? (
          <>
            {findings.length > 0 && <p>{t('checksFound')}</p>}
            {findings.map((finding) => (
              <FindingLine key={finding.id} finding={finding} />
            ))}
          </>
        ) : (
          <p class="guide-waiting" role="status">
            <Spinner /> {t('checking')}
          </p>
        )}
        <DeleteAll />
      </Body>
      <Foot>
        <Button icon="refresh" busy={!findings} disabled={isElsewhere} onClick={() => void store.check()}>
          {t('checkAgain')}
        </Button>
        <span class="guide-spring" />
        <Button variant="primary" onClick={store.goOn}>
          {t('goOn')}
        </Button>
      </Foot>
    </>
  )
}
