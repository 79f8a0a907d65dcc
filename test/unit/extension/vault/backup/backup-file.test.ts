import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompactEncrypt } from 'jose'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { judgeContent } from '../../../../../extension/vault/backup/content.ts'
import { openBackup, sealBackup } from '../../../../../extension/vault/backup/file.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { token as sample } from '../sample.ts'

const PASSPHRASE = 'purple monkey dishwasher'
const token = { ...sample, ref: await endpointRef(sample.environment, sample.type, sample.value) }
const content = { tokens: [token], history: [] }
const code = (text: string, passphrase = PASSPHRASE) =>
  openBackup(text, passphrase).then(
    () => 'opened',
    (error) => error.failure?.code,
  )
const headerOf = (jwe: string) => JSON.parse(Buffer.from(jwe.split('.')[0] ?? '', 'base64url').toString())

let file: string
beforeAll(async () => {
  file = await sealBackup(content, PASSPHRASE)
})
afterEach(() => vi.restoreAllMocks())

describe('the file of a backup', () => {
  it('opens with its passphrase, and with no other one', async () => {
    expect(await openBackup(file, PASSPHRASE)).toEqual(content)
    expect(await code(file, 'purple monkey dishwashes')).toBe('passphrase_wrong')
  })

  it('opens when an editor has ended it with a line break', async () => {
    expect(await code(`${file}\n`)).toBe('opened')
  })

  it('says how many tokens are in it, which rounds it takes, and nothing of what is in it', () => {
    expect(headerOf(file)).toMatchObject({
      alg: 'PBES2-HS512+A256KW',
      enc: 'A256GCM',
      typ: 'entersoft-integrations-backup',
      version: 2,
      tokens: 1,
      p2c: 600_000,
    })
    expect(file).not.toContain(token.value)
    expect(file).toMatch(/^[\w.-]+$/)
  })

  it('has a salt of its own', async () => {
    const another = await sealBackup(content, PASSPHRASE)
    expect(headerOf(another).p2s).not.toBe(headerOf(file).p2s)
  })

  it('opens by what RFC 7516 and RFC 7518 say, without our code', () => {
    const [header = '', ...parts] = file.split('.')
    const [wrapped, iv, data, tag] = parts.map((part) => Buffer.from(part, 'base64url')) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ]
    const { alg, p2c, p2s } = headerOf(file)
    const salt = Buffer.concat([Buffer.from(alg), Buffer.of(0), Buffer.from(p2s, 'base64url')])
    const wrapping = pbkdf2Sync(PASSPHRASE, salt, p2c, 32, 'sha512')
    const unwrap = createDecipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6))
    const key = Buffer.concat([unwrap.update(wrapped), unwrap.final()])
    const opening = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header)).setAuthTag(tag)
    const text = Buffer.concat([opening.update(data), opening.final()]).toString()
    expect(JSON.parse(text)).toEqual(content)
  })

  it('is at most 1.4 times its content', async () => {
    const many = { tokens: Array.from({ length: 200 }, () => token), history: [] }
    const text = await sealBackup(many, PASSPHRASE)
    expect(text.length / JSON.stringify(many).length).toBeLessThan(1.4)
  })

  it('leaves the oldest events out where a restore would refuse the file as too large', async () => {
    const history = Array.from({ length: 60_000 }, (_, index) => ({
      id: crypto.randomUUID(),
      at: new Date(Date.UTC(2026, 0, 1) - index * 1_000).toISOString(),
      event: 'verified' as const,
      ref: token.ref,
      environment: 'test',
      type: 'SURVEYS',
      description: 'Εαρινή καμπάνια'.repeat(5),
      user: 'Admin',
    }))
    const opened = (await openBackup(await sealBackup({ tokens: [token], history }, PASSPHRASE), PASSPHRASE)) as {
      tokens: unknown[]
      history: unknown[]
    }
    expect(opened.tokens).toEqual([token])
    expect(opened.history.length).toBeGreaterThan(20_000)
    expect(opened.history).toEqual(history.slice(0, opened.history.length))
  }, 60_000)

  it('opens with the same words typed on another keyboard', async () => {
    const composed = await sealBackup(content, 'φράση πρόσβασης'.normalize('NFC'))
    expect(await code(composed, 'φράση πρόσβασης'.normalize('NFD'))).toBe('opened')
  })

  it('is not opened when a later version made it', async () => {
    const [, ...rest] = file.split('.')
    const later = Buffer.from(JSON.stringify({ ...headerOf(file), version: 3 })).toString('base64url')
    expect(await code([later, ...rest].join('.'))).toBe('backup_newer')
  })

  it.each([
    ['nothing', ''],
    ['another text', 'a backup'],
    ['another JSON', '{"format":"another"}'],
    ['a web token', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln'],
  ])('is not %s', async (_, text) => expect(await code(text)).toBe('backup_invalid'))

  it('is not a file that was cut off', async () => {
    expect(await code(file.slice(0, -30))).toBe('backup_invalid')
    expect(await code(file.slice(0, 300))).toBe('backup_invalid')
  })

  it('does not open when its header was changed', async () => {
    const [, ...rest] = file.split('.')
    const changed = Buffer.from(JSON.stringify({ ...headerOf(file), tokens: 2 })).toString('base64url')
    expect(await code([changed, ...rest].join('.'))).toBe('passphrase_wrong')
  })
})

