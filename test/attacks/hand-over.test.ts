/**
 * The attack: a colleague's description, a value of EBS or an address of a relay is written so that it runs, or becomes
 * another variable, header or option, in what reads the text that an admin hands over. Here each text is read and run: by
 * the shells and the Node of this machine; for Docker, PowerShell and cmd by readers written from their documentation.
 */
import { parseEnv } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Facts, withoutValue, withValue } from '../../extension/background/hand-over/formats.ts'
import { forPowerShell } from '../../extension/background/hand-over/quoting.ts'
import { Failed } from '../../extension/contracts/errors.ts'
import { keyHeader } from '../../shared/endpoint.ts'
import { fc } from '../support/fast-check.ts'
import { SHELLS, ShellRoom } from '../support/shell-room.ts'
import { cmdArguments, dockerEnvFile, powerShellWords } from '../support/written-readers.ts'

// Each property starts hundreds of processes.
vi.setConfig({ testTimeout: 60_000 })

/** Would leave a file named `pwned` where it runs. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is for a shell
const COMMANDS = ['$(>pwned)', '`>pwned`', '$(touch${IFS}pwned)', ';>pwned;', '|>pwned|', '&&>pwned&&', '>pwned']
const BREAKS = ['\n', '\r\n', '\r', '\u2028', '\u0085', '\u0000', '\v']
const PIECES = [
  ...COMMANDS,
  ...["'", '"', '\\', '`', '$HOME', '%PATH%', '!!', '^', '#', '~', '*', '{a,b}', '[1-9]', ' ', '\t', '=', '-', '--'],
  ...[
    'EBS_API_KEY=stolen',
    'NODE_OPTIONS=--require=./x',
    'export A=1',
    "'\\''",
    '\u2018',
    '\u2019',
    '\u201c',
    '\u202e',
  ],
  ...['--next', '-o pwned', '@file', '\ufeff', 'Εαρινή καμπάνια', '# x'],
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, ...BREAKS), fc.string({ maxLength: 6 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''))

/** Visible ASCII, 16 to 512: what EndpointValue allows. */
const visible = (pieces: string[]) => pieces.join('').replace(/[^\x21-\x7e]/g, '')
const hostileValue = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 5 })
  .map((pieces) => visible(pieces).padEnd(16, 'x'))
const usualValue = fc.uuid().map((uuid) => `${uuid},${uuid},00000042`)
const value = fc.oneof(hostileValue, usualValue, fc.base64String({ minLength: 16, maxLength: 64 }))

const path = fc.array(fc.constantFrom('api', 'rpc', ...PIECES), { maxLength: 3 }).map((parts) => `/${parts.join('/')}`)
const facts: fc.Arbitrary<Facts> = fc.record({
  type: fc.constantFrom('SURVEYS', 'B2B_ORDERS'),
  description: text,
  environment: fc.record({
    name: text,
    apiBase: fc
      .tuple(fc.constantFrom('https://ebs.example.com', 'http://localhost:8080/ebs'), fc.option(path))
      .map(([origin, folder]) => origin + (folder ?? '')),
    subscription: fc.option(fc.record({ id: fc.oneof(text, fc.constant('ES-1042')) })),
    types: fc
      .record({ method: fc.constantFrom('GET' as const, 'POST' as const), path, name: text })
      .map(({ method, path, name }) =>
        ['SURVEYS', 'B2B_ORDERS'].map((id) => ({ id, scope: 'a', names: { en: name }, probe: { method, path } })),
      ),
  }),
})
const usualFacts: Facts = {
  type: 'SURVEYS',
  description: "Spring's campaign",
  environment: {
    name: 'Test',
    apiBase: 'https://ebs.example.com/ebs',
    subscription: { id: 'ES-1042' },
    types: [{ id: 'SURVEYS', scope: 'a', names: { en: 'Surveys' }, probe: { method: 'GET', path: '/api/rpc/Probe' } }],
  },
}

let room: ShellRoom
beforeAll(() => {
  room = new ShellRoom()
})
afterEach(() => expect(room.traces()).toEqual([]))
afterAll(() => room.close())

/** The text, or null where the format is refused because a reader would take it for something else. */
function written(...given: Parameters<typeof withValue>): string | null {
  try {
    return withValue(...given)
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'format_unsafe') return null
    throw error
  }
}

