import { EmptyState } from '../../ui/index.ts'
import { EnvironmentTable } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'

/** The customer's browser, device and settings. */
export function EnvironmentScreen({ session }: ScreenProps) {
  if (!session.environment) return <EmptyState icon="globe" title="The environment was not recorded" />
  return (
    <div class="cf-scroll cf-page">
      <EnvironmentTable environment={session.environment} />
    </div>
  )
}
