/** The checkout's own server, wptserve (https://web-platform-tests.org/tools/wptserve/docs/introduction.html). */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The name under which tests expect their server; other names of the tests end in `.test` too. */
export const HOST = 'web-platform.test'

export interface WptServer {
  http: number
  https: number
  close(): Promise<void>
}

const PATIENCE = 180_000

/** `./wpt serve` would first make a virtual environment and install packages that only WebTransport needs. */
const script = `import sys
sys.path.insert(0, '.')
from tools import localpaths
from tools.serve import serve
serve.main()`
const python = [process.platform === 'win32' ? 'python' : 'python3', '-c', script]

/**
 * Starts the server on free ports; rejects with what it printed when it ends or does not answer for too long.
 *
 * @param command the program and its first arguments, another one only in tests
 */
export async function serveWpt(dir: string, [command = '', ...args]: string[] = python): Promise<WptServer> {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-wpt-'))
  const file = join(folder, 'config.json')
  const [http = 0, http2 = 0, https = 0, https2 = 0, ws = 0, wss = 0, h2 = 0] = await freePorts(7)
  const config = {
    // Without a hosts file the names do not lead here, so the server is told where to listen.
    server_host: '127.0.0.1',
    check_subdomains: false,
    ports: { http: [http, http2], https: [https, https2], ws: [ws], wss: [wss], h2: [h2] },
    aliases: [{ 'url-path': '/resources/testharnessreport.js', 'local-dir': join(import.meta.dirname, 'harness') }],
    // A line for every request would fill the pipe for nothing.
    logging: { level: 'warning', suppress_handler_traceback: true },
  }
  writeFileSync(file, JSON.stringify(config))
  // A group of its own: the server starts a process for each port, and may leave some of them behind.
  const child = spawn(command, [...args, '--config', file], { cwd: dir, detached: process.platform !== 'win32' })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-4_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code) => resolve(`it ended with code ${code}`))
  })
  // Ctrl+C ends this program, and nothing else would end the server.
  const abandon = () => signalAll(child, 'SIGKILL')
  process.once('exit', abandon)
  const close = async () => {
    await end(child, exited)
    process.removeListener('exit', abandon)
    rmSync(folder, { recursive: true, force: true })
  }
  const problem = await Promise.race([exited, answers(http)])
  if (problem) {
    await close()
    throw new Error(`The server of ${dir} did not start: ${problem}.\n${output.trim()}`)
  }
  return { http, https, close }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports: number[] = []
  // All are held until the last is known, or the same one could come twice.
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ports.push((server.address() as AddressInfo).port)
  }
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** Resolves when something is answered; with a reason when nothing was for too long. */
async function answers(port: number): Promise<string | undefined> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (answered) return undefined
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return `it did not answer within ${PATIENCE / 1000} seconds`
}

/** Asks all its processes to end, as Ctrl+C would, and ends those that do not. */
async function end(child: ChildProcess, exited: Promise<string>): Promise<void> {
  signalAll(child, 'SIGINT')
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 5_000))])
  signalAll(child, 'SIGKILL')
}

function signalAll(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid === undefined || process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // They have all ended.
  }
}
