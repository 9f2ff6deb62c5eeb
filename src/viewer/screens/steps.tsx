import { StepList } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { WithDetails } from '../with-details.tsx'

/** What the customer did. */
export function StepsScreen({ store, file, session }: ScreenProps) {
  return (
    <WithDetails store={store} file={file} session={session}>
      <div class="cf-scroll">
        <StepList events={session.events} selected={store.selected.value} onOpen={store.select} />
      </div>
    </WithDetails>
  )
}
