/** The way out that leaves nothing behind; asked once more, because nothing brings it back. */
import { Button } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

export function DeleteAll() {
  const store = useStore()
  const { t } = useTexts()
  const ask = (on: boolean) => () => {
    store.deleting.value = on
  }
  if (!store.deleting.value) {
    return (
      <Button size="sm" variant="quiet" icon="trash" class="guide-out" onClick={ask(true)}>
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
