/** A sandbox whose EBS also has the native login (contract 3.1): in front of it, on loopback, and with nothing else of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { randomSecret } from '../sandbox/schema.ts'

export type NativeFront = {
  origin: string
  /** What a sign-in takes. */
  subscription: { id: string; bridge: string; password: string }
  /** Tokens that it gave and that are still alive. */
  alive(): string[]
  close(): Promise<void>
}

export const BRANCH = 'ΑΘΗΝΑ'

export async function nativeFront(sandbox: Sandbox): Promise<NativeFront> {
  const { store } = sandbox
  const subscription = { id: store.subscription().id, bridge: 'AEGEAN', password: store.subscription().password }
  const given: string[] = []

  function login(body: string) {
    const { SubscriptionID, SubscriptionPassword, BridgeID, Model } = JSON.parse(body)
    const refuse = (MessageID: string, status = 401) => ({
      status,
      body: { MessageID, UserMessage: 'No.', Messages: [] },
    })
    if (SubscriptionID !== subscription.id || BridgeID !== subscription.bridge)
      return refuse('invalid-subscription-id', 400)
    if (SubscriptionPassword !== subscription.password) return refuse('subscription-invalid-password')
    const user = store.user(Model.UserID)
    if (!user) return refuse('login-invalid-user')
    if (user.password !== Model.Password) return refuse('login-invalid-password')
    if (Model.BranchID !== BRANCH) return refuse('login-invalid-branch')
    const token = randomSecret()
    const scope = store
      .applications()
      .map(({ id }) => id)
      .join(' ')
    const iat = Math.floor(Date.now() / 1000)
    store.oauth.put('AccessToken', token, { jti: token, iat, exp: iat + 3600, accountId: user.id, scope }, 3600)
    given.push(token)
    const Model_ = {
      GID: user.gid,
      UserID: user.id,
      Name: user.name,
      Administrator: user.administrator,
      WebApiToken: token,
    }
    return { status: 200, body: { Model: Model_, SubscriptionID } }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (request.url?.toLowerCase() === '/api/login/login') {
      const said = login(body.toString())
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body))
      return
    }
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers
    const answer = await fetch(new URL(request.url ?? '/', sandbox.ebsOrigin), {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    })
    const type = answer.headers.get('content-type')
    response.writeHead(answer.status, type ? { 'content-type': type } : {})
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    subscription,
    alive: () => given.filter((token) => store.oauth.find('AccessToken', token)),
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
