import { EmptyState } from '../../ui/index.ts'
import { EnvironmentTable } from '../../views/index.ts'
import { Page } from '../page.tsx'
import type { ScreenProps } from '../screen-props.ts'

/** The customer's browser, device and settings. */
export function EnvironmentScreen({ session }: ScreenProps) {
  if (!session.environment) return <EmptyState icon="globe" title="The environment was not recorded" />
  return (
    <Page label="Environment">
      <EnvironmentTable environment={session.environment} />
    </Page>
  )
}
