import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { send } from '../../../../../extension/views/lib/client.ts'

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.')
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>()
Object.assign(browser.runtime, { sendMessage })

beforeEach(() => void sendMessage.mockReset())

test('a message that nobody received is sent again', async () => {
  sendMessage.mockRejectedValueOnce(NOBODY).mockResolvedValueOnce({ ok: true, reply: null })
  await send('check/due', {})
  expect(sendMessage.mock.calls).toEqual(Array(2).fill([{ message: 'check/due', request: {} }]))
})

test('where nobody ever receives it, that is a failure', async () => {
  sendMessage.mockRejectedValue(NOBODY)
  await expect(send('check/due', {})).rejects.toThrow(NOBODY)
  expect(sendMessage).toHaveBeenCalledTimes(4)
})

test.each([
  [
    'the browser says that the worker was stopped',
    new Error('The message channel closed before a response was received'),
  ],
  ['Firefox says so', new Error("Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved")],
  ['the answer is none', undefined],
])('a message that may have been received is sent once: %s', async (_, said) => {
  sendMessage.mockImplementation(async () => {
    if (said) throw said
  })
  await expect(send('check/due', {})).rejects.toMatchObject({ failure: { code: 'unexpected', done: 'unknown' } })
  expect(sendMessage).toHaveBeenCalledTimes(1)
})

test('any other error of the browser is not hidden', async () => {
  sendMessage.mockRejectedValue(new Error('Could not serialize message.'))
  await expect(send('check/due', {})).rejects.toThrow('Could not serialize message.')
})
