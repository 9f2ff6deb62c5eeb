/** The recording as it will leave: inspected, masked, trimmed, saved and handed over. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { GuideProgress, GuideRun } from '../../core/guide/index.ts'
import { picturesOf } from '../../core/session/pictures.ts'
import { uploadHost } from '../../core/upload/index.ts'
import { Banner, Button, Collapsible, Progress, Spinner, useReturnFocus } from '../../ui/index.ts'
import {
  EditList,
  EventReview,
  FileList,
  MaskedOverview,
  MaskForm,
  RemovableList,
  ReviewWordsContext,
  Timeline,
} from '../../views/index.ts'
import { useStore, useTexts } from '../context.ts'
import { Comment } from '../parts/comment.tsx'
import { DeleteAll } from '../parts/delete-all.tsx'
import { Body, Foot, Head, Part } from '../parts/frame.tsx'
import { HandOver } from '../parts/hand-over.tsx'
import { Pictures } from '../parts/pictures.tsx'
import { Destination, isAllSent, UploadStatus } from '../parts/upload.tsx'
import { customerWords } from '../review-words.ts'
import type { Reviewed } from '../store/review/reviewed.ts'
import { keepsEarlier } from '../store/upload/upload-state.ts'

export function ReviewScreen({ run, progress }: { run: GuideRun; progress: GuideProgress }) {
  const store = useStore()
  const { review, upload, busy } = store
  const texts = useTexts()
  const { t } = texts
  const reviewed = review.reviewed.value
  const now = { ...run, progress }
  const place = run.guide.handOver.upload
  const words = useMemo(() => customerWords(texts), [texts])
  const allSent = isAllSent(store, now)
  return (
    <ReviewWordsContext.Provider value={words}>
      <Head
        title={t('reviewTitle')}
        detail={run.guide.title}
        onBack={() => void store.backToSteps()}
        backLabel={t('backToSteps')}
      />
      <Body>
        <UploadStatus run={now} />
        <HandOver run={now} />
        {reviewed && review.reopened.value && !keepsEarlier(upload.state.value) && (
          <Banner tone="info">{t('reviewReopened')}</Banner>
        )}
        {reviewed ? (
          <Parts run={now} reviewed={reviewed} />
        ) : (
          <Progress label={t('reviewReading')} value={review.reading.value} />
        )}
        {/* After an upload, ending the guide deletes what is here, and nothing here can delete the uploaded file. */}
        {!allSent && <DeleteAll />}
      </Body>
      <Foot>
        {place && !allSent && (
          <p class="guide-small guide-foot-line">{t('uploadFoot', { host: uploadHost(place.to) })}</p>
        )}
        {place && keepsEarlier(upload.state.value) && <p class="guide-small guide-foot-line">{t('uploadAnew')}</p>}
        <Result />
        <span class="guide-spring" />
        <Button
          variant={review.saved.value || place ? 'default' : 'primary'}
          icon="download"
          disabled={!reviewed}
          busy={review.saving.value || busy.value}
          onClick={() => void store.save()}
        >
          {t(review.saved.value ? 'saveAgain' : 'save')}
        </Button>
        {place && <Send ready={reviewed !== undefined} />}
      </Foot>
    </ReviewWordsContext.Provider>
  )
}

function Send({ ready }: { ready: boolean }) {
  const store = useStore()
  const { t } = useTexts()
  const state = store.upload.state.value
  const { name } = state
  return (
    <Button
      variant={name === 'sent' || name === 'interrupted' || keepsEarlier(state) ? 'default' : 'primary'}
      icon="upload"
      disabled={!ready}
      busy={store.upload.isUnderWay.value || store.busy.value}
      onClick={() => void store.send()}
    >
      {t(name === 'sent' ? 'uploadAgain' : 'uploadSend')}
    </Button>
  )
}

