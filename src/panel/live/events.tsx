/** The events of a recording as they arrive, and the details of one. */
import { useMemo } from 'preact/hooks'
import type { MarkEvent } from '../../core/session/index.ts'
import type { TabState } from '../../messages/index.ts'
import { Button, EmptyState, IconButton, SplitPane, useReturnFocus } from '../../ui/index.ts'
import { countEvents, EventDetails, noFilter, Searched, Timeline, TimelineFilters } from '../../views/index.ts'
import { useStore } from '../context.ts'
import { useKeptPicture } from './kept-picture.ts'

/** Share of the height; the details get more because whoever opens them wants to read them. */
const listShare = 0.4

export function Events({ tab }: { tab: TabState }) {
  const { live, selected, filter } = useStore()
  const events = live.events.value
  const documents = live.documents.value
  const counts = useMemo(() => countEvents(events), [events])
  const event = useMemo(() => events.find(({ id }) => id === selected.value), [events, selected.value])
  const imageOf = useKeptPicture(event, tab.sessionId)
  useReturnFocus(event !== undefined)
  const select = (id: string | undefined) => {
    selected.value = id
  }
  return (
    <Searched search={filter.value.text} selected={event?.id}>
      <SplitPane
        label="Height of the details"
        initial={listShare}
        start={
          <div class="panel-list">
            <TimelineFilters
              filter={filter.value}
              counts={counts}
              onFilter={(next) => {
                filter.value = next
              }}
            />
            <Timeline
              events={events}
              documents={documents}
              selected={selected.value}
              onSelect={select}
              filter={filter.value}
              onShowAll={() => {
                filter.value = noFilter
              }}
              fold
              follow={tab.recording && event === undefined}
              empty={<Waiting tab={tab} />}
            />
          </div>
        }
        end={
          event && (
            <EventDetails
              event={event}
              session={{ events, documents, startedAt: tab.since ?? 0 }}
              onOpen={select}
              onClose={() => select(undefined)}
              actions={event.kind === 'mark' && <NoteButton mark={event} />}
              imageOf={imageOf}
            />
          )
        }
      />
    </Searched>
  )
}

/** A mark made with one click has no words yet, and nobody finds the right ones at once. */
function NoteButton({ mark }: { mark: MarkEvent }) {
  const { editNote } = useStore()
  const edit = () => editNote(mark)
  // A note is the title of the details, and needs the room.
  if (mark.note) return <IconButton icon="edit" label="Change the note" onClick={edit} />
  return (
    <Button size="sm" icon="edit" onClick={edit}>
      Add a note
    </Button>
  )
}

function Waiting({ tab }: { tab: TabState }) {
  return tab.recording ? (
    <EmptyState icon="record" title="Reproduce the problem in this tab">
      Nothing on your customer’s own computer is recorded, even while they share their screen. Make a guide for that.
    </EmptyState>
  ) : (
    <EmptyState icon="list" title="Nothing was recorded">
      Press Resume and reproduce the problem in this tab.
    </EmptyState>
  )
}
