import type { Environment } from '../core/session/index.ts'
import { Icon, KeyValue } from '../ui/index.ts'
import { environmentDigest, environmentGroups, type Fact } from './environment-model.ts'

/** The customer's side in groups; unusual values carry a warning sign. */
export function EnvironmentTable({ environment }: { environment: Environment }) {
  return (
    <div class="cf-environment">
      {environmentGroups(environment).map((group) => (
        <section key={group.title} class="cf-section">
          <h2 class="cf-section-title">{group.title}</h2>
          <FactList facts={group.facts} />
        </section>
      ))}
    </div>
  )
}

/** The lines that matter most, for an overview. */
export function EnvironmentDigest({ environment }: { environment: Environment }) {
  return <FactList facts={environmentDigest(environment)} />
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <KeyValue
      pairs={facts.map((fact) => ({
        key: fact.key,
        mono: fact.mono ?? false,
        value:
          fact.tone === 'warn' ? (
            <span class="cf-fact-warn">
              <Icon name="warning" label="Unusual" size={13} /> {fact.value}
            </span>
          ) : (
            fact.value
          ),
      }))}
    />
  )
}
