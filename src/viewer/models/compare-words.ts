/** A comparison in words, and in the order in which it is read. Pure. */
import {
  type Area,
  type Comparison,
  type Difference,
  maskedValue,
  type Same,
  worthTelling,
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
  /** said of little, so it starts closed */
  folded: boolean
}

/** The differences in three parts: what went wrong in one alone, what may explain it, and the rest. */
export function sectionsOf({ differences }: Comparison): Section[] {
  const outcomes = differences.filter(({ role }) => role === 'outcome')
  const causes = differences.filter(({ role }) => role === 'cause')
  return [
    { title: 'What went wrong in only one', differences: outcomes, folded: false },
    {
      title: outcomes.length > 0 ? 'What may explain it' : 'What is different',
      differences: causes.filter(({ weight }) => weight >= worthTelling),
      folded: false,
    },
    { title: 'Other differences', differences: causes.filter(({ weight }) => weight < worthTelling), folded: true },
  ].filter((section) => section.differences.length > 0)
}

/** What is equal, by area, in the words of the areas. */
export function sameByArea(same: readonly Same[]): { area: Area; items: Same[] }[] {
  const areas = new Map<Area, Same[]>()
  for (const item of same) areas.set(item.area, [...(areas.get(item.area) ?? []), item])
  return [...areas].map(([area, items]) => ({ area, items }))
}

/** One side of a difference. A masked value is only said to be one: its label means nothing beside another bundle. */
export function sideText(value: string | undefined): string {
  if (value === undefined) return 'not present'
  return withoutLabels(value) || 'empty'
}

export function withoutLabels(text: string): string {
  return text.replaceAll(maskedValue, '(masked)')
}

/** Lines for an issue or a chat. */
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
