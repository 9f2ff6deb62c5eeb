import { Button, type Children } from '../../../ui/index.ts'

/** A section of the first screen. */
export function Card({ title, action, children }: { title: string; action?: Children; children: Children }) {
  return (
    <section class="cf-card">
      <header class="cf-card-head">
        <h2 class="cf-card-title">{title}</h2>
        {action}
      </header>
      {children}
    </section>
  )
}

/** A link to an event. */
export function Details({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  return <Go label="Details" onClick={() => onOpen(id)} />
}

export function Go({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="sm" variant="quiet" onClick={onClick}>
      {label}
    </Button>
  )
}