/** As a URL is written: its own escapes, no slash at the end. */
const baseUrlOf = ({ environment }: Facts) => new URL(environment.apiBase).href.replace(/\/+$/, '')
const probeOf = ({ environment, type }: Facts) => {
  const probe = environment.types.find(({ id }) => id === type)?.probe
  return {
    isPost: probe?.method === 'POST',
    url: new URL(baseUrlOf({ environment } as Facts) + probe?.path).href.replaceAll('*', '%2A'),
  }
}
const assignmentsOf = (facts: Facts, value: string) => ({
  EBS_BASE_URL: baseUrlOf(facts),
  EBS_SUBSCRIPTION_ID: (facts.environment.subscription?.id ?? '').trim(),
  EBS_ENDPOINT_TYPE: facts.type,
  EBS_API_KEY_HEADER: keyHeader(facts.type),
  EBS_API_KEY: value,
})
const curlArguments = (facts: Facts, value: string) => {
  const { isPost, url } = probeOf(facts)
  const body = isPost ? ['--json', '{}'] : []
  return ['--fail-with-body', '--globoff', ...body, '--header', `${keyHeader(facts.type)}: ${value}`, url]
}

const everyHandOver = (judge: (facts: Facts, value: string) => void, numRuns = 150) =>
  fc.assert(fc.property(fc.oneof(facts, fc.constant(usualFacts)), value, judge), { numRuns })
const printable = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
const withSign = (sign: string) => `${sign}0123456789ab${sign}cdef${sign}`

