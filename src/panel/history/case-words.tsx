/** What the agent adds about a case (ticket, account, plan) so that similar cases can show it later. All optional. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { dayMs } from '../../core/base/day.ts'
import type { CaseRecord } from '../../core/history/index.ts'
import { Button, Collapsible, TextField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { referenceName } from '../models/history-words.ts'
import { dateOf } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'

/** ms without a keystroke after which what was typed is stored */
const typingPause = 1000

export function CaseWords({ item, record }: { item: Case; record: CaseRecord | undefined }) {
  const { cases } = useStore()
  const { memory } = cases
  const days = memory.days.value
  if (days === 0) return null
  if (!record) {
    if (!item.forgotten.value) return null
    return (
      <p class="panel-small" role="status">
        This case is not remembered.{' '}
        <button type="button" class="panel-link" onClick={() => void memory.keep(item, true)}>
          Remember it
        </button>
      </p>
    )
  }
  return <Words item={item} record={record} days={days} />
}

function Words({ item, record, days }: { item: Case; record: CaseRecord; days: number }) {
  const { cases } = useStore()
  const { memory, ticketAsked } = cases
  const part = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const asked = ticketAsked.value === item.key
  useEffect(() => {
    if (!asked) return
    if (!open) return setOpen(true)
    part.current?.querySelector('input')?.focus()
    ticketAsked.value = undefined
  }, [asked, open, ticketAsked])
  return (
    <div ref={part}>
      <Collapsible title={summary(record)} open={open} onToggle={setOpen}>
        <Fields key={record.id} item={item} record={record} />
        <p class="panel-small panel-gap">
          Remembered on this computer until {dateOf(record.at + days * dayMs)}: its problems, the time, the site, the
          app’s release, the name of the saved file, your view of it and what you enter here. Nothing else from the
          capture.
        </p>
        <Button size="sm" variant="quiet" icon="trash" onClick={() => void memory.keep(item, false)}>
          Do not remember this case
        </Button>
      </Collapsible>
    </div>
  )
}

function Fields({ item, record }: { item: Case; record: CaseRecord }) {
  const { cases } = useStore()
  const { ticket = '', account = '', tier = '' } = record
  const words = useSignal({ ticket, account, tier })
  const planned = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** Sends only what changed here: other fields may have been changed elsewhere. */
  const say = () => {
    clearTimeout(planned.current)
    planned.current = undefined
    const told = Object.entries(words.peek()).filter(
      ([name, text]) => text !== (record[name as keyof CaseRecord] ?? ''),
    )
    if (told.length > 0) void cases.memory.say(item, Object.fromEntries(told))
  }
  const latest = useRef(say)
  latest.current = say
  const sayLater = () => {
    clearTimeout(planned.current)
    planned.current = setTimeout(() => latest.current(), typingPause)
  }
  useEffect(
    () => () => {
      if (planned.current !== undefined) latest.current()
    },
    [],
  )
  const field = (name: keyof typeof words.value, label: string, placeholder: string) => (
    <TextField
      label={label}
      placeholder={placeholder}
      value={words.value[name]}
      onInput={(text) => {
        words.value = { ...words.peek(), [name]: text }
        sayLater()
      }}
    />
  )
  return (
    // Stored when a field loses focus or typing pauses, not on every keystroke: the panel may be closed from the field.
    <div class="panel-case-words" onChange={say}>
      {field('ticket', 'Ticket', 'Number or link')}
      {field('account', 'Account', 'Your name for it')}
      {field('tier', 'Plan', 'e.g. Team')}
    </div>
  )
}

function summary({ ticket, account, tier }: CaseRecord): string {
  const told = [ticket && `Ticket ${referenceName(ticket)}`, account, tier].filter(Boolean)
  return told.length > 0 ? told.join(', ') : 'Ticket, account and plan'
}
