/** The file is saved: where it is and, unless it was uploaded, where to send it. Nothing here sends anything. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { GuideRun } from '../../core/guide/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

export function HandOver({ run }: { run: GuideRun }) {
  const { review, upload } = useStore()
  const { t, size } = useTexts()
  const saved = review.saved.value
  const element = useRef<HTMLDivElement>(null)
  // The button is at the bottom, but the next instructions are at the top.
  useEffect(() => element.current?.scrollIntoView?.({ block: 'nearest' }), [saved])
  if (!saved) return null
  const stale = saved.of[0] !== review.edits.value || saved.of[1] !== run.progress.comment
  return (
    <div ref={element} class="guide-saved">
      <Banner tone={stale ? 'warn' : 'good'} title={t('savedTitle')}>
        <div class="guide-stack">
          <p>{t('savedText', { name: saved.name, size: size(saved.size) })}</p>
          {stale && <p>{t('savedStale')}</p>}
          {upload.state.value.name !== 'sent' && <ByHand run={run} />}
        </div>
      </Banner>
    </div>
  )
}

function ByHand({ run }: { run: GuideRun }) {
  const store = useStore()
  const { t } = useTexts()
  const { attempts, ports, upload } = store
  const [copied, setCopied] = useState(false)
  const { how, link, upload: place } = run.guide.handOver
  const copy = async () => {
    const done = await attempts.run('failedCopy', async () => {
      await ports.copy(link ?? '')
      return true
    })
    setCopied(done === true)
  }
  return (
    <>
      <h2 class="guide-label">{t('handOver')}</h2>
      <p>
        <bdi>{how || t('handOverDefault')}</bdi>
      </p>
      {link && (
        <p>
          {t('handOverLink')}:{' '}
          <bdi>
            <a class="guide-link" href={link} target="_blank" rel="noreferrer noopener">
              {link}
            </a>
          </bdi>
        </p>
      )}
      <p class="guide-small">{t('handOverNone')}</p>
      <div class="guide-buttons">
        {link && (
          <Button size="sm" icon="copy" onClick={() => void copy()}>
            {t(copied ? 'copied' : 'copyLink')}
          </Button>
        )}
        {/* Ending deletes the file, even during an upload. */}
        {!upload.isUnderWay.value && (
          <Button
            size="sm"
            // If the file can be uploaded, that button is the primary one.
            variant={place ? 'default' : 'primary'}
            icon="check"
            busy={store.busy.value}
            onClick={() => void store.end()}
          >
            {t('handOverEnd')}
          </Button>
        )}
      </div>
    </>
  )
}
