import { expect, test } from 'vitest'
import { DEADLINE_MS, HEADERS_TIMEOUT_MS } from '../../../relay/limits.ts'
import { EXTENSION_GIVES_UP_MS, RELAY_ANSWERS_WITHIN_MS } from '../../../shared/limits.ts'

/** A browser ends a service worker whose fetch takes longer. */
const WORKER_ENDS_MS = 30_000

test('EBS is given up before the relay must answer, the relay before the extension, the extension before its worker ends', () => {
  const order = [HEADERS_TIMEOUT_MS, DEADLINE_MS, RELAY_ANSWERS_WITHIN_MS, EXTENSION_GIVES_UP_MS, WORKER_ENDS_MS]
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(new Set(order).size).toBe(order.length)
})
