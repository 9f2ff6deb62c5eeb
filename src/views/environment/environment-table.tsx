import type { Environment } from '../../core/session/index.ts'
import { CopyButton, Icon, KeyValue } from '../../ui/index.ts'
import { environmentDigest, environmentGroups, type Fact, type FactGroup } from './environment-model.ts'

/** The customer's environment in groups; unusual values carry a warning sign. */
export function EnvironmentTable({ environment }: { environment: Environment }) {
  const groups = environmentGroups(environment)
  return (
    <div class="cf-environment">
      <div>
        <CopyButton text={() => environmentText(groups)}>Copy environment</CopyButton>
      </div>
      {groups.map((group) => (
        <section key={group.title} class="cf-section">
          <h2 class="cf-section-title">{group.title}</h2>
          <FactList facts={group.facts} copied />
        </section>
      ))}
    </div>
  )
}

function environmentText(groups: readonly FactGroup[]): string {
  return groups
    .map(({ title, facts }) => `${title}\n${facts.map((one) => `${one.key}: ${one.value}`).join('\n')}`)
    .join('\n\n')
}

/** The most important lines, for an overview. */
export function EnvironmentDigest({ environment }: { environment: Environment }) {
  return <FactList facts={environmentDigest(environment)} />
}

/** @param copied adds a copy button to each value */
function FactList({ facts, copied = false }: { facts: readonly Fact[]; copied?: boolean }) {
  return (
    <KeyValue
      pairs={facts.map((fact) => ({
        key: fact.key,
        ...(copied && { copy: fact.value }),
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
