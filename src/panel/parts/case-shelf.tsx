/** Ways back to captured cases, whether captured here or before this panel was opened, so that none is out of reach. */
import { Button, Icon, Menu, type MenuItem } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { caseName } from '../models/case.ts'
import { plural, siteName, timeOfDay, timeOrDay } from '../models/words.ts'
import type { PanelStore } from '../store/index.ts'
import { type Shelved, shelvedIn } from '../store/kept/shelf.ts'

const itemOf = ({ id, capturedAt, name, site, open }: Shelved, now: number): MenuItem => ({
  ...{ id, icon: 'case', onSelect: () => void open() },
  ...{ label: `${timeOrDay(capturedAt, now)}  ${name}`, detail: siteName(site) },
})

/** Menu entries for all cases except the one with this id. */
export function otherCases(store: PanelStore, id: string): MenuItem[] {
  return shelvedIn(store).flatMap((one) => (one.id === id ? [] : [itemOf(one, store.ports.now())]))
}

export function CaseShelf() {
  const store = useStore()
  const { left, opening } = store.kept
  const [newest, ...older] = shelvedIn(store).filter(({ id }) => id !== left.value?.id)
  if (!newest) return null
  return (
    <section class="panel-shelf" aria-label="Captured cases">
      <Icon name="case" size={14} class="panel-shelf-icon" />
      <span class="panel-shelf-title cf-truncate" title={newest.name}>
        {newest.name}
      </span>
      <Button size="sm" busy={opening.value !== undefined} onClick={() => void newest.open()}>
        Open case
      </Button>
      {older.length > 0 && (
        <Menu
          label={plural(older.length + 1, 'captured case')}
          icon="list"
          items={[newest, ...older].map((one) => itemOf(one, store.ports.now()))}
        />
      )}
    </section>
  )
}

/** Offers the case that was on screen when the panel was closed moments ago and has not been saved yet. */
export function LeftCase() {
  const store = useStore()
  const { left, opening, open } = store.kept
  const one = left.value
  if (!one) return null
  return (
    <section class="panel-shelf panel-left" aria-label="Captured before">
      <Icon name="case" size={14} class="panel-shelf-icon" />
      <span class="panel-shelf-title" title={caseName(one.note.title, one.capturedAt)}>
        Captured {timeOfDay(one.capturedAt)}, not handed over yet
      </span>
      <Button size="sm" busy={opening.value !== undefined} onClick={() => void open(one)}>
        Open
      </Button>
      <Button size="sm" variant="quiet" onClick={() => void store.removeCase(one)}>
        Remove
      </Button>
    </section>
  )
}
