/** The cases of `blind/`, printed with what the verdict says of each, and totals. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Session } from '../../../src/core/session/index.ts'
import { judge, type VerdictClass } from '../../../src/core/triage/index.ts'
import { auctions } from './blind/auctions-liveview.ts'
import { cargo } from './blind/cargo-gwt.ts'
import { catering } from './blind/catering-next.ts'
import { charging } from './blind/charging-hasura.ts'
import { choirs } from './blind/choirs-meteor.ts'
import { clinic } from './blind/clinic-blazor.ts'
import { club } from './blind/club-wordpress.ts'
import { customs } from './blind/customs-angular.ts'
import { dashboards } from './blind/dashboards-grafana.ts'
import { genealogy } from './blind/genealogy-supabase.ts'
import { growers } from './blind/growers-laravel.ts'
import type { BlindCase, Kind } from './blind/kit.ts'
import { lifts } from './blind/lifts-flutter.ts'
import { maintenance } from './blind/maintenance-ui5.ts'
import { partners } from './blind/partners-aura.ts'
import { prints } from './blind/prints-shopify.ts'
import { propertyTax } from './blind/property-tax-apex.ts'
import { samples } from './blind/samples-django.ts'
import { servicePortal } from './blind/service-portal.ts'
import { university } from './blind/university-moodle.ts'
import { vets } from './blind/vets-ember.ts'
import { warehouse } from './blind/warehouse-vaadin.ts'
import { sessionOfCase } from './exam/kit/build.ts'

const cases: BlindCase[] = [
  warehouse,
  maintenance,
  partners,
  servicePortal,
  clinic,
  cargo,
  auctions,
  choirs,
  propertyTax,
  lifts,
  university,
  club,
  samples,
  dashboards,
  vets,
  catering,
  charging,
  genealogy,
  prints,
  customs,
  growers,
].flat()

const sessionOf = ({ also: _also, kind: _kind, ...one }: BlindCase) => sessionOfCase(one)
const accepted = ({ expected, also = [], kind }: BlindCase): VerdictClass[] => [
  expected,
  ...also,
  ...(kind === 'quiet' ? (['unknown'] as const) : []),
]

const rows = cases.map((one) => {
  const verdict = judge(sessionOf(one))
  const right = verdict.class === one.expected || (one.kind === 'quiet' && verdict.class === 'unknown')
  return { one, verdict, right, ok: accepted(one).includes(verdict.class) }
})

describe('the blind cases', () => {
  it('have names of their own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })
  it.each(cases)('$name is a session as a capture holds it', (one) => {
    expect(Session.safeParse(sessionOf(one)).error).toBeUndefined()
  })
  it('are judged', () => {
    const out = process.env.BLIND_OUT
    const print = (line: string) => (out ? appendFileSync(out, `${line}\n`) : console.log(line))
    if (out) writeFileSync(out, '')
    for (const { one, verdict, right, ok } of rows) {
      const second = verdict.alternatives[0]
      const mark = right ? 'RIGHT   ' : ok ? 'accepted' : verdict.class === 'product-defect' ? 'WRONG PD' : 'WRONG   '
      print(`${mark} [${one.kind}] ${one.name}`)
      print(
        `         expected ${one.expected}${one.also ? ` (also ${one.also.join(', ')})` : ''}; first ${verdict.class} (${verdict.rule}, ${verdict.confidence.toFixed(2)}); second ${second ? `${second.class} (${second.rule})` : '-'}`,
      )
      print(`         ${verdict.sentence}`)
    }
    const total = (name: string, some: typeof rows) => {
      const count = (test: (row: (typeof rows)[number]) => boolean) => some.filter(test).length
      print(
        `${name}: ${some.length} cases, right first ${count((r) => r.right)}, accepted ${count((r) => r.ok)}, wrong product defect ${count((r) => !r.ok && r.verdict.class === 'product-defect')}, other wrong ${count((r) => !r.ok && r.verdict.class !== 'product-defect')}`,
      )
    }
    for (const kind of ['ordinary', 'hard', 'quiet'] satisfies Kind[])
      total(
        kind,
        rows.filter(({ one }) => one.kind === kind),
      )
    total('all', rows)
    expect(rows.length).toBe(cases.length)
  })
})
