/**
 * Tests every automatic check of a guide both ways in the built extension: with its fault, it alone reports something;
 * without, nothing does. Prints a table at the end. `npm test` tries a few in Chromium.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTexts } from '../../src/guide/words.ts'
import { browsers, everyCase } from './browsers/index.ts'
import { outOfReach, type Row, rows } from './checks/rows.ts'
import { startWorld, type World } from './checks/world.ts'

const nothing = { screen: 'steps', said: {}, noted: {} }
const triedIn = (browser: string) => rows.filter(({ only = browser }) => only === browser)

describe.each(browsers)('what is in the way in %s', (browser) => {
  const table = [['check', 'browser', 'fault', 'fault on', 'fault off']]
  let world: World
  beforeAll(async () => {
    world = await startWorld(browser)
  })
  afterAll(async () => {
    const others = outOfReach.filter((one) => one.browser === browser)
    const reasons = others.map(({ check, why }) => `${check} is out of reach in ${browser}: ${why}.`)
    console.log([columns(table), ...reasons].join('\n'))
    await world?.close()
  })

  it('is nothing, where nothing is', async () => {
    await world.load()
    await world.ask()
    await expect.poll(world.shown).toEqual(nothing)
  })

  it.each(triedIn(browser).filter(({ few }) => everyCase || few))('is named: $check, $fault', async (row) => {
    const { check, fault, tone, inUse, beside } = row
    const undo = await row.make(world)
    try {
      if (!row.stays) await look(world, row)
      else if (!inUse) await world.ask()
      const findings = { [check]: filledIn(row.says, world), ...beside }
      const screen = tone === 'warn' && !inUse ? 'checks' : 'steps'
      const [said, noted] = tone === 'warn' ? [findings, {}] : [{}, findings]
      await expect.poll(world.shown).toEqual({ screen, said, noted })
    } finally {
      await undo()
    }
    await look(world, row)
    await expect.poll(world.shown).toEqual(nothing)
    table.push([[check, ...Object.keys(beside ?? {})].join(', '), browser, fault, 'named', 'silent'])
  })

  it('is known of every check, or why it is out of reach', () => {
    const tried = triedIn(browser).flatMap(({ check, beside = {} }) => [check, ...Object.keys(beside)])
    const others = outOfReach.filter((one) => one.browser === browser).map(({ check }) => check)
    expect([...new Set([...tried, ...others])].sort()).toEqual(Object.keys(checkTexts).sort())
  })
})

/** Reloads the page and has it checked; what shows up by itself needs no asking. */
async function look(world: World, { asks, inUse }: Row): Promise<void> {
  await world.load(asks?.(world))
  if (!inUse) await world.ask()
}

function filledIn(sentence: string, { hosts }: World): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => hosts[name as keyof World['hosts']] ?? place)
}

function columns(table: readonly (readonly string[])[]): string {
  const widths = table[0]!.map((_head, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
