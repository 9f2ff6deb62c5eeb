import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PasswordError } from '../../../../src/core/bundle/errors.ts'
import { buildBundle, readBundle, readZip, writeZip } from '../../../../src/core/bundle/index.ts'
import { isLocked, lockZip, passwordProblem, unlockZip } from '../../../../src/core/bundle/zip/lock.ts'
import { sessionOf } from '../../../support/session-builder.ts'

const password = 'correct horse 42'
const input = {
  session: sessionOf(),
  viewerTemplate: '<script type="text/plain" id="casefile-bundle"></script>',
  tool: { name: 'Casefile', version: '0' },
  createdAt: Date.UTC(2026, 2, 12),
}
const locked = async () => (await buildBundle({ ...input, password })).bytes

describe('a bundle with a password', () => {
  it('opens with it, unchanged, and shows nothing without it', async () => {
    const bytes = await locked()
    expect(isLocked(bytes)).toBe(true)
    expect(Buffer.from(bytes).includes('TAX_RULE_MISSING')).toBe(false)
    const opened = await readBundle(bytes, password)
    expect(opened.session).toEqual(input.session)
    expect(opened.integrity.state).toBe('unchanged')
  })

  it.each([
    [undefined, false, 'This bundle is protected with a password.'],
    ['correct horse 43', true, 'Wrong password. Try again.'],
    ['', true, 'Wrong password. Try again.'],
  ])('refuses %j with a sentence', async (wrong, isWrong, sentence) => {
    const error = await readBundle(await locked(), wrong).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PasswordError)
    expect(error).toMatchObject({ wrong: isWrong, message: sentence })
  })

  it('is taken as it is when it has no password', async () => {
    expect((await readBundle((await buildBundle(input)).bytes, password)).session.id).toBe(input.session.id)
  })

  it.each(['', 'a', 'x'.repeat(15), 'y'.repeat(16), 'z'.repeat(100_003)])('keeps a file of %#', async (text) => {
    const files = new Map([['a.txt', new TextEncoder().encode(text)]])
    const zip = writeZip(files, 0)
    expect(await readZip(await unlockZip(await lockZip(zip, password), password))).toEqual(files)
  })

  it('notices every changed byte of a file', async () => {
    const zip = await lockZip(writeZip(new Map([['a.txt', new Uint8Array(40)]]), 0), password)
    // After the header of 30 bytes, the name, the extra field, the salt and the verifier.
    const first = 30 + 5 + 11 + 16 + 2
    for (let at = first; at < first + 10; at++) {
      const changed = zip.slice()
      changed[at]! ^= 1
      await expect(unlockZip(changed, password)).rejects.toThrow(/the password is wrong, or it is damaged/)
    }
  })

  it('refuses a file that somebody put in without encrypting it', async () => {
    const [one, two] = [await locked(), writeZip(new Map([['b.txt', new Uint8Array(3)]]), 0)]
    const mixed = one.slice()
    // The method in the directory says "deflated", as in an ordinary zip.
    const directory = new DataView(mixed.buffer).getUint32(mixed.length - 6, true)
    mixed[directory + 10] = two[8]!
    await expect(unlockZip(mixed, password)).rejects.toThrow(/is not encrypted/)
  })
})

describe('passwords', () => {
  it.each([
    ['short', 'Use at least 10 characters.'],
    ['Straße nach Köln', 'Use only English letters, digits, and symbols, so that every program accepts it.'],
    ['a b c d e f', undefined],
  ])('%j', (text, problem) => {
    expect(passwordProblem(text)).toBe(problem)
  })
})

const sevenZip = ['7zz', '7z', '7za'].find((name) => !spawnSync(name, ['i']).error)
describe.skipIf(!sevenZip)(sevenZip ? '7-Zip' : '7-Zip (is not installed)', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casefile-lock-'))
    writeFileSync(join(folder, 'bundle.zip'), await locked())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const extract = (secret: string, into: string) =>
    spawnSync(sevenZip!, ['x', `-p${secret}`, `-o${join(folder, into)}`, '-y', join(folder, 'bundle.zip')])

  it('opens it with the password', async () => {
    expect(extract(password, 'open').status).toBe(0)
    for (const [name, bytes] of (await buildBundle(input)).files) {
      expect(readFileSync(join(folder, 'open', name)).equals(bytes), name).toBe(true)
    }
  })

  it('says that it is AES-256', () => {
    expect(execFileSync(sevenZip!, ['l', '-slt', join(folder, 'bundle.zip')]).toString()).toMatch(/Method = AES-256/)
  })

  it.each(['wrong password', ''])('does not open it with %j', (secret) => {
    expect(extract(secret, 'shut').status).not.toBe(0)
    const report = join(folder, 'shut', 'report.md')
    expect(existsSync(report) && readFileSync(report, 'utf8').includes('TAX_RULE')).toBe(false)
  })
})
