/** The native login of EBS (contract 3.1) in front of a sandbox: all other calls are handed on to it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json, text } from 'node:stream/consumers'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { randomSecret } from '../sandbox/schema.ts'
import { COMPANY } from '../sandbox/seeds.ts'

export type NativeLogin = {
  origin: string
  /** The tokens that it gave, oldest first. */
  tokens: string[]
  close(): Promise<void>
}

const LIFETIME_S = 3_600

export async function startNativeLogin({ ebsOrigin, store }: Sandbox): Promise<NativeLogin> {
  const tokens: string[] = []
  const login = (body: Body) => {
    const { Model, SubscriptionID, SubscriptionPassword } = body
    const subscription = store.subscription()
    const user = store.users().find(({ id }) => id === Model.UserID)
    if (SubscriptionID !== subscription.id) return no(400, 'invalid-subscription-id')
    if (SubscriptionPassword !== subscription.password) return no(401, 'subscription-invalid-password')
    if (!user || user.inactive) return no(401, 'login-invalid-user')
    if (Model.Password !== user.password) return no(401, 'login-invalid-password')
    if (Model.BranchID !== COMPANY.branch) return no(401, 'login-invalid-branch')
    const token = randomSecret()
    tokens.push(token)
    store.oauth.put('AccessToken', token, { accountId: user.id, scope: body.Claims?.ESApplicationID ?? '' }, LIFETIME_S)
    const { id: UserID, gid: GID, name: Name, administrator: Administrator } = user
    return { status: 200, body: { Model: { UserID, GID, Name, Administrator, Inactive: false, WebApiToken: token } } }
  }
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request
    if (method === 'POST' && url.toLowerCase() === '/api/login/login') {
      const answer = login((await json(request)) as Body)
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
      return
    }
    const body = await text(request)
    const { authorization = '', 'content-type': type = 'application/json' } = headers
    const answer = await fetch(ebsOrigin + url, {
      method,
      headers: { authorization, 'content-type': type },
      ...(body && { body }),
    }).catch(() => undefined)
    if (!answer) return void request.socket.destroy()
    const answerType = answer.headers.get('content-type') ?? 'application/json'
    response.writeHead(answer.status, { 'content-type': answerType }).end(await answer.text())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    tokens,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

type Body = {
  SubscriptionID: string
  SubscriptionPassword: string
  Model: { UserID: string; Password: string; BranchID: string }
  Claims?: { ESApplicationID?: string }
}

const no = (status: number, MessageID: string) => ({ status, body: { MessageID, UserMessage: 'No.', Messages: [] } })
