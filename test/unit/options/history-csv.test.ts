import { describe, expect, it } from 'vitest'
import type { HistoryEvent } from '../../../extension/history.ts'
import { historyCsv } from '../../../extension/options/history-csv.ts'

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
const HEAD = '\ufeffat,event,environment,type,description,user,ref\r\n'
const row = (description: string, user = 'Admin') =>
  `"2026-01-01T00:00:01.000Z","revealed","test","SURVEYS","${description}","${user}","AAAAAAAAAAAAAAAAAAAAAA"\r\n`

describe('the history as CSV', () => {
  it('has a line for each event, with its time and user', () => {
    expect(historyCsv([event('Spring'), event(null, null)])).toBe(`${HEAD}${row('Spring')}${row('', '')}`)
  })

  it('keeps commas, quotes and line breaks inside their cell (RFC 4180)', () => {
    expect(historyCsv([event('a, "b"\r\nc')])).toBe(`${HEAD}${row('a, ""b""\r\nc')}`)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %j', (text) => {
    expect(historyCsv([event(text)])).toBe(`${HEAD}${row(`'${text}`)}`)
  })
})