describe('a file that would keep the browser busy is refused before a key is derived', () => {
  const spies = () => [vi.spyOn(crypto.subtle, 'deriveBits'), vi.spyOn(crypto.subtle, 'deriveKey')]
  const refused = async (text: string, expected: string) => {
    const derived = spies()
    expect(await code(text)).toBe(expected)
    for (const one of derived) expect(one).not.toHaveBeenCalled()
  }
  const withHeader = (more: object) => {
    const [, ...rest] = file.split('.')
    return [Buffer.from(JSON.stringify({ ...headerOf(file), ...more })).toString('base64url'), ...rest].join('.')
  }

  it.each([1, 599_999, 2_000_001, 10_000_000, 1e15, -1, 600_000.5, '600000'])('with %s rounds', (p2c) =>
    refused(withHeader({ p2c }), 'backup_invalid'),
  )

  it('with a zipped content, which may unpack to any size', () => refused(withHeader({ zip: 'DEF' }), 'backup_invalid'))

  it('with another way to its key', () => refused(withHeader({ alg: 'dir' }), 'backup_invalid'))

  it('with more than 20 MB', () => refused('x'.repeat(20_000_001), 'backup_too_large'))

  it('with a header that does not end', () => refused('e'.repeat(1_000_000), 'backup_invalid'))

  it.each([1, 2_000_001])('of version 1, with %s rounds', (iterations) =>
    refused(VERSION_1.replace('"iterations":600000', `"iterations":${iterations}`), 'backup_invalid'),
  )
})

const VERSION_1 = readFileSync(join(import.meta.dirname, 'backup-version-1.txt'), 'utf8')

describe('a file of version 1', () => {
  it('still opens, and all of it is as it should be', async () => {
    const { tokens, history, leftOut } = await judgeContent(await openBackup(VERSION_1, PASSPHRASE))
    expect(tokens.map(({ description, createdAt }) => [description, createdAt])).toEqual([
      ['spring campaign', '2026-01-01T00:00:01.000Z'],
      ['insights', '2026-01-01T00:00:02.000Z'],
    ])
    expect(history.map(({ event, user }) => [event, user])).toEqual([
      ['created', 'Admin'],
      ['created', 'Admin'],
    ])
    expect(leftOut).toBe(0)
  })

  it('opens with no other passphrase, and not when its header was changed', async () => {
    expect(await code(VERSION_1, 'purple monkey dishwashes')).toBe('passphrase_wrong')
    expect(await code(VERSION_1.replace('"iterations":600000', '"iterations":600001'))).toBe('passphrase_wrong')
  })
})

it('a file whose content is no backup is refused', async () => {
  const other = await new CompactEncrypt(new TextEncoder().encode('["not", "a", "backup"]'))
    .setProtectedHeader({
      alg: 'PBES2-HS512+A256KW',
      enc: 'A256GCM',
      typ: 'entersoft-integrations-backup',
      version: 2,
      tokens: 0,
    })
    .setKeyManagementParameters({ p2c: 600_000 })
    .encrypt(new TextEncoder().encode(PASSPHRASE))
  await expect(openBackup(other, PASSPHRASE).then(judgeContent)).rejects.toThrow('backup_invalid')
})
