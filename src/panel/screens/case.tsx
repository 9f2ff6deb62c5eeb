/** A captured case: the answer, the evidence, the timeline, and the report that leaves this computer. */
import { useMemo } from 'preact/hooks'
import { Banner, Button, KeptLook, SplitPane, type Tab, TabPanel, Tabs, useReturnFocus } from '../../ui/index.ts'
import {
  countEvents,
  EventDetails,
  noFilter,
  Searched,
  Timeline,
  TimelineFilters,
  useImages,
} from '../../views/index.ts'
import { AnswerTab } from '../case/answer.tsx'
import { EvidenceTab } from '../case/evidence.tsx'
import { ReportTab } from '../case/report.tsx'
import { useStore } from '../context.ts'
import { caseName } from '../models/case.ts'
import { savedWords, saveLabel } from '../models/saved-words.ts'
import { commandOf } from '../models/shortcuts.ts'
import { dateOf, siteName, timeOrDay } from '../models/words.ts'
import { otherCases } from '../parts/case-shelf.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import type { Case, CaseTab } from '../store/case/case.ts'
import type { PanelStore } from '../store/index.ts'

const tabs: readonly Tab<CaseTab>[] = [
  { id: 'answer', label: 'Answer' },
  { id: 'evidence', label: 'Evidence' },
  { id: 'timeline', label: 'Timeline' },
  { id: 'report', label: 'Report' },
]

export function CaseScreen({ item }: { item: Case }) {
  const store = useStore()
  const { selected, tab, session } = item
  const select = (id: string | undefined) => {
    selected.value = id
  }
  const imageOf = useImages(item.pictures)
  const event = useMemo(() => session.events.find(({ id }) => id === selected.value), [session, selected.value])
  useReturnFocus(event !== undefined)
  return (
    <>
      <Header
        title={caseName(item.note.value.title, item.capturedAt)}
        detail={`${siteName(session.site)}, captured ${item.remarks ? `on ${dateOf(item.capturedAt)}, from a file` : timeOrDay(item.capturedAt, store.ports.now())}`}
        onBack={store.backToLive}
        backLabel="Back to live"
        items={[draftItem(store, item), removeItem(store, item), ...otherCases(store, item.key)]}
      />
      <main class="panel-main">
        <Tabs
          id="case"
          label="Parts of the case"
          tabs={tabs}
          selected={tab.value}
          onSelect={(id) => {
            tab.value = id
            // Open details would cover half of the form.
            if (id === 'report') select(undefined)
          }}
        />
        <Problems />
        {item.remarks && item.remarks.length > 0 && (
          <div class="panel-banners">
            <Banner tone="warn" title="Parts of this file have problems">
              {item.remarks.join(' ')}
            </Banner>
          </div>
        )}
        <Searched search={tab.value === 'timeline' ? item.filter.value.text : ''} selected={event?.id}>
          <SplitPane
            label="Height of the details"
            initial={0.4}
            start={
              <KeptLook.Provider value={item.look}>
                <TabPanel
                  key={tab.value}
                  tabs="case"
                  tab={tab.value}
                  class={tab.value === 'timeline' ? 'panel-list' : 'panel-tab panel-scroll'}
                >
                  {tab.value === 'answer' && <AnswerTab item={item} onOpen={select} />}
                  {tab.value === 'evidence' && <EvidenceTab item={item} onOpen={select} />}
                  {tab.value === 'timeline' && <TimelineTab item={item} onSelect={select} />}
                  {tab.value === 'report' && <ReportTab item={item} onOpen={select} />}
                </TabPanel>
              </KeptLook.Provider>
            }
            end={
              event && (
                <EventDetails
                  event={event}
                  session={session}
                  onOpen={select}
                  onClose={() => select(undefined)}
                  imageOf={imageOf}
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

function TimelineTab({ item, onSelect }: { item: Case; onSelect: (id: string) => void }) {
  const { events, documents } = item.session
  const counts = useMemo(() => countEvents(events), [events])
  const { verdict, problems } = item
  return (
    <>
      <TimelineFilters
        filter={item.filter.value}
        counts={counts}
        onFilter={(next) => {
          item.filter.value = next
        }}
      />
      <Timeline
        fold
        events={events}
        documents={documents}
        selected={item.selected.value}
        onSelect={onSelect}
        startAt={verdict?.evidence[0]?.event ?? problems[0]?.first.id}
        filter={item.filter.value}
        onShowAll={() => {
          item.filter.value = noFilter
        }}
      />
    </>
  )
}

/** Offered even if an article was found: it may be about something else. */
function draftItem({ drafts }: PanelStore, item: Case) {
  const label = drafts.of(item) ? 'Continue the draft of an article' : 'Draft an article'
  return { id: 'draft', label, icon: 'document' as const, onSelect: () => void drafts.begin(item) }
}

function removeItem(store: PanelStore, item: Case) {
  return {
    id: 'remove',
    label: 'Remove this case',
    icon: 'trash' as const,
    onSelect: () => void store.removeCase(item),
  }
}

function Foot({ item }: { item: Case }) {
  const store = useStore()
  const saving = item.saving.value
  const busy = saving.step === 'building' || saving.step === 'writing'
  // Only one button is primary: first saving the file, then copying the note that names it.
  const isSaved = saving.step === 'saved' && !item.stale.value
  return (
    <footer class="panel-case-foot">
      <p class="panel-saved" role="status">
        {savedWords(item)}
      </p>
      <div class="panel-foot">
        <Button
          variant={isSaved ? 'primary' : 'default'}
          icon="copy"
          aria-keyshortcuts="N"
          title="Copy an internal note for the ticket (N)"
          onClick={() => void store.copyNote(item)}
        >
          Copy note
        </Button>
        <span class="panel-foot-spring" />
        <Button
          icon="eye"
          aria-keyshortcuts="R"
          title="Check and edit what leaves before it does (R)"
          onClick={() => store.review.open(item)}
        >
          Review
        </Button>
        <Button
          variant={isSaved ? 'default' : 'primary'}
          icon="download"
          {...commandOf('S', 'Save everything as one file')}
          busy={busy}
          onClick={() => void store.save(item)}
        >
          {saveLabel(item)}
        </Button>
      </div>
    </footer>
  )
}
