/** A page that never rests: 100 console lines and 20 requests a second, plus a stream, a download and a socket. */

const LINES = 100
const REQUESTS = 20

let lines = 0
let requests = 0
let messages = 0
let downloaded = 0
/** epoch ms */
let cancelledAt = 0

function print(): void {
  const line = lines++
  if (line % 20 === 0) console.log('Row drawn', { row: line, cells: [1, 2, 3], owner: { name: 'Northwind Ltd' } })
  else if (line % 50 === 1) console.warn('Slow answer', line)
  else console.log(`Row ${line} drawn`)
}

async function load(): Promise<void> {
  const response = await fetch(`/data.json?${requests++}`)
  await response.json()
}

/** Reads a stream as fast as it arrives and keeps nothing. */
async function drain(path: string, count: (bytes: number) => void): Promise<void> {
  const reader = (await fetch(path)).body?.getReader()
  if (!reader) return
  for (let read = await reader.read(); !read.done; read = await reader.read()) count(read.value.length)
}

/** Reads a little of an endless response and cancels it; the server sees whether more is still requested. */
async function letGo(): Promise<void> {
  const reader = (await fetch('/endless?cancelled')).body?.getReader()
  await reader?.read()
  cancelledAt = Date.now()
  await reader?.cancel()
}

setInterval(() => {
  for (let i = 0; i < LINES / 20; i++) print()
  for (let i = 0; i < REQUESTS / 20; i++) void load()
}, 50)
void drain('/endless', () => {})
void drain('/download', (bytes) => {
  downloaded += bytes
})
void letGo()
const socket = new WebSocket(`ws://${location.host}/ws/stream?rate=1000&size=100`)
socket.onmessage = () => {
  messages++
}

Object.assign(window, {
  soak: () => ({ lines, requests, messages, downloaded, cancelledAt, isHooked: !`${fetch}`.includes('fetch') }),
})
