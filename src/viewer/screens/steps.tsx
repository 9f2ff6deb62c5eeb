import { StepList } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { WithDetails } from '../with-details.tsx'

/** What the customer did. */
export function StepsScreen({ store, bundle, session }: ScreenProps) {
  return (
    <WithDetails store={store} bundle={bundle} session={session}>
      <div class="cf-scroll">
        <StepList events={session.events} selected={store.selected.value} onOpen={store.select} />
      </div>
    </WithDetails>
  )
}
