import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { addDays, Day, dayOf, daysBetween, isDay } from '../../../../../extension/contracts/token/days.ts'
import { stageOf } from '../../../../../extension/contracts/token/rotation.ts'

test.each(['2027-02-29', '2027-13-01', '2027-1-1', '27-01-01', '01/03/2027', '2027-03-01T00:00:00Z', 'soon', ''])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
    expect(v.is(Day, text)).toBe(text === '')
  },
)

test('the 29th of February exists in a leap year', () => {
  expect(isDay('2028-02-29')).toBe(true)
})

test('days are counted by the calendar, whatever a change of the clocks makes of their hours', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(addDays('2028-02-28', 366)).toBe('2029-02-28')
  expect(daysBetween('2027-03-01', '')).toBeNaN()
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Athens'])('a moment is of the local day: %s', (zone) => {
  vi.stubEnv('TZ', zone)
  expect(dayOf(new Date('2027-03-01T00:00:00'))).toBe('2027-03-01')
  expect(dayOf(new Date('2027-03-01T23:59:59'))).toBe('2027-03-01')
  vi.unstubAllEnvs()
})

test.each([
  ['2027-03-31', 30],
  ['2027-04-01', null],
  ['2027-03-09', 30],
  ['2027-03-08', 7],
  ['2027-03-02', 7],
  ['2027-03-01', 0],
  ['2026-03-01', 0],
  ['', null],
] as const)('on 2027-03-01, %j is at the reminder %j', (rotateBy, stage) => {
  expect(stageOf(rotateBy, '2027-03-01')).toBe(stage)
})
