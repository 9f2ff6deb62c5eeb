/** The search finds a secret in every form in which it could leave. */
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { secretsIn, token } from './marked-secrets.ts'

const secret = Buffer.from(JSON.stringify({ text: `a ${token(77)}` }))

it.each<[string, Uint8Array]>([
  ['as it is', secret],
  ['half of it', Buffer.from(token(77).slice(0, 24))],
  ['in UTF-16', Buffer.from(`x${secret}`, 'utf16le')],
  ['in small letters', Buffer.from(token(77).toLowerCase())],
  ['in base64', Buffer.from(`data:text/plain;base64,${secret.toString('base64')}`)],
  ['in hexadecimal digits', Buffer.from(secret.toString('hex'))],
  ['in gzip', Buffer.concat([Buffer.from('xx'), gzipSync(secret)])],
  ['in zlib', deflateSync(secret)],
  ['in the name of a file in a zip', zipSync({ [token(77)]: new Uint8Array() })],
  [
    'in a zip in base64 in a zip',
    zipSync({ 'a.html': Buffer.from(Buffer.from(zipSync({ 'b.json': secret })).toString('base64')) }),
  ],
])('%s', (_, bytes) => {
  const padded = Buffer.concat([Buffer.alloc(3), Buffer.from(bytes)])
  expect(secretsIn(padded, 'file').map(({ id }) => id)).toContain(77)
  expect(secretsIn(Buffer.from('nothing of that'.repeat(9)), 'file')).toEqual([])
})
