import { afterEach, describe, expect, it, vi } from 'vitest'
import { commandOf, keysOf, type Pressed, shortcutFor, shortcuts } from '../../../src/panel/models/shortcuts.ts'
import type { Screen } from '../../../src/panel/store/index.ts'

afterEach(() => vi.unstubAllGlobals())

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

describe('shortcutFor', () => {
  it.each<[string, Pressed, Screen['name'], string | undefined]>([
    ['a letter on its screen', press('c'), 'live', 'capture'],
    ['the same letter with caps lock', press('C'), 'live', 'capture'],
    ['a letter elsewhere', press('c'), 'ready', undefined],
    ['a letter with Shift that has one', press('M', { shiftKey: true }), 'live', 'mark-note'],
    ['a letter with Shift that has none', press('C', { shiftKey: true }), 'live', undefined],
    ['the browser’s own Ctrl+C', press('c', { ctrlKey: true }), 'live', undefined],
    ['Ctrl+S on a case', press('s', { ctrlKey: true }), 'case', 'save'],
    ['Command+S on a Mac', press('s', { metaKey: true }), 'case', 'save'],
    ['Ctrl+S elsewhere', press('s', { ctrlKey: true }), 'live', undefined],
    ['S alone while recording', press('s'), 'live', undefined],
    ['Shift+S while recording', press('S', { shiftKey: true }), 'live', 'stop'],
    ['Shift+R while recording', press('R', { shiftKey: true }), 'live', 'reload'],
    ['? with the Shift that it needs', press('?', { shiftKey: true }), 'forbidden', 'help'],
    ['/ on a keyboard where it needs Shift', press('/', { shiftKey: true }), 'live', 'search'],
    ['a letter with Alt, which types on a Mac', press('c', { altKey: true }), 'live', undefined],
    ['N on a case', press('n'), 'case', 'copy-note'],
    ['Shift+N on a case', press('N', { shiftKey: true }), 'case', 'copy-reply'],
    ['Escape', press('Escape'), 'case', 'back'],
  ])('%s', (_, pressed, screen, id) => expect(shortcutFor(pressed, screen, true)).toBe(id))

  it('leaves only keys that are no characters when single keys are off', () => {
    expect(shortcutFor(press('c'), 'live', false)).toBeUndefined()
    expect(shortcutFor(press('?'), 'live', false)).toBeUndefined()
    expect(shortcutFor(press('s', { ctrlKey: true }), 'case', false)).toBe('save')
    expect(shortcutFor(press('Escape'), 'case', false)).toBe('back')
  })

  it.each([
    ['Win32', ['Ctrl', 'S'], 'Save (Ctrl+S)', 'Control+S'],
    ['Linux x86_64', ['Ctrl', 'S'], 'Save (Ctrl+S)', 'Control+S'],
    ['MacIntel', ['⌘', 'S'], 'Save (⌘S)', 'Meta+S'],
  ])('calls the keys on %s as its keyboard does, in the help and on buttons', (platform, keys, title, aria) => {
    vi.stubGlobal('navigator', { platform })
    expect(keysOf({ keys: ['Ctrl', 'S'] })).toEqual(keys)
    expect(keysOf({ keys: ['Shift', 'M'] })).toEqual(['Shift', 'M'])
    expect(commandOf('S', 'Save')).toEqual({ title, 'aria-keyshortcuts': aria })
  })

  it('gives each key on each screen one meaning', () => {
    const screens: Screen['name'][] = ['ready', 'live', 'case', 'knowledge', 'forbidden', 'unseen']
    for (const screen of screens) {
      const keys = shortcuts
        .filter((shortcut) => !shortcut.on || shortcut.on.includes(screen))
        .map(({ key, shift, command }) => `${key} ${shift ?? false} ${command ?? false}`)
      expect(new Set(keys).size, screen).toBe(keys.length)
    }
  })
})
