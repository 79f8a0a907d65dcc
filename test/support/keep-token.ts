/** An endpoint token of ours, for tests that do not look at how it is made: EBS has it, and the vault has it from a backup. */
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import { sealBackup } from '../../extension/vault/backup/file.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import type { Endpoint } from '../sandbox/rows.ts'
import type { Scene } from './e2e.ts'

const PASSPHRASE = 'purple monkey dishwasher'

/** Nobody signs in. The side panel is open. @returns the token as EBS has it */
export async function keepToken({ admin, world }: Scene, type: string, description: string): Promise<Endpoint> {
  const { store, environment } = world.sandbox
  const made = store.register({ type, description, requestId: crypto.randomUUID(), createdBy: 'Admin' })
  const { requestId, createdBy, token: value } = made
  const token = {
    ...NO_TEXTS,
    ref: await endpointRef(environment.id, type, value),
    environment: environment.id,
    ebsOrigin: new URL(environment.ebs.baseUrl).origin,
    type,
    description,
    requestId,
    createdAt: new Date().toISOString(),
    createdBy,
    value,
  }
  const text = await sealBackup({ tokens: [token], history: [] }, PASSPHRASE)
  const restore = { message: 'vault/restore', request: { passphrase: PASSPHRASE, text } }
  const answer = await admin.panel.evaluate((envelope) => chrome.runtime.sendMessage(envelope), restore)
  if (answer.reply?.restored !== 1) throw new Error(`not restored: ${JSON.stringify(answer)}`)
  return made
}

/** As {@link keepToken}, and its page is shown. */
export async function openKeptToken(scene: Scene, type: string, description: string): Promise<Endpoint> {
  const made = await keepToken(scene, type, description)
  await scene.admin.click('[data-ref]')
  await scene.admin.view('token')
  return made
}
