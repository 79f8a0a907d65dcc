/** Stands in for `wxt/browser`: answers every message from the scene, and has no extension behind it. */
import type { MessageName } from '../../extension/messages.ts'
import { SCENES, type Scene } from './scenes.ts'

export const scene: Scene = SCENES[location.search.slice(1)] ?? { page: 'panel' }

async function answer({ message }: { message: MessageName }): Promise<unknown> {
  const reply = scene.replies?.[message]
  if (reply === 'never') return new Promise(() => undefined)
  if (reply && 'failure' in reply) return { ok: false, failure: reply.failure }
  return { ok: true, reply: reply?.reply ?? null }
}

export const browser = {
  runtime: {
    sendMessage: answer,
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
    openOptionsPage: () => undefined,
  },
  permissions: { request: async () => true, contains: async () => false },
  sidePanel: { open: async () => undefined },
  tabs: { getCurrent: async () => ({ id: 1 }) },
}
