import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  isUploadAddress,
  localHosts,
  longestAddress,
  missingHeaders,
  putHeaders,
} from '../../../src/core/upload/index.ts'

describe('an address that a file may be sent to', () => {
  it.each([
    'https://uploads.example/a?sig=x%2By',
    'https://uploads.example:8443/files/',
    'http://localhost:1080/files/',
    'http://127.0.0.1:9000/bucket/a.zip?X-Amz-Signature=1',
  ])('is %s', (address) => {
    expect(isUploadAddress(address)).toBe(true)
  })

  it.each([
    '',
    'uploads.example/a',
    '/files/',
    'http://uploads.example/a',
    'http://localhost.example/a',
    'http://lab.localhost/put',
    'http://[::1]:1080/files/',
    'http://127.0.0.2/a',
    'http://127.0.0.1.example/a',
    'http://10.0.0.1/a',
    'ftp://uploads.example/a',
    'wss://uploads.example/a',
    'javascript:alert(1)//https://a.example',
    'data:text/plain,https://a.example',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'chrome-extension://abc/page.html',
    'https://',
    'https://uploads.example@evil.example/a',
    'https://:secret@uploads.example/a',
    'https://uploads.example/a b',
    'https://uploads.example/a\nb',
    'https://uploads.examрle/a',
    'https://uploads.example/\u202egpj.a',
    ' https://uploads.example/a',
    `https://uploads.example/${'x'.repeat(longestAddress)}`,
  ])('is not %j', (address) => {
    expect(isUploadAddress(address)).toBe(false)
  })
})

it('is, without encryption, exactly one that the policy of the manifest lets us connect to', () => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'))
  const policy: string = manifest.content_security_policy.extension_pages
  const connect = policy.split('; ').find((directive) => directive.startsWith('connect-src '))!
  const plain = connect.split(' ').filter((source) => source.startsWith('http:'))
  expect(plain).toEqual(localHosts.map((host) => `http://${host}:*`))
  expect(localHosts.map((host) => isUploadAddress(`http://${host}:1080/files/`))).toEqual([true, true])
})

describe('the headers of a PUT', () => {
  const s3 = (signed: string) =>
    `https://b.s3.eu-central-1.amazonaws.com/a.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-SignedHeaders=${signed}&X-Amz-Signature=0f`
  const sas = 'sv=2024-11-04&sr=b&sp=cw&se=2026-12-01T00%3A00%3A00Z&sig=abc%3D'
  it.each<[string, string, Record<string, string>]>([
    ['S3: none, because it refuses what was not signed', s3('host'), {}],
    ['S3, with a signed type', s3('content-type%3Bhost'), { 'content-type': 'application/zip' }],
    ['S3, signed the old way', 'https://b.s3.amazonaws.com/a?AWSAccessKeyId=A&Signature=b&Expires=1', {}],
    ['Google', 'https://storage.googleapis.com/b/a?X-Goog-SignedHeaders=host&X-Goog-Signature=1', {}],
    [
      'Google, with a signed type',
      'https://storage.googleapis.com/b/a?X-Goog-SignedHeaders=content-type%3Bhost&X-Goog-Signature=1',
      { 'content-type': 'application/zip' },
    ],
    ['Azure', `https://acc.blob.core.windows.net/c/a.zip?${sas}`, { 'x-ms-blob-type': 'BlockBlob' }],
    ['Azure, by zone', 'https://acc.z12.blob.storage.azure.net/c/a.zip', { 'x-ms-blob-type': 'BlockBlob' }],
    ['Azure in China', `https://acc.blob.core.chinacloudapi.cn/c/a.zip?${sas}`, { 'x-ms-blob-type': 'BlockBlob' }],
    [
      'Azure behind a host of its own',
      `https://files.vendor.example/c/a.zip?${sas}`,
      { 'x-ms-blob-type': 'BlockBlob' },
    ],
    ['a host that only sounds like it', 'https://blob.core.windows.net.evil.example/c/a.zip?sig=1', {}],
    ['a server of the vendor', 'https://support.vendor.example/upload/4711', {}],
  ])('%s', (_name, address, headers) => {
    expect(putHeaders(address)).toEqual(headers)
  })

  it('tells which headers are missing that were signed', () => {
    expect(missingHeaders(s3('content-length%3Bcontent-type%3Bhost%3Bx-amz-acl'))).toEqual([
      'content-length',
      'x-amz-acl',
    ])
    expect(missingHeaders(s3('host'))).toEqual([])
    expect(missingHeaders('https://support.vendor.example/upload')).toEqual([])
  })
})
