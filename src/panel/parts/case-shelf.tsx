/** The way back to what was captured: nothing captured is ever out of reach. */
import { Button, Icon, Menu } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { caseName } from '../models/case.ts'
import { plural, timeOfDay } from '../models/words.ts'
import type { Case } from '../store/case.ts'

const nameOf = (item: Case) => caseName(item.note.value.title, item.capturedAt)

export function CaseShelf() {
  const { cases } = useStore()
  const [newest, ...older] = cases.list.value
  if (!newest) return null
  return (
    <section class="panel-shelf" aria-label="Captured cases">
      <Icon name="case" size={14} class="panel-shelf-icon" />
      <span class="panel-shelf-title cf-truncate" title={nameOf(newest)}>
        {nameOf(newest)}
      </span>
      <Button size="sm" onClick={() => cases.open(newest.key)}>
        Open case
      </Button>
      {older.length > 0 && (
        <Menu
          label={plural(older.length + 1, 'captured case')}
          icon="list"
          items={[newest, ...older].map((item) => ({
            id: item.key,
            label: `${timeOfDay(item.capturedAt)}  ${nameOf(item)}`,
            icon: 'case',
            onSelect: () => cases.open(item.key),
          }))}
        />
      )}
    </section>
  )
}
