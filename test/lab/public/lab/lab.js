/** The switchboard: one card per fault, with what to do and what Casefile should say. */
import { h } from '/app/dom.js'

const list = document.getElementById('faults')

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  })
  const { faults } = await response.json()
  show(faults)
}

/** Renders the cards; those whose steps were expanded stay expanded. */
function show(faults) {
  const open = new Set([...list.querySelectorAll('details[open]')].map((details) => details.dataset.fault))
  list.replaceChildren(...faults.map((fault) => createCard(fault, open.has(fault.id))))
}

function createCard({ id, title, customerSees, journey, expect, on }, open) {
  const toggle = h('button', {
    class: 'switch',
    type: 'button',
    role: 'switch',
    'aria-checked': String(on),
    'aria-label': title,
    testid: `switch-${id}`,
    onclick: () => call('PUT', `/lab/faults/${id}`, { on: !on }),
  })
  return h(
    'section',
    { class: `card fault ${on ? 'on' : ''}` },
    h('div', { class: 'fault-head' }, h('div', {}, h('h2', {}, title), h('code', {}, id)), toggle),
    h('blockquote', {}, customerSees),
    h(
      'details',
      { open, 'data-fault': id },
      h('summary', {}, 'What to do'),
      h(
        'ol',
        {},
        journey.map(({ say }) => h('li', {}, say)),
      ),
    ),
    h(
      'div',
      { class: 'says' },
      expect.says,
      h(
        'div',
        { class: 'row' },
        h('span', { class: 'badge' }, expect.verdict),
        h('span', { class: 'badge' }, `article: ${expect.article}`),
      ),
    ),
  )
}

document.getElementById('reset').addEventListener('click', () => call('POST', '/lab/reset'))
await call('GET', '/lab/faults')
