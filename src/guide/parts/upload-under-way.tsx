/** An upload in progress: how far it is, what it waits for, and how to cancel it. */
import { useMemo } from 'preact/hooks'
import type { GuideRun } from '../../core/guide/index.ts'
import { Banner, Button, Progress } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import type { SentFile, UploadState } from '../store/upload/upload-state.ts'

const minute = 60_000

export function Sending({
  run,
  host,
  file,
  sent,
}: {
  run: GuideRun
  host: string
  file: SentFile
  sent: number | undefined
}) {
  const { t } = useTexts()
  return (
    <div class="guide-stack">
      <p role="status">{t('uploadSending', { host })}</p>
      <Way label={t('uploadSending', { host })} file={file} sent={sent} />
      <Cancel run={run} />
    </div>
  )
}

/** Progress, if it is known. */
function Way({ label, file: { size }, sent }: { label: string; file: SentFile; sent: number | undefined }) {
  const texts = useTexts()
  const { t } = texts
  if (sent === undefined) {
    return (
      <>
        <Progress label={label} />
        <p class="guide-small">{texts.size(size)}</p>
      </>
    )
  }
  const share = size === 0 ? 0 : Math.min(1, sent / size)
  const values = {
    sent: texts.size(sent),
    size: texts.size(size),
    percent: texts.percent(Math.floor(share * 100) / 100),
  }
  return (
    <>
      <Progress label={label} value={share} />
      <p class="guide-small">{t('uploadSoFar', values)}</p>
    </>
  )
}

export function Waiting({
  run,
  host,
  state: { file, sent, for: reason },
}: {
  run: GuideRun
  host: string
  state: Extract<UploadState, { name: 'waiting' }>
}) {
  const { upload } = useStore()
  const { t } = useTexts()
  return (
    <div class="guide-stack">
      <Banner tone="warn" title={t('uploadWaits')}>
        {reason.why === 'offline' ? (
          t('uploadOffline')
        ) : (
          <div class="guide-stack">
            <p>{t(reason.why === 'busy' ? 'uploadBusy' : 'uploadLost', { host })}</p>
            <p>
              <NextAttempt at={reason.until} />
            </p>
            <p>{t('uploadSaveInstead')}</p>
          </div>
        )}
      </Banner>
      {sent !== undefined && <Way label={t('uploadWaits')} file={file} sent={sent} />}
      <div class="guide-buttons">
        {reason.why !== 'offline' && (
          <Button size="sm" icon="refresh" onClick={upload.tryNow}>
            {t('uploadNow')}
          </Button>
        )}
        <Cancel run={run} />
      </div>
    </div>
  )
}

/** The text does not change while waiting: it is a live region, and a countdown would be read out every second. */
function NextAttempt({ at }: { at: number }) {
  const { ports } = useStore()
  const { t, time } = useTexts()
  const isSoon = useMemo(() => at - ports.now() < minute, [at, ports])
  return <>{isSoon ? t('uploadSoon') : t('uploadLater', { time: time(Math.ceil(at / minute) * minute) })}</>
}

export function Cancel({ run }: { run: GuideRun }) {
  const { upload } = useStore()
  const { t } = useTexts()
  return (
    <div class="guide-buttons">
      <Button size="sm" icon="close" onClick={() => upload.cancel(run)}>
        {t('uploadCancel')}
      </Button>
    </div>
  )
}
