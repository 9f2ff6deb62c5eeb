import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../src/ui/', import.meta.url)
const css = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const declarations = (block: string) =>
  Object.fromEntries([...block.matchAll(/(--cf-[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]))

const light = declarations(css('tokens.css'))
const [systemDark, chosenDark] = css('tokens-dark.css').split(':root[data-theme="dark"]')
const dark = { ...light, ...declarations(chosenDark!) }

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['bg', 'surface', 'raised', 'hover', 'selected']
const plain = ['text', 'text-muted', 'text-faint', 'accent', 'info', 'good', 'warn', 'bad']
const code = ['code-key', 'code-string', 'code-number', 'code-keyword']
const text = [
  ...[...plain, ...code].flatMap((color) => surfaces.map((surface) => [color, surface] as const)),
  ...['info', 'good', 'warn', 'bad'].flatMap((tone) =>
    [tone, 'text', 'text-muted'].map((c) => [c, `${tone}-soft`] as const),
  ),
  ['text-muted', 'neutral-soft'],
  ['on-accent', 'accent-solid'],
  ['on-accent', 'accent-solid-hover'],
  ['text', 'marked'],
  ['text', 'found'],
] as const
const graphics = [
  ...['bg', 'surface', 'raised'].flatMap((surface) => [
    ['border-strong', surface] as const,
    ['focus', surface] as const,
  ]),
  ...Object.keys(light)
    .filter((name) => name.startsWith('--cf-phase-') && name !== '--cf-phase-blocked')
    .map((name) => [name.replace('--cf-', ''), 'bg'] as const),
]

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s theme', (_, theme) => {
  it.each(text)('%s on %s is readable (4.5:1)', (color, surface) => {
    expect(contrast(theme[`--cf-${color}`]!, theme[`--cf-${surface}`]!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(graphics)('%s on %s can be told apart (3:1)', (color, surface) => {
    expect(contrast(theme[`--cf-${color}`]!, theme[`--cf-${surface}`]!)).toBeGreaterThanOrEqual(3)
  })
})

describe('the style sheets', () => {
  it('say the same for the dark theme of the system and of the person', () => {
    expect(declarations(systemDark!)).toEqual(declarations(chosenDark!))
  })
  it.each(['ui', 'views', 'viewer'])('of %s use only tokens that exist, and load nothing', (room) => {
    const root = new URL(`../../src/${room}/`, import.meta.url)
    for (const file of readdirSync(root).filter((name) => name.endsWith('.css'))) {
      const source = readFileSync(new URL(file, root), 'utf8')
      const local = new Set([...source.matchAll(/(--cf-[\w-]+):/g)].map((match) => match[1]))
      const used = [...source.matchAll(/var\((--cf-[\w-]+)/g)].map((match) => match[1]!)
      const known = (name: string) => name in light || local.has(name) || /^--cf-tone(-soft|-line)?$/.test(name)
      expect(
        used.filter((name) => !known(name)),
        file,
      ).toEqual([])
      expect(source, file).not.toMatch(/url\(|@font-face/)
    }
  })
})
