/** The panel says correctly what it may see, and nothing recorded is lost on the way. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { testid } from '../lab/faults/steps.ts'
import { type Agent, agentAt } from './agent.ts'
import { withLabIn } from './with-lab.ts'

const lines = async (agent: Agent) => {
  const { events } = await agent.session()
  return events.flatMap((event) => (event.kind === 'console' ? [event.text] : []))
}
const log = (tab: Page, text: string) => tab.evaluate((line) => console.log(line), text)

describe.each(['chromium', 'firefox'] as const)('recording in %s', (name) => {
  const here = withLabIn(name)

  it('says that a page of the browser cannot be recorded', async () => {
    const { stage } = here
    const tab = await stage.openTab(name === 'firefox' ? 'about:blank' : 'chrome://version')
    const agent = await agentAt(stage, tab)
    await agent.panel.sees(/cannot record this page|cannot see this tab/i)
    await tab.close()
  })

  it('says what it cannot see before a reload, and sees it after', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await agent.panel.sees(/reload/i)
    await log(tab, 'before the reload')
    await agent.panel.click(/^reload/i)
    await tab.waitForFunction(() =>
      performance
        .getEntriesByType('navigation')
        .some((entry) => (entry as PerformanceNavigationTiming).type === 'reload'),
    )
    // The app reports that it has started once its first screen is there.
    await tab.waitForSelector(testid('email'))
    await log(tab, 'after the reload')
    await agent.panel.sees('after the reload')
    const seen = await lines(agent)
    expect(seen).toEqual(expect.arrayContaining(['before the reload', 'after the reload']))
    expect(seen.some((line) => line.startsWith('[tallybook]') && line.includes('started'))).toBe(true)
    await tab.close()
  })

  it('loses and doubles nothing when the background dies in the middle', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    for (let i = 0; i < 5; i++) await log(tab, `before ${i}`)
    await agent.panel.sees('before 4')
    await stage.killBackground()
    for (let i = 0; i < 5; i++) await log(tab, `after ${i}`)
    await agent.panel.sees('after 4', 20_000)
    const seen = (await lines(agent)).filter((line) => /^(before|after) \d$/.test(line))
    expect(seen).toEqual(
      [...Array(5).keys()].map((i) => `before ${i}`).concat([...Array(5).keys()].map((i) => `after ${i}`)),
    )
    await tab.close()
  })

  it('keeps what the page says while it is being left', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await tab.evaluate(() => addEventListener('pagehide', () => console.log('last words')))
    await tab.goto(`${lab.url}/sign-in`)
    await agent.panel.sees('last words')
    await tab.close()
  })

  it('records nothing after Stop, and again after the next start', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await log(tab, 'heard')
    await agent.panel.sees('heard')
    await agent.panel.click('Stop')
    await agent.panel.sees(/resume|stopped/i)
    await log(tab, 'not heard')
    await agent.panel.click(/resume/i)
    await agent.panel.sees(/^Stop$/m)
    await log(tab, 'heard again')
    await agent.panel.sees('heard again')
    const seen = await lines(agent)
    expect(seen).toContain('heard')
    expect(seen).not.toContain('not heard')
    await tab.close()
  })

  it('says when the tab has left the site, and goes on when it is back', async () => {
    const { stage, lab } = here
    const tab = await stage.openTab(lab.url)
    const agent = await agentAt(stage, tab)
    await agent.record()
    await log(tab, 'here')
    await agent.panel.sees('here')
    await tab.goto(lab.url.replace('localhost', '127.0.0.1'))
    await agent.panel.sees('This page is not recorded')
    await tab.goto(lab.url)
    // Chromium revoked the permission for the tab; the click restores it. In Firefox the site is granted.
    if (name === 'chromium') await stage.openPanel(tab)
    await agent.panel.sees(/Sign in · Tallybook\s+Recording/)
    // The relay is injected into the open page a moment after the click.
    await expect
      .poll(async () => {
        await log(tab, 'here again')
        return agent.panel.text()
      })
      .toContain('here again')
    expect(await agent.panel.text()).not.toContain('This page is not recorded')
    await tab.close()
  })
})
