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
  const { t, exactTime } = useTexts()
  const findings = store.findings.value
  const at = store.checkedAt.value
  const isElsewhere = useIsElsewhere(run)
  return (
    <>
      <Head title={run.guide.title} detail={t('checksTitle')} />
      <Body>
        <Elsewhere run={run} />
        {/* Stays here while the checks run: with the same findings as before, the time is all that says they did. */}
        <div class="guide-stack" role="status">
          {findings ? (
            <>
              {findings.length > 0 && <p>{t('checksFound')}</p>}
              {at !== undefined && <p class="guide-small">{t('checkedAt', { time: exactTime(at) })}</p>}
            </>
          ) : (
            <p class="guide-waiting">
              <Spinner /> {t('checking')}
            </p>
          )}
        </div>
        {findings?.map((finding) => (
          <FindingLine key={finding.id} finding={finding} />
        ))}
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
