/** Banners for failures of the panel itself. */
import { Banner, Button } from '../../ui/index.ts'
import { useStore } from '../context.ts'

export function Problems() {
  const { failures, live } = useStore()
  const storage = live.tab.value?.problem
  if (failures.list.value.length === 0 && !storage) return null
  return (
    <div class="panel-banners">
      {storage && (
        <Banner tone="bad" title="The recording is at risk">
          {storage}
        </Banner>
      )}
      {failures.list.value.map(({ action, sentence, retry }) => (
        <Banner
          key={action}
          tone="bad"
          onDismiss={() => failures.dismiss(action)}
          actions={
            retry && (
              <Button
                size="sm"
                icon="refresh"
                onClick={() => {
                  failures.dismiss(action)
                  retry()
                }}
              >
                Try again
              </Button>
            )
          }
        >
          {sentence}
        </Banner>
      ))}
    </div>
  )
}
