/** Endpoint tokens in the vault, as many as are wanted. */
import type { Page } from 'puppeteer'
import { NO_TEXTS } from '../../../extension/contracts/token/texts.ts'
import { sealBackup } from '../../../extension/vault/backup/file.ts'
import { endpointRef } from '../../../shared/endpoint.ts'

export const PASSPHRASE = 'correct horse battery'
export const TYPES = ['SURVEYS', 'APPINSIGHTS', 'ECOMCONNECTOR', 'B2BORDERS']

/** Puts endpoint tokens into the vault, as a restored backup does. */
export async function fill(panel: Page, environments: string[], from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  const tokens = await Promise.all(
    numbers.map(async (number) => {
      const environment = environments[number % environments.length] ?? ''
      const type = TYPES[Math.floor(number / environments.length) % TYPES.length] ?? ''
      const value = `${crypto.randomUUID()},${crypto.randomUUID()},${String(number).padStart(8, '0')}`
      return {
        ref: await endpointRef(environment, type, value),
        environment,
        ebsOrigin: '',
        type,
        ...NO_TEXTS,
        description: `Integration number ${number}`,
        requestId: crypto.randomUUID(),
        createdAt: new Date(Date.now() - number * 60_000).toISOString(),
        createdBy: 'Admin',
        value,
      }
    }),
  )
  const text = await sealBackup({ tokens, history: [] }, PASSPHRASE)
  const answer = await panel.evaluate((request) => chrome.runtime.sendMessage({ message: 'vault/restore', request }), {
    text,
    passphrase: PASSPHRASE,
  })
  if (!answer.ok || answer.reply.restored !== tokens.length) throw new Error(`not restored: ${JSON.stringify(answer)}`)
}
