/**
 * A password-protected zip: AES-256 in the format defined by WinZip, which 7-Zip, WinZip and Keka open (AE-2,
 * https://www.winzip.com/en/support/aes-encryption/). Names and sizes of files stay readable, contents do not.
 *
 * Keys and authentication codes use WebCrypto. Its counter mode has the opposite byte order from WinZip's, so the
 * cipher itself is from @noble/ciphers, 4 kB of audited code; a whole zip library would be ten times that.
 */
import { unsafe } from '@noble/ciphers/aes.js'
import { joinChunks, utf8 } from '../../base/bytes.ts'
import { BundleError, PasswordError, quoted } from '../errors.ts'
import { listEntries, packedBytes, type ZipEntry } from './zip-directory.ts'
import { type StoredEntry, writeEntries } from './zip-write.ts'

/** The method that means "encrypted"; the actual one is in the extra field. */
const aesMethod = 99
const extraId = 0x9901
const sizes = { salt: 16, verifier: 2, code: 10, key: 32 }
const overhead = sizes.salt + sizes.verifier + sizes.code
/** fixed by the format */
const rounds = 1000

/** Minimum length of a password: the format makes guessing cheap, so short ones protect nothing. */
const leastPassword = 10

/** Why a password cannot be used, as a sentence; undefined if it can. */
export function passwordProblem(password: string): string | undefined {
  if (password.length < leastPassword) return `Use at least ${leastPassword} characters.`
  // Programs encode other characters differently.
  if (!/^[\x20-\x7e]*$/.test(password))
    return 'Use only English letters, digits, and symbols, so that every program accepts it.'
  return undefined
}

/** Whether a zip has files encrypted in this way. False if it is not a zip. */
export function isLocked(zip: Uint8Array): boolean {
  try {
    return listEntries(zip).some(({ method }) => method === aesMethod)
  } catch {
    return false
  }
}

/** Encrypts every file of a zip. Needs WebCrypto. */
export async function lockZip(zip: Uint8Array, password: string): Promise<Uint8Array> {
  const entries: StoredEntry[] = []
  for (const entry of listEntries(zip)) {
    const salt = crypto.getRandomValues(new Uint8Array(sizes.salt))
    const keys = await keysOf(password, salt)
    const cipher = crypt(keys.cipher, packedBytes(zip, entry))
    const data = joinChunks([salt, keys.verifier, cipher, await codeOf(keys.mac, cipher)])
    // AE-2 stores no checksum of the content, which would leak information; the authentication code protects it.
    entries.push({ ...entry, data, method: aesMethod, encrypted: true, extra: extraOf(entry.method), crc: 0 })
  }
  return writeEntries(entries)
}

/**
 * Removes the encryption, so that the zip can be read like any other.
 * @throws PasswordError without the right password, BundleError when the zip is damaged
 */
export async function unlockZip(zip: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (password === undefined) throw new PasswordError(false)
  const entries: StoredEntry[] = []
  for (const entry of listEntries(zip)) {
    // An unencrypted file was added by someone else.
    if (entry.method !== aesMethod)
      throw new BundleError(`The file ${quoted(entry.name)} in this bundle is not encrypted.`)
    entries.push(await unlocked(zip, entry, password))
  }
  return writeEntries(entries)
}

async function unlocked(zip: Uint8Array, entry: ZipEntry, password: string): Promise<StoredEntry> {
  const all = packedBytes(zip, entry)
  const method = methodIn(zip, entry)
  if (all.length < overhead || method === undefined) throw damaged(entry)
  const keys = await keysOf(password, all.slice(0, sizes.salt))
  const verifier = all.subarray(sizes.salt, sizes.salt + sizes.verifier)
  if (!same(verifier, keys.verifier)) throw new PasswordError(true)
  const cipher = all.slice(sizes.salt + sizes.verifier, all.length - sizes.code)
  if (!same(await codeOf(keys.mac, cipher), all.subarray(all.length - sizes.code))) {
    // One in 65,536 wrong passwords passes the verifier.
    throw new BundleError(`The file ${quoted(entry.name)} cannot be opened: the password is wrong, or it is damaged.`)
  }
  const data = crypt(keys.cipher, cipher)
  return { ...entry, data, method, encrypted: false, extra: new Uint8Array(), crc: 0 }
}

interface Keys {
  cipher: Uint8Array
  mac: Uint8Array
  /** detects a wrong password early */
  verifier: Uint8Array
}

async function keysOf(password: string, salt: Uint8Array<ArrayBuffer>): Promise<Keys> {
  const secret = await subtle().importKey('raw', utf8(password) as BufferSource, 'PBKDF2', false, ['deriveBits'])
  const length = (2 * sizes.key + sizes.verifier) * 8
  const bits = await subtle().deriveBits({ name: 'PBKDF2', hash: 'SHA-1', salt, iterations: rounds }, secret, length)
  const bytes = new Uint8Array(bits)
  return {
    cipher: bytes.slice(0, sizes.key),
    mac: bytes.slice(sizes.key, 2 * sizes.key),
    verifier: bytes.slice(2 * sizes.key),
  }
}

/** Encrypts and decrypts: little-endian counter mode, starting at 1. */
function crypt(key: Uint8Array, data: Uint8Array): Uint8Array {
  const counter = new Uint8Array(16)
  counter[0] = 1
  // A copy, because the data must be aligned to 32-bit words.
  return unsafe.ctr32(unsafe.expandKeyLE(key), true, counter, data.slice())
}

async function codeOf(key: Uint8Array, cipher: Uint8Array): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' }
  const mac = await subtle().importKey('raw', key as BufferSource, algorithm, false, ['sign'])
  return new Uint8Array(await subtle().sign('HMAC', mac, cipher as BufferSource)).slice(0, sizes.code)
}

/** Browsers offer WebCrypto only in secure contexts, such as files, extensions and https. */
function subtle(): SubtleCrypto {
  const present: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!present) throw new BundleError('This page cannot decrypt anything. Open the bundle from your own computer.')
  return present
}

/** Version AE-2, vendor "AE", strength 3 = 256 bits, and the compression method of the content. */
function extraOf(method: number): Uint8Array {
  const extra = new Uint8Array(11)
  const view = new DataView(extra.buffer)
  for (const [at, value] of [extraId, 7, 2, 0x4541].entries()) view.setUint16(at * 2, value, true)
  view.setUint8(8, 3)
  view.setUint16(9, method, true)
  return extra
}

/** The method in the extra field of a file's local header; undefined unless it is AES-256. */
function methodIn(zip: Uint8Array, { offset }: ZipEntry): number | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let at = offset + 30 + view.getUint16(offset + 26, true)
  const end = at + view.getUint16(offset + 28, true)
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === extraId && size >= 7 && at + 11 <= end) {
      return view.getUint8(at + 8) === 3 ? view.getUint16(at + 9, true) : undefined
    }
    at += 4 + size
  }
  return undefined
}

function damaged({ name }: ZipEntry): BundleError {
  return new BundleError(`The file ${quoted(name)} in this zip is damaged.`)
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
