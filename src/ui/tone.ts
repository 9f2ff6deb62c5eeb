import type { ComponentChildren } from 'preact'

/** The meaning of a colour. Never the only indication: there is always a word or an icon as well (WCAG 1.4.1). */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** Joins class names, ignoring empty ones. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

export type Children = ComponentChildren
