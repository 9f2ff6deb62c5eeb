const at = (name) => document.querySelector(`[data-testid="${name}"]`)

function show(name, state, text) {
  at(name).dataset.state = state
  at(name).textContent = text
}

/** Close codes after which retrying does not help. */
const final = { 4401: 'Sign in again.', 4403: 'You may not listen here.' }
let tries = 0
let socket

function connect() {
  socket = new WebSocket(`ws://${location.host}/live`)
  socket.addEventListener('open', () => show('live', tries === 0 ? 'open' : 'again', 'Live'))
  socket.addEventListener('message', ({ data }) => receive(JSON.parse(data)))
  socket.addEventListener('close', ({ code }) => {
    if (code === 1000) return show('live', 'off', 'Off duty')
    if (final[code]) return show('live', 'refused', final[code])
    if (++tries > 2) return show('live', 'lost', 'Not connected')
    show('live', 'waiting', 'Connecting again …')
    setTimeout(connect, 150)
  })
}

function receive(message) {
  if (message.type === 'call') {
    const item = document.createElement('li')
    item.textContent = `${message.caller.name}: ${message.subject}`
    at('calls').append(item)
  } else if (message.type === 'taken') {
    at('calls').firstElementChild?.remove()
    at('calls').dataset.state = 'taken'
  } else console.warn('[live] unknown message', message.type)
}

const feed = new EventSource('/api/feed')
feed.addEventListener('message', ({ data }) => {
  show('feed', at('feed').dataset.state === 'waiting' ? 'again' : 'open', data)
})
feed.addEventListener('error', () =>
  show('feed', feed.readyState === EventSource.CLOSED ? 'lost' : 'waiting', 'No announcements at the moment'),
)
at('take').addEventListener('click', () => socket.send(JSON.stringify({ type: 'take' })))
at('off-duty').addEventListener('click', () => socket.close(1000))
at('play').addEventListener('click', async () => {
  const film = await (await fetch('/api/film')).json()
  try {
    // The films are protected with PlayReady, which only some browsers support.
    const video = [{ contentType: 'video/mp4; codecs="avc1.42E01E"' }]
    await navigator.requestMediaKeySystemAccess('com.microsoft.playready', [{ videoCapabilities: video }])
    show('film', 'locked', film.title)
  } catch (error) {
    if (film.open) return show('film', 'open', `${film.title}, short version`)
    console.error('[film] cannot be played', error)
    show('film', 'failed', 'The film cannot be played.')
  }
})
connect()
