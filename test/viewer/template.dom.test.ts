import { render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { viewerMarker } from '../../src/core/bundle/viewer-page.ts'
import { mountViewer, templateOf } from '../../src/viewer/index.ts'
import { readFile } from '../../src/viewer/worker/read.ts'

const sentence = '<p class="cf-not-started">If this stays here</p>'

afterEach(() => {
  const root = document.getElementById('root')
  if (root) render(null, root)
  document.body.innerHTML = ''
})

it('the first render takes away what stood there until then, and a saved page has it again', () => {
  const html = `<div id="root">${sentence}</div>`
  document.body.innerHTML = `${html}${viewerMarker}`
  const root = document.getElementById('root')!
  const untouched = root.cloneNode(true) as HTMLElement
  mountViewer(root, { readFile })
  expect(root.querySelectorAll('.cf-not-started')).toHaveLength(0)
  expect(root.textContent).toContain('Open a Casefile bundle or a HAR file')
  const saved = templateOf(document, untouched)
  expect(saved).toContain(`${html}\n`)
  expect(saved).not.toContain('Open a Casefile bundle')
})
