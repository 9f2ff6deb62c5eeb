/** Review of a case before it leaves this computer: what is masked, every event, and the actual files. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { SessionEvent } from '../../core/session/index.ts'
import { Button, KeptLook, type Look, SplitPane, type Tab, TabPanel, Tabs, useReturnFocus } from '../../ui/index.ts'
import {
  countEvents,
  EventReview,
  filterEvents,
  noFilter,
  Searched,
  Timeline,
  TimelineFilters,
} from '../../views/index.ts'
import { useStore } from '../context.ts'
import { caseName } from '../models/case.ts'
import { savedWords, saveLabel } from '../models/saved-words.ts'
import { commandOf } from '../models/shortcuts.ts'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import { FilesTab } from '../review/files.tsx'
import { PrivacyTab } from '../review/privacy.tsx'
import type { Case } from '../store/case/case.ts'
import type { ReviewTab } from '../store/review/review.ts'

const tabs: readonly Tab<ReviewTab>[] = [
  { id: 'privacy', label: 'Privacy' },
  { id: 'events', label: 'Events' },
  { id: 'files', label: 'Files' },
]

export function ReviewScreen({ item }: { item: Case }) {
  const { review } = useStore()
  const { tab, selected } = review
  const { session } = item
  const select = (id: string | undefined) => {
    selected.value = id
  }
  const [filter, setFilter] = useState(noFilter)
  const look = useRef<Look>(new Map())
  const event = useMemo(() => session.events.find(({ id }) => id === selected.value), [session, selected.value])
  useReturnFocus(event !== undefined)
  const remove = (gone: SessionEvent) => {
    // Selects the next one, so that the agent can go through several with one key.
    const shown = filterEvents(session.events, filter)
    const at = shown.indexOf(gone)
    select(tab.value === 'events' ? (shown[at + 1] ?? shown[at - 1])?.id : undefined)
    void review.removeEvent(item, gone)
  }
  return (
    <>
      <Header
        title="Review before sharing"
        detail={caseName(item.note.value.title, item.capturedAt)}
        onBack={review.close}
        backLabel="Back to the case"
      />
      <main class="panel-main">
        <Tabs
          id="review"
          label="Parts of the review"
          tabs={tabs}
          selected={tab.value}
          onSelect={(id) => {
            tab.value = id
            // Open details would cover half of what is being reviewed.
            if (id !== 'events') select(undefined)
          }}
        />
        <Problems />
        <Searched search={tab.value === 'events' ? filter.text : ''} selected={event?.id}>
          <SplitPane
            label="Height of the details"
            initial={0.4}
            start={
              <KeptLook.Provider value={look.current}>
                <TabPanel
                  key={tab.value}
                  tabs="review"
                  tab={tab.value}
                  class={tab.value === 'events' ? 'panel-list' : 'panel-tab panel-scroll'}
                >
                  {tab.value === 'privacy' && <PrivacyTab item={item} onOpen={select} />}
                  {tab.value === 'events' && (
                    <EventsTab item={item} filter={filter} onFilter={setFilter} onSelect={select} onRemove={remove} />
                  )}
                  {tab.value === 'files' && <FilesTab item={item} />}
                </TabPanel>
              </KeptLook.Provider>
            }
            end={
              event &&
              tab.value !== 'files' && (
                <EventReview
                  event={event}
                  session={session}
                  busy={review.busy.value}
                  onMask={(value) => void review.mask(item, value)}
                  onRemove={remove}
                  onOpen={select}
                  onClose={() => select(undefined)}
                />
              )
            }
          />
        </Searched>
      </main>
      <Foot item={item} />
    </>
  )
}

function EventsTab({
  item,
  filter,
  onFilter,
  onSelect,
  onRemove,
}: {
  item: Case
  filter: typeof noFilter
  onFilter: (filter: typeof noFilter) => void
  onSelect: (id: string) => void
  onRemove: (event: SessionEvent) => void
}) {
  const { review } = useStore()
  const { events, documents } = item.session
  const counts = useMemo(() => countEvents(events), [events])
  return (
    <>
      <TimelineFilters filter={filter} counts={counts} onFilter={onFilter} />
      <Timeline
        events={events}
        documents={documents}
        selected={review.selected.value}
        onSelect={onSelect}
        filter={filter}
        onDelete={(event) => {
          if (event.kind !== 'gap' && !review.busy.value) onRemove(event)
        }}
      />
    </>
  )
}

/** Added when a change does not reach those who already have the file. */
const behind = ' The saved file does not include this yet.'

function Foot({ item }: { item: Case }) {
  const store = useStore()
  const { review } = store
  const saving = item.saving.value
  const result = review.result.value
  const undo = result?.undo
  const isBehind = saving.step === 'saved' && !saving.opened && item.stale.value
  const standing = saving.step === 'idle' ? 'Nothing leaves until you save or copy.' : savedWords(item)
  return (
    <footer class="panel-case-foot">
      <div class="panel-review-result">
        <p class="panel-saved" role="status">
          {review.busy.value ? 'Working' : result ? `${result.sentence}${isBehind ? behind : ''}` : standing}
        </p>
        {undo !== undefined && item.edits.value.some(({ id }) => id === undo) && (
          <Button size="sm" busy={review.busy.value} onClick={() => void review.undo(item, undo)}>
            Undo
          </Button>
        )}
      </div>
      <div class="panel-foot">
        <Button
          icon="copy"
          aria-keyshortcuts="N"
          title="Copy an internal note for the ticket (N)"
          onClick={() => void store.copyNote(item)}
        >
          Copy note
        </Button>
        <span class="panel-foot-spring" />
        <Button
          variant="primary"
          icon="download"
          {...commandOf('S', 'Save everything as one file')}
          busy={saving.step === 'building' || saving.step === 'writing'}
          onClick={() => void store.save(item)}
        >
          {saveLabel(item)}
        </Button>
      </div>
    </footer>
  )
}
