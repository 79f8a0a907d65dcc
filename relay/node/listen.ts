/** Opens a port (Node). If it cannot, it tells the operator which setting is wrong. */
import type { Server } from 'node:http'
import { ConfigError } from '../config/parse.ts'

/** Errors of a port; every other one is of the host. */
const OF_PORT: Record<string, string> = {
  EADDRINUSE: 'is in use',
  EACCES: 'needs more rights than this process has',
}
const OF_HOST: Record<string, string> = {
  EADDRNOTAVAIL: 'is not an address of this machine',
  ENOTFOUND: 'is a name that leads to no address',
}

/**
 * @param setting the place of the port: a pointer into the configuration, or an option
 * Throws {@link ConfigError} with the place of the port or of the host.
 */
export function listen(server: Server, host: string, port: number, setting = '/listen/port'): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error: Error & { code?: string }) => {
    const code = error.code ?? 'unknown error'
    const ofPort = OF_PORT[code]
    reject(
      new ConfigError(
        ofPort
          ? `${setting}: the port ${port} at ${host} ${ofPort}`
          : `/listen/host: ${host} ${OF_HOST[code] ?? `cannot be listened at (${code})`}`,
      ),
    )
  })
  server.listen(port, host, resolve)
  return promise
}
