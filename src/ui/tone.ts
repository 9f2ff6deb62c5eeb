import type { ComponentChildren } from 'preact'

/** What a colour says. Never the only carrier of a meaning: a word or an icon stands beside it (WCAG 1.4.1). */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** Joins class names, leaving out the empty ones. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

export type Children = ComponentChildren