describe('the .env file', () => {
  test('is one comment and five assignments, and every reader reads the same', () => {
    let accepted = 0
    everyHandOver((facts, value) => {
      const file = written(facts, value, 'env')
      if (file === null) return
      accepted++
      const expected = assignmentsOf(facts, value)
      expect(file.split('\n').map((line) => /^(#|EBS_\w+=)/.test(line))).toEqual([...Array(6).fill(true), false])
      for (const shell of SHELLS) expect(room.sourced(shell, file)).toEqual(expected)
      expect(parseEnv(file)).toEqual(expected)
      expect(dockerEnvFile(file)).toEqual(expected)
    })
    expect(accepted).toBeGreaterThan(30)
  })

  test('is read by node --env-file itself as by a shell', () => {
    everyHandOver((facts, value) => {
      const file = written(facts, value, 'env')
      if (file !== null) expect(room.nodeEnvFile(file)).toEqual(assignmentsOf(facts, value))
    }, 40)
  })

  test('has a comment that is plain words even in a shell where a typed # is none', () => {
    everyHandOver(({ description }) => {
      const [comment = ''] = withValue({ ...usualFacts, description }, 'x'.repeat(16), 'env').split('\n')
      const words = comment.slice(1).trim().split(/ +/)
      for (const shell of SHELLS) expect(room.argumentsOf(shell, `curl ${words.join(' ')}`)).toEqual(words)
    })
  })

  test('holds a value with any printable sign as every reader reads it, or is refused', () => {
    const refused = printable.filter((sign) => {
      const value = withSign(sign)
      const file = written(usualFacts, value, 'env')
      if (file === null) return true
      const read = [...SHELLS.map((shell) => room.sourced(shell, file)), parseEnv(file), dockerEnvFile(file)]
      for (const one of read) expect(one.EBS_API_KEY).toBe(value)
      return false
    })
    expect(refused.join('')).toBe('!"#$&\'()*;<=>?[\\]^`{|}~')
  })

  test('holds values of the usual shapes: GUIDs and digits, base64', () => {
    for (const value of [`${crypto.randomUUID()},${crypto.randomUUID()},0042`, 'c29tZXRoaW5nIHNlY3JldA==']) {
      expect(written(usualFacts, value, 'env')).toContain(`EBS_API_KEY=${value}\n`)
    }
  })
})

describe('the curl command for a POSIX shell', () => {
  test('gives curl the header and the address as single words, whatever is in them', () => {
    everyHandOver((facts, value) => {
      const command = withValue(facts, value, 'curl')
      for (const shell of SHELLS) expect(room.argumentsOf(shell, command)).toEqual(curlArguments(facts, value))
    })
  })

  test('holds a value with any printable sign', () => {
    for (const value of printable.map(withSign)) {
      const command = withValue(usualFacts, value, 'curl')
      for (const shell of SHELLS) expect(room.argumentsOf(shell, command)).toEqual(curlArguments(usualFacts, value))
    }
  })
})

describe('the PowerShell command', () => {
  const wordsOf = (facts: Facts, value: string) => {
    const { isPost, url } = probeOf(facts)
    return [
      ...['Invoke-RestMethod', '-MaximumRedirection', '0', '-Method', isPost ? 'POST' : 'GET'],
      ...(isPost ? ['-ContentType', 'application/json', '-Body', '{}'] : []),
      ...['-Headers', '@{', keyHeader(facts.type), '=', value, '}', '-Uri', url],
    ]
  }

  test('is one command with the header and the address as texts, whatever is in them', () => {
    everyHandOver((facts, value) => {
      expect(powerShellWords(withValue(facts, value, 'powershell'))).toEqual(wordsOf(facts, value))
    }, 500)
  })

  test('holds any text as one word, typographic quotes in it too', () => {
    const given = fc.string({
      unit: fc.constantFrom("'", '\u2018', '\u2019', '\u201a', '\u201b', '$', '`', ';', ' ', 'x'),
    })
    fc.assert(
      fc.property(given, (text) => {
        expect(powerShellWords(`-A ${forPowerShell(text)}`)).toEqual(['-A', text])
      }),
      { numRuns: 1_000 },
    )
  })

  test('holds a value with any printable sign', () => {
    for (const value of printable.map(withSign)) {
      expect(powerShellWords(withValue(usualFacts, value, 'powershell'))).toEqual(wordsOf(usualFacts, value))
    }
  })
})

describe('the curl command for cmd', () => {
  test('gives curl the header and the address as single words, or is refused', () => {
    let accepted = 0
    everyHandOver((facts, value) => {
      const command = written(facts, value, 'cmd')
      if (command === null) return
      accepted++
      expect(cmdArguments(command)).toEqual(['curl', ...curlArguments(facts, value)])
    }, 500)
    expect(accepted).toBeGreaterThan(100)
  })

  test('holds a value with any printable sign but four, which are refused', () => {
    const refused = printable.filter((sign) => {
      const command = written(usualFacts, withSign(sign), 'cmd')
      if (command !== null)
        expect(cmdArguments(command)).toEqual(['curl', ...curlArguments(usualFacts, withSign(sign))])
      return command === null
    })
    expect(refused.join('')).toBe('!"%\\')
  })
})

describe('the other formats', () => {
  test('JSON parses to the same value, and its texts are one line', () => {
    everyHandOver((facts, value) => {
      const read = JSON.parse(withValue(facts, value, 'json'))
      expect(read).toMatchObject({ value, type: facts.type, header: keyHeader(facts.type), baseUrl: baseUrlOf(facts) })
      expect(read.description + read.environment).not.toMatch(/[\n\r\t\u2028\u0085\u202e\ufeff]/)
    }, 500)
  })

  test('the value alone and the header are one line', () => {
    everyHandOver((facts, value) => {
      expect(withValue(facts, value, 'value')).toBe(value)
      expect(withValue(facts, value, 'header')).toBe(`${keyHeader(facts.type)}: ${value}`)
    }, 500)
  })

  test('the facts have the lines that they always have, and their command runs nothing but curl', () => {
    const labels = withoutValue(usualFacts)
      .split('\n')
      .map((line) => line.slice(0, 17).trimEnd())
    everyHandOver((facts, value) => {
      const lines = withoutValue(facts).split('\n')
      expect(lines).toHaveLength(labels.length)
      for (const at of [1, 2, 3, 4, 5, 6, 7, 8]) expect(lines[at]?.slice(0, 17).trimEnd()).toBe(labels[at])
      const command = lines.at(-2) ?? ''
      for (const shell of SHELLS)
        expect(room.argumentsOf(shell, command, { EBS_API_KEY: value })).toEqual(curlArguments(facts, value))
    })
  })

  test('an address that is none of the web is refused, and a path stays at its address', () => {
    const at = (apiBase: string, path = '/') => ({
      ...usualFacts,
      environment: {
        ...usualFacts.environment,
        apiBase,
        types: [{ id: 'SURVEYS', scope: 'a', names: { en: 'a' }, probe: { method: 'GET' as const, path } }],
      },
    })
    for (const facts of [
      at('file:///etc/passwd'),
      at('javascript:1'),
      at(''),
      at('https://ebs.example', '.evil.com/'),
    ]) {
      expect(() => withValue(facts, 'x'.repeat(16), 'curl')).toThrow('relay_invalid_answer')
    }
  })
})
