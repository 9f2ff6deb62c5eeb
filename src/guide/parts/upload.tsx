/** The upload destination of a guide: where it leads, shown before anything is sent, and what happens to the file. */
import { useEffect, useRef } from 'preact/hooks'
import type { GuideRun, UploadPlace } from '../../core/guide/index.ts'
import { uploadHost, uploadOrigin } from '../../core/upload/index.ts'
import { Banner, Button, Collapsible, Spinner } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import type { GuideStore } from '../store/index.ts'
import { keepsEarlier, type NotBegun, type SentFile, type UploadState } from '../store/upload/upload-state.ts'
import type { Texts } from '../texts.ts'
import { troubleTexts } from '../words.ts'
import { Cancel, Sending, Waiting } from './upload-under-way.tsx'

/** Where the file would go: the origin in plain sight, and the full URL on request. */
export function Destination({ place: { to } }: { place: UploadPlace }) {
  const { t } = useTexts()
  return (
    <div class="guide-stack">
      <p>{t('uploadText')}</p>
      <p>
        <strong>
          <bdi dir="ltr">{uploadOrigin(to)}</bdi>
        </strong>
      </p>
      <p class="guide-small">{t('uploadUnchecked')}</p>
      <Collapsible title={t('uploadWhole')}>
        <p class="guide-small">
          <bdi dir="ltr">{to}</bdi>
        </p>
      </Collapsible>
    </div>
  )
}

/** The state of the upload; nothing before the user has started it. */
export function UploadStatus({ run }: { run: GuideRun }) {
  const { upload } = useStore()
  const place = run.guide.handOver.upload
  const state = upload.state.value
  const element = useRef<HTMLDivElement>(null)
  const isUnderWay = upload.isUnderWay.value
  // The button is at the bottom, but the status is at the top.
  useEffect(() => {
    if (isUnderWay) element.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isUnderWay])
  if (!place || state.name === 'none') return null
  return (
    <div ref={element} class="guide-upload">
      <State run={run} host={uploadHost(place.to)} state={state} />
    </div>
  )
}

function State({ run, host, state }: { run: GuideRun; host: string; state: Exclude<UploadState, { name: 'none' }> }) {
  const { upload } = useStore()
  const { t } = useTexts()
  switch (state.name) {
    case 'asking':
    case 'preparing':
      return (
        <div class="guide-stack">
          <p class="guide-waiting" role="status">
            <Spinner /> {state.name === 'asking' ? t('uploadAsking', { host }) : t('packing')}
          </p>
          <Cancel run={run} />
        </div>
      )
    case 'sending':
      return <Sending run={run} host={host} {...state} />
    case 'waiting':
      return <Waiting run={run} host={host} state={state} />
    case 'cancelled':
      return (
        <Banner tone="info" title={t('uploadCancelled')}>
          {t('uploadCancelledText', { host })}
        </Banner>
      )
    case 'interrupted':
      return <Interrupted run={run} host={host} state={state} />
    case 'sent':
      return <Sent run={run} host={host} file={state.file} at={state.at} />
    case 'declined':
      return <Failed words={notBegunWords(state, host, t)} />
    case 'unpacked':
      return <Failed words={notBegunWords(state, host, t)} detail={state.detail} />
    case 'failed':
      return (
        <Failed
          words={t(troubleTexts[state.why], { host, status: state.status ?? '' })}
          {...retryOf(
            state,
            () => void upload.goOn(run),
            () => void upload.send(run),
          )}
        />
      )
  }
}

const notBegunWords = (problem: NotBegun, host: string, t: Texts['t']) =>
  problem.name === 'declined' ? t('uploadDeclined', { host }) : t('failedPack')

/**
 * Retrying does not help with a file that is too large: it has to be packed again, which is impossible for an earlier
 * panel's.
 */
function retryOf(state: Extract<UploadState, { name: 'failed' }>, goOn: () => void, send: () => void) {
  if (state.why !== 'too-large') return { onRetry: goOn }
  return keepsEarlier(state) ? {} : { onRetry: send }
}

const told = ({ name, size }: SentFile, texts: Texts) => ({ name, size: texts.size(size) })

interface InterruptedProps {
  run: GuideRun
  host: string
  state: Extract<UploadState, { name: 'interrupted' }>
}

/** An upload to resume, left by an earlier panel or by an attempt that sent nothing. */
function Interrupted({ run, host, state: { file, at, problem } }: InterruptedProps) {
  const { upload } = useStore()
  const texts = useTexts()
  const { t, time } = texts
  return (
    <Banner
      tone="info"
      title={t('uploadInterrupted')}
      actions={
        <>
          <Button size="sm" variant="primary" icon="upload" onClick={() => void upload.goOn(run)}>
            {t('uploadGoOn')}
          </Button>
          <Button size="sm" onClick={() => void upload.discard(run)}>
            {t('uploadDiscard')}
          </Button>
        </>
      }
    >
      <div class="guide-stack">
        {problem && <p role="alert">{notBegunWords(problem, host, t)}</p>}
        <p>{t('uploadInterruptedText', { ...told(file, texts), host, time: time(at) })}</p>
      </div>
    </Banner>
  )
}

function Failed({ words, detail, onRetry }: { words: string; detail?: string; onRetry?: () => void }) {
  const { t } = useTexts()
  return (
    <Banner
      tone="bad"
      title={t('uploadFailed')}
      actions={
        onRetry && (
          <Button size="sm" icon="refresh" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )
      }
    >
      <div class="guide-stack">
        <p>{words}</p>
        {detail && (
          <p class="guide-small" lang="en" dir="ltr">
            {detail}
          </p>
        )}
        <p>{t('uploadSaveInstead')}</p>
      </div>
    </Banner>
  )
}

/** Whether the uploaded file differs from what would be sent now. */
const isBehind = ({ review }: GuideStore, run: GuideRun, { of }: SentFile) =>
  of !== undefined && (of[0] !== review.edits.value || of[1] !== run.progress.comment)

/** Whether the uploaded file is up to date, so that nothing is left to send or take back. */
export function isAllSent(store: GuideStore, run: GuideRun): boolean {
  const state = store.upload.state.value
  return state.name === 'sent' && !isBehind(store, run, state.file)
}

function Sent({ run, host, file, at }: { run: GuideRun; host: string; file: SentFile; at: number }) {
  const store = useStore()
  const texts = useTexts()
  const { t, time } = texts
  const stale = isBehind(store, run, file)
  return (
    <Banner tone={stale ? 'warn' : 'good'} title={t('uploadDone')}>
      <div class="guide-stack">
        <p>{t('uploadDoneText', { ...told(file, texts), host, time: time(at) })}</p>
        {stale && <p>{t('uploadStale')}</p>}
        <p>
          <bdi>{run.guide.handOver.how || t('uploadTell')}</bdi>
        </p>
        <div class="guide-buttons">
          <Button size="sm" variant="primary" icon="check" busy={store.busy.value} onClick={() => void store.end()}>
            {t('handOverEnd')}
          </Button>
        </div>
      </div>
    </Banner>
  )
}
