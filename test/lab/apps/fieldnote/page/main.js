import { h, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { api } from '/api.js'
import { outbox } from '/outbox.js'

const partner = document.querySelector('meta[name=partner]').content

function Visit({ visit, onDone }) {
  const [draft, setDraft] = useState('')
  useEffect(() => {
    // Most visits have no draft.
    fetch(`/api/visits/${visit.id}/draft`).then(async (response) => {
      if (response.ok) setDraft((await response.json()).text)
    })
  }, [visit.id])
  return h('section', { 'data-testid': 'visit' }, [
    h('h2', null, visit.customer),
    h('p', { 'data-testid': 'street' }, visit.site.street),
    h('p', null, visit.note ?? 'No note'),
    h('textarea', {
      'data-testid': 'report',
      'aria-label': 'Report',
      value: draft,
      onInput: (e) => setDraft(e.target.value),
    }),
    h('button', { 'data-testid': 'complete', onClick: () => onDone(visit, draft) }, 'Complete visit'),
    h('div', { id: 'map', 'data-testid': 'map', 'data-state': 'empty' }),
  ])
}

function drawMap(visit) {
  const script = document.createElement('script')
  script.src = `${partner}/v2/map.js`
  script.addEventListener('load', () => window.Mapmoor.draw(document.querySelector('#map'), visit.site))
  script.addEventListener('error', () => {
    document.querySelector('#map').dataset.state = 'failed'
    console.error('[map] the map could not be shown')
  })
  document.head.append(script)
}

function App() {
  const [visits, setVisits] = useState(null)
  const [chosen, setChosen] = useState(null)
  const [notice, setNotice] = useState(null)
  useEffect(() => {
    api('GET', '/visits').then(setVisits)
    // Nobody waits for this.
    fetch(`${partner}/collect`, { method: 'POST', mode: 'no-cors', body: 'view=visits' }).catch(() => {})
  }, [])
  const attempt = async (doing, done) => {
    setNotice(null)
    try {
      await doing()
      setNotice({ kind: 'good', text: done })
    } catch (error) {
      console.error('[fieldnote]', error)
      const text = error.status === 401 ? 'Your session has ended. Sign in again.' : `Not done: ${error.message}`
      setNotice({ kind: 'bad', text })
    }
  }
  const done = (visit, report) =>
    attempt(
      () => outbox(() => api('PUT', `/visits/${visit.id}`, { report, done: true }), setNotice),
      'The visit is completed.',
    )
  const photo = () => attempt(() => api('POST', '/visits/7/photos', { name: 'meter.jpg' }), 'The photo is added.')
  const audit = () =>
    attempt(() => api('POST', '/visits/7/tracking-events', { what: 'arrived' }), 'You are checked in.')
  const stats = () =>
    attempt(async () => {
      const { total, byRegion } = await api('GET', '/summary')
      setNotice({ kind: 'good', text: `${total} visits, north: ${byRegion.north.open}` })
    }, 'The summary is up to date.')
  return h('main', null, [
    h('h1', null, 'Fieldnote'),
    notice && h('p', { role: 'status', 'data-testid': 'notice', 'data-kind': notice.kind }, notice.text),
    visits === null && h('p', null, 'Loading …'),
    h(
      'ul',
      { 'data-testid': 'visits' },
      (visits ?? []).map((visit) =>
        h(
          'li',
          null,
          h('button', { 'data-testid': `open-${visit.id}`, onClick: () => setChosen(visit) }, visit.customer),
        ),
      ),
    ),
    h('button', { 'data-testid': 'add-photo', onClick: photo }, 'Add photo'),
    h('button', { 'data-testid': 'check-in', onClick: audit }, 'Check in'),
    h('button', { 'data-testid': 'summary', onClick: stats }, 'Summary'),
    chosen && h(Visit, { key: chosen.id, visit: chosen, onDone: done }),
    chosen && h('button', { 'data-testid': 'show-map', onClick: () => drawMap(chosen) }, 'Show map'),
  ])
}

render(h(App), document.querySelector('#app'))
