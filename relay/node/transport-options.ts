/** How the EBS of an environment is reached (Node): by its private CA, whether it may be inside, and through which proxy. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { EnvironmentConfig } from '../config/environment.ts'
import { ConfigError } from '../config/parse.ts'
import type { ConnectionOptions } from '../ebs/transport/undici-dispatcher.ts'

/** @param path the environment's place in the configuration. Throws {@link ConfigError}. Loopback is for the sandbox. */
export function transportOptions(
  { ebs }: EnvironmentConfig,
  path: string,
  proxy: ConnectionOptions['proxy'],
): ConnectionOptions {
  return {
    ...(ebs.ca !== undefined && { ca: readAuthority(ebs.ca, `${path}/ebs/ca`) }),
    ...(proxy && { proxy }),
    allowPrivate: ebs.allowPrivate || ebs.baseUrl.startsWith('http:'),
  }
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** Reads certificates in PEM. TLS itself passes over any other text, and would then trust nobody. */
function readAuthority(file: string, path: string): string {
  let pem: string
  try {
    pem = readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new ConfigError(`${path}: the file ${file} cannot be read (${code})`)
  }
  const certificates = pem.match(CERTIFICATE) ?? []
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw new ConfigError(`${path}: expected certificates in PEM in the file ${file}`)
  }
  return pem
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}
