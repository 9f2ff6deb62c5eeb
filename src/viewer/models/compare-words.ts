/** A comparison in words, in reading order. Pure. */
import {
  type Area,
  type Comparison,
  type Difference,
  maskedValue,
  type Same,
  worthReporting,
} from '../../core/bundle/compare/index.ts'

export const areaWords: Record<Area, string> = {
  problems: 'Problem',
  requests: 'Request',
  app: 'App',
  environment: 'Environment',
  storage: 'Storage',
  steps: 'Steps',
}

export interface Section {
  title: string
  differences: Difference[]
  /** matters little, so it starts collapsed */
  folded: boolean
}

/** The differences in three parts: what failed in only one recording, what may explain it, and the rest. */
export function sectionsOf({ differences }: Comparison): Section[] {
  const outcomes = differences.filter(({ role }) => role === 'outcome')
  const causes = differences.filter(({ role }) => role === 'cause')
  return [
    { title: 'What went wrong in only one', differences: outcomes, folded: false },
    {
      title: outcomes.length > 0 ? 'What may explain it' : 'What is different',
      differences: causes.filter(({ weight }) => weight >= worthReporting),
      folded: false,
    },
    { title: 'Other differences', differences: causes.filter(({ weight }) => weight < worthReporting), folded: true },
  ].filter((section) => section.differences.length > 0)
}

/** What is equal, grouped by area. */
export function sameByArea(same: readonly Same[]): { area: Area; items: Same[] }[] {
  const areas = new Map<Area, Same[]>()
  for (const item of same) areas.set(item.area, [...(areas.get(item.area) ?? []), item])
  return [...areas].map(([area, items]) => ({ area, items }))
}

/** One side of a difference. A masked value is shown without its label, which means nothing in another bundle. */
export function sideText(value: string | undefined): string {
  if (value === undefined) return 'not present'
  return withoutLabels(value) || 'empty'
}

export function withoutLabels(text: string): string {
  return text.replaceAll(maskedValue, '(masked)')
}

/** The comparison as lines for an issue or a chat. */
export function comparisonText(comparison: Comparison): string {
  return sectionsOf(comparison)
    .flatMap(({ title, differences }) => [
      `${title}:`,
      ...differences.map(
        ({ subject, aspect, here, there }) =>
          `- ${withoutLabels([subject, aspect].filter(Boolean).join(', '))}: ${sideText(here)} here, ${sideText(there)} in the other`,
      ),
      '',
    ])
    .join('\n')
    .trim()
}
