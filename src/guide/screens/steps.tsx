/** The steps, while the app is recorded. */

import { useState } from 'preact/hooks'
import type { CheckId, GuideProgress, GuideRun } from '../../core/guide/index.ts'
import { Badge, Banner, Button, Collapsible } from '../../ui/index.ts'
import { useClock, useStore, useTexts } from '../context.ts'
import { Comment } from '../parts/comment.tsx'
import { DeleteAll } from '../parts/delete-all.tsx'
import { Elsewhere, useIsElsewhere } from '../parts/elsewhere.tsx'
import { FindingLine } from '../parts/finding.tsx'
import { Body, Foot, Head } from '../parts/frame.tsx'
import { StepRows } from '../parts/step-rows.tsx'
import { useNext } from '../use-next.ts'

const minute = 60_000
/** Checks of what the page does while it is being used. */
const ofTheMoment: ReadonlySet<CheckId> = new Set(['socket', 'blocked', 'certificate', 'host', 'storage-full'])

export function StepsScreen({ run, progress }: { run: GuideRun; progress: GuideProgress }) {
  const store = useStore()
  const { t } = useTexts()
  const now = useClock()
  const over = now >= run.until
  const isAway = useIsElsewhere(run)
  const busy = store.busy.value
  const findings = store.findings.value ?? []
  // New warnings about the page's behaviour are shown immediately. The others were checked before the steps, and may be
  // outdated.
  const news = findings.filter(({ id, tone }) => tone === 'warn' && ofTheMoment.has(id))
  const notes = findings.filter((finding) => !news.includes(finding))
  const isEmpty = store.follow.tabs.value.every(({ events }) => events === 0)
  const next = useNext()
  const happened = () => {
    next.wanted()
    store.happened()
  }
  return (
    <>
      <Head title={run.guide.title} detail={<State run={run} now={now} isAway={isAway} />} />
      <Body>
        <Notice run={run} over={over} isEmpty={isEmpty} />
        {!over && <NotStored problem={store.follow.tab.value?.problem} />}
        <div ref={next.place} class="guide-next" tabIndex={-1}>
          <Happened progress={progress} />
        </div>
        <StepRows run={run} progress={progress} />
        {!over && (
          <div class="guide-buttons">
            {!progress.happened && (
              <Button icon="mark" variant="primary" disabled={run.paused} onClick={happened}>
                {t('happenedButton')}
              </Button>
            )}
            {run.guide.capture.pictures && <PictureButton disabled={run.paused || isAway} />}
          </div>
        )}
        <Comment text={progress.comment} />
        {news.map((finding) => (
          <FindingLine key={finding.id} finding={finding} />
        ))}
        {notes.length > 0 && (
          <Collapsible title={t('goodToKnow')}>
            <div class="guide-stack">
              {notes.map((finding) => (
                <FindingLine key={finding.id} finding={finding} />
              ))}
            </div>
          </Collapsible>
        )}
        <DeleteAll />
      </Body>
      <Foot>
        {!over && (
          <Button icon={run.paused ? 'play' : 'stop'} busy={busy} onClick={() => void store.pause(!run.paused)}>
            {run.paused ? t('resume') : t('pause')}
          </Button>
        )}
        <span class="guide-spring" />
        {over && isEmpty ? (
          <Button variant="primary" busy={busy} onClick={() => void store.beginAgain()}>
            {t('beginAgain')}
          </Button>
        ) : (
          <Button
            variant={progress.happened || over ? 'primary' : 'default'}
            busy={busy}
            onClick={() => void store.finish()}
          >
            {t('finish')}
          </Button>
        )}
      </Foot>
    </>
  )
}

/** Whether it is recording now, and for how long. */
function State({ run, now, isAway }: { run: GuideRun; now: number; isAway: boolean }) {
  const { t, shortDuration } = useTexts()
  if (now >= run.until) return <Badge tone="neutral">{t('overState')}</Badge>
  return (
    <span class="guide-state">
      <Badge tone={run.paused || isAway ? 'neutral' : 'bad'}>
        {t(run.paused ? 'pausedState' : isAway ? 'awayState' : 'recording')}
      </Badge>
      <span>{t('timeLeft', { duration: shortDuration(Math.ceil((run.until - now) / minute) * minute) })}</span>
    </span>
  )
}

/** Why nothing is being recorded now. */
function Notice({ run, over, isEmpty }: { run: GuideRun; over: boolean; isEmpty: boolean }) {
  const { t } = useTexts()
  if (over) return <Banner tone="warn">{t(isEmpty ? 'overNothing' : 'overText')}</Banner>
  if (run.paused) return <Banner tone="info">{t('pausedText')}</Banner>
  return <Elsewhere run={run} />
}

/** @param problem why the recording cannot be stored, in English; usually the disk is full */
function NotStored({ problem }: { problem: string | undefined }) {
  const { t } = useTexts()
  if (problem === undefined) return null
  return (
    <Banner tone="bad">
      {t('notStored')}
      <p class="guide-small" lang="en" dir="ltr">
        {problem}
      </p>
    </Banner>
  )
}

function Happened({ progress: { happened } }: { progress: GuideProgress }) {
  const store = useStore()
  const { t, time } = useTexts()
  if (!happened) return null
  return (
    <Banner
      tone="good"
      title={t(happened.by === 'page' ? 'happenedSeen' : 'happenedAt', { time: time(happened.at) })}
      actions={
        <Button size="sm" onClick={store.notYet}>
          {t('happenedNotYet')}
        </Button>
      }
    >
      {t('happenedText')}
    </Banner>
  )
}

function PictureButton({ disabled }: { disabled: boolean }) {
  const store = useStore()
  const { t } = useTexts()
  const [taken, setTaken] = useState(false)
  const take = async () => {
    setTaken(false)
    setTaken(await store.takePicture())
  }
  return (
    <>
      <Button icon="screenshot" disabled={disabled} busy={store.busy.value} onClick={() => void take()}>
        {t('picture')}
      </Button>
      <span class="guide-small" role="status">
        {taken && t('pictureTaken')}
      </span>
    </>
  )
}
