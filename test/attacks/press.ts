/** A message as the router takes it: by default from the side panel, as when an admin presses a button. */
import { handlers } from '../../extension/background/handlers.ts'
import type { Sender } from '../../extension/background/pages/sender.ts'
import { answer } from '../../extension/background/router.ts'
import type { MessageName, Reply, Request } from '../../extension/contracts/messages/table.ts'

const PANEL: Sender = { kind: 'panel' }

/** @returns the reply. It rejects with `{ failure }` */
export async function press<N extends MessageName>(
  message: N,
  request: Request<N>,
  sender: Sender = PANEL,
): Promise<Reply<N>> {
  const told = await answer({ message, request }, sender, handlers, Promise.resolve())
  return told.ok ? (told.reply as Reply<N>) : Promise.reject(told)
}
