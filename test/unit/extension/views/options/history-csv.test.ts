import { describe, expect, it } from 'vitest'
import type { HistoryEvent } from '../../../../../extension/contracts/token/audit-event.ts'
import { historyCsv } from '../../../../../extension/views/options/history-csv.ts'

const event = (description: string | null, user: string | null = 'Admin'): HistoryEvent => ({
  id: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  at: '2026-01-01T00:00:01.000Z',
  event: 'revealed',
  ref: 'AAAAAAAAAAAAAAAAAAAAAA',
  environment: 'test',
  type: 'SURVEYS',
  description,
  user,
})
const HEAD = '\ufeffat,event,environment,type,description,user,ref,fields,note\r\n'
const row = (description: string, user = 'Admin') =>
  `"2026-01-01T00:00:01.000Z","revealed","test","SURVEYS","${description}","${user}","AAAAAAAAAAAAAAAAAAAAAA","",""\r\n`

describe('the history as CSV', () => {
  it('has a line for each event, with its time and user', () => {
    expect(historyCsv([event('Spring'), event(null, null)])).toBe(`${HEAD}${row('Spring')}${row('', '')}`)
  })

  it('keeps commas and quotes inside their cell (RFC 4180)', () => {
    expect(historyCsv([event('a, "b" c')])).toBe(`${HEAD}${row('a, ""b"" c')}`)
  })

  it('holds none of the other delimiters: a line break and a tab are blanks, a semicolon is a comma', () => {
    expect(historyCsv([event('a\r\nb\tc;d')])).toBe(`${HEAD}${row('a b c,d')}`)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＠A1', '﹣1'])('makes no formula of %j', (text) => {
    expect(historyCsv([event(text)])).toBe(`${HEAD}${row(`'${text}`)}`)
  })

  it.each(['\t=1', '\r=1', '\u200b=1', ' =1'])(
    'makes none of %j, which only looks as if it began otherwise',
    (text) => {
      expect(historyCsv([event(text)])).toBe(`${HEAD}${row("'=1")}`)
    },
  )
})
