import { ask } from '/gql.js'

const at = (name) => document.querySelector(`[data-testid="${name}"]`)

function say(kind, text) {
  at('notice').dataset.kind = kind
  at('notice').textContent = text
}

async function load() {
  const { week } = await ask(
    'Week',
    'query Week { week { shifts { id day name crew rate } } }',
    {},
    { persisted: 'a91f' },
  )
  at('shifts').replaceChildren(
    ...week.shifts.map(({ day, name, crew, rate }) => {
      const row = document.createElement('tr')
      for (const text of [day, name, rate === null ? crew : `${crew} (${rate})`]) {
        const cell = document.createElement('td')
        cell.textContent = text
        row.append(cell)
      }
      return row
    }),
  )
  at('shifts').dataset.state = 'shown'
}

async function act(doing, done) {
  say('busy', 'Please wait …')
  try {
    await doing()
    say('good', done)
  } catch (error) {
    console.error(error)
    say('bad', error.code === 'UNAUTHENTICATED' ? 'Please sign in again.' : `That did not work: ${error.message}`)
  }
  // The table shows the server's state, whatever the outcome.
  await load()
  at('shifts').dataset.state = 'again'
}

at('publish').addEventListener('click', () =>
  act(() => ask('PublishWeek', 'mutation PublishWeek { publishWeek { at } }'), 'The week is published.'),
)
at('swap-form').addEventListener('submit', (event) => {
  event.preventDefault()
  const { shift, to } = Object.fromEntries(new FormData(event.target))
  act(
    () =>
      ask('SwapShift', 'mutation SwapShift($id: ID!, $to: String!) { swapShift(id: $id, to: $to) { id } }', {
        id: shift,
        to,
      }),
    'The shift has changed hands.',
  )
})
load().catch((error) => {
  console.error(error)
  say('bad', 'The week could not be loaded.')
})