function Parts({ run, reviewed }: { run: GuideRun; reviewed: Reviewed }) {
  const store = useStore()
  const { review, upload } = store
  const { t } = useTexts()
  const [selected, select] = useState<string>()
  const { captured, session } = reviewed
  const { comment } = run.progress
  const edits = review.edits.value
  const busy = review.busy.value
  const undo = (id: number) => void review.undo(id)
  const mask = (value: string) => review.mask(value, comment)
  const event = useMemo(() => session.events.find(({ id }) => id === selected), [session, selected])
  const details = useRef<HTMLDivElement>(null)
  const isOpen = event !== undefined
  // They are above the list in which the event was selected.
  useEffect(() => details.current?.scrollIntoView?.({ block: 'nearest' }), [isOpen])
  useReturnFocus(isOpen, details)
  return (
    <>
      {upload.state.value.name !== 'sent' && <p>{t('reviewText')}</p>}
      <Comment text={comment} />
      <Pictures reviewed={reviewed} />
      <Part id="hidden" title={t('reviewMasked')}>
        <MaskedOverview session={session} onOpen={select} />
        <MaskForm busy={busy} pictures={picturesOf(session).length > 0} onMask={mask} />
      </Part>
      <Part id="cut" title={t('reviewRemove')}>
        <RemovableList
          captured={captured}
          edits={edits}
          busy={busy}
          onRemove={(kind) => void review.removeKind(kind)}
          onUndo={undo}
        />
      </Part>
      {edits.length > 0 && (
        <Part id="changes" title={t('reviewChanges')}>
          <EditList edits={edits} captured={captured.events} onUndo={undo} />
        </Part>
      )}
      {event && (
        <div ref={details} lang="en" dir="ltr">
          <EventReview
            event={event}
            session={session}
            busy={busy}
            onMask={(value) => void mask(value)}
            onRemove={(gone) => {
              select(undefined)
              void review.removeEvent(gone)
            }}
            onOpen={select}
            onClose={() => select(undefined)}
          />
        </div>
      )}
      {run.guide.handOver.upload && !isAllSent(store, run) && (
        <Part id="where" title={t('uploadWhere')}>
          <Destination place={run.guide.handOver.upload} />
        </Part>
      )}
      <Collapsible title={t('reviewEvents')}>
        <p class="guide-small">{t('reviewEventsText')}</p>
        <div class="guide-timeline" lang="en" dir="ltr">
          <Timeline events={session.events} documents={session.documents} selected={selected} onSelect={select} />
        </div>
      </Collapsible>
      <Collapsible title={t('reviewFiles')}>
        <Files run={run} />
      </Collapsible>
    </>
  )
}

function Files({ run }: { run: GuideRun }) {
  const { review } = useStore()
  const { t } = useTexts()
  const files = review.files.value
  const edits = review.edits.value
  // Packed when this is opened, and again after each change.
  useEffect(() => void review.pack(run), [edits, run.progress.comment, review])
  if (!files) {
    return (
      <p class="guide-waiting" role="status">
        <Spinner /> {t('packing')}
      </p>
    )
  }
  return <FileList files={files} onRead={(path) => void review.read(path)} />
}

/** The effect of the last change, announced to screen readers. */
function Result() {
  const { review } = useStore()
  const { t, number } = useTexts()
  const changed = review.changed.value
  const undo = changed && 'undo' in changed ? changed.undo : undefined
  const words = {
    masked: () => t('changeMasked', { places: number(changed?.what === 'masked' ? changed.places : 0) }),
    nowhere: () => t('changeNowhere'),
    removed: () => t('changeRemoved'),
    drawn: () => t('changeDrawn'),
    undone: () => t('changeUndone'),
    saved: () => t('changeSaved'),
  }
  return (
    // Takes no room while empty; when filled, the buttons stay in place.
    <div class={changed || review.busy.value ? 'guide-result guide-foot-line' : 'guide-result'}>
      <p class="guide-small" role="status">
        {review.busy.value ? t('working') : changed && words[changed.what]()}
      </p>
      {undo !== undefined && review.edits.value.some(({ id }) => id === undo) && (
        <Button size="sm" busy={review.busy.value} onClick={() => void review.undo(undo)}>
          {t('undo')}
        </Button>
      )}
    </div>
  )
}
