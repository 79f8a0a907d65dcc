import { expect, test } from 'vitest'
import { CODE, inertUrl } from '../../../shared/hand-over/code.ts'
import { handOverPage } from '../../../shared/hand-over/page.ts'

/** Each sign that one of the languages takes for its own. */
const HOSTILE = `https://ebs.example/api/'+x+'/\${x}/\`x\`/"+x+"/#(lf)/$(x)/\\x/{{x}}?q='"$x`

test('an address is harmless in the quotes of every language', () => {
  expect(inertUrl(HOSTILE)).not.toMatch(/['"`$\\{}()#\s]/)
  expect(inertUrl('https://ebs.example/api/a?b=c%20d&e=*')).toBe('https://ebs.example/api/a?b=c%20d&e=%2A')
})

test.each(CODE)('$name sends the header alone, follows no redirect, and verifies TLS', ({ name, write }) => {
  for (const method of ['GET', 'POST'] as const) {
    const code = write({ method, url: inertUrl('https://ebs.example/api/x'), header: 'X-ESAPIKEY-SURVEYS' })
    expect(code).toContain('X-ESAPIKEY-SURVEYS')
    expect(code).toContain('https://ebs.example/api/x')
    expect(code).toContain('EBS_API_KEY')
    expect(code).not.toMatch(
      /Authorization|VERIFYPEER|verify=False|rejectUnauthorized|-k\b|--insecure|ServerCertificate/i,
    )
    // Power Query and curl have no such setting to leave: curl follows none unless it is told to, Power Query cannot be told.
    if (!['curl', 'Power Query'].includes(name)) expect(code).toMatch(/redirect|FOLLOWLOCATION/i)
  }
})

/** The code of those languages of which no runtime is at hand, as a reader of the language takes it apart. */
const READERS: Record<string, Reader> = {
  PHP: { quotes: ["'"], comments: [/<\?php/] },
  'C#': { quotes: ['"'], comments: [] },
  'Power Query': { quotes: ['"'], comments: [/\/\/.*/] },
}
type Reader = { quotes: string[]; comments: RegExp[] }

/** The texts in quotes, and what is left without them. @throws where a quote is open to the end */
function apart(code: string, { quotes, comments }: Reader): { texts: string[]; rest: string } {
  const texts: string[] = []
  const quoted = new RegExp(quotes.map((quote) => `${quote}([^${quote}]*)${quote}`).join('|'), 'g')
  const plain = comments.reduce((text, comment) => text.replace(comment, ''), code)
  const rest = plain.replace(quoted, (_, text: string) => `<${texts.push(text)}>`)
  if (quotes.some((quote) => rest.includes(quote))) throw new Error('a quote is open')
  return { texts, rest }
}

/** Every bracket is closed by its own. */
function isBalanced(code: string): boolean {
  const open: string[] = []
  for (const sign of code) {
    if ('([{'.includes(sign)) open.push(sign)
    else if (')]}'.includes(sign) && open.pop() !== '([{'[')]}'.indexOf(sign)]) return false
  }
  return open.length === 0
}

test.each(Object.entries(READERS))(
  'the code for %s is read as it is meant, whatever is in the address',
  (name, reader) => {
    const { write } = CODE.find((one) => one.name === name) as (typeof CODE)[number]
    const header = 'X-ESAPIKEY-SURVEYS'
    for (const method of ['GET', 'POST'] as const) {
      const url = inertUrl(HOSTILE)
      const plain = apart(write({ method, url: 'https://ebs.example/', header }), reader)
      const { texts, rest } = apart(write({ method, url, header }), reader)
      // The address changes nothing but the one text that holds it.
      expect(rest).toBe(plain.rest)
      expect(texts.filter((text) => text.includes(url))).toHaveLength(1)
      expect(texts.filter((text) => text.startsWith(header))).toHaveLength(1)
      expect(isBalanced(rest)).toBe(true)
      expect(texts.includes('EBS_API_KEY') || rest.includes('EBS_API_KEY')).toBe(true)
    }
  },
)

test('the collection for Postman is one request, without authorization, whose value is a variable', () => {
  const { write } = CODE.find(({ name }) => name === 'Postman') as (typeof CODE)[number]
  const url = inertUrl(HOSTILE)
  const { info, variable, item } = JSON.parse(write({ method: 'GET', url, header: 'X-ESAPIKEY-SURVEYS' }))
  expect(info.schema).toBe('https://schema.getpostman.com/json/collection/v2.1.0/collection.json')
  expect(variable).toEqual([{ key: 'EBS_API_KEY', value: '' }])
  expect(item).toHaveLength(1)
  expect(item[0].request).toMatchObject({
    method: 'GET',
    url,
    auth: { type: 'noauth' },
    header: [{ key: 'X-ESAPIKEY-SURVEYS', value: '{{EBS_API_KEY}}' }],
  })
  // Postman reads {{x}} in an address as a variable.
  expect(url).not.toContain('{{')
})

test('what would end the page’s script is no content of a file', async () => {
  await expect(handOverPage('a.b</script><script>')).rejects.toThrow('no compact JWE')
})
