/** Ends the guide and leaves nothing behind. Asks for confirmation, because it cannot be undone. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

export function DeleteAll() {
  const store = useStore()
  const place = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  const ask = (on: boolean) => () => {
    asked.current = true
    store.deleting.value = on
  }
  // Focusing the harmless answer makes screen readers read the question; afterwards the focus returns to the button.
  useLayoutEffect(() => {
    if (asked.current) place.current?.querySelector('button')?.focus()
    asked.current = false
  }, [store.deleting.value])
  return (
    <div ref={place} class="guide-out">
      <Question ask={ask} />
    </div>
  )
}

function Question({ ask }: { ask: (on: boolean) => () => void }) {
  const store = useStore()
  const { t } = useTexts()
  if (!store.deleting.value) {
    return (
      <Button size="sm" variant="quiet" icon="trash" onClick={ask(true)}>
        {t('deleteAll')}
      </Button>
    )
  }
  return (
    <fieldset class="guide-sure">
      <legend>{t('deleteSure')}</legend>
      <Button size="sm" onClick={ask(false)}>
        {t('deleteNo')}
      </Button>
      <Button size="sm" variant="danger" icon="trash" busy={store.busy.value} onClick={() => void store.end()}>
        {t('deleteYes')}
      </Button>
    </fieldset>
  )
}
