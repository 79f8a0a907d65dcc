import { expect, test } from 'vitest'
import { CODE, inertUrl } from '../../../shared/hand-over/code.ts'
import { handOverPage } from '../../../shared/hand-over/page.ts'

/** Each sign that one of the languages takes for its own. */
const HOSTILE = `https://ebs.example/api/'+x+'/\${x}/\`x\`/"+x+"/#(lf)/$(x)/\\x/{{x}}?q='"$x`

test('an address is harmless in the quotes of every language', () => {
  expect(inertUrl(HOSTILE)).not.toMatch(/['"`$\\{}()#\s]/)
  expect(inertUrl('https://ebs.example/api/a?b=c%20d&e=*')).toBe('https://ebs.example/api/a?b=c%20d&e=*')
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

test('what would end the page’s script is no content of a file', async () => {
  await expect(handOverPage('a.b</script><script>')).rejects.toThrow('no compact JWE')
})
