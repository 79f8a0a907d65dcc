/**
 * What the vendor leaves open, or a server's operator may set: the sandbox can behave in each of the ways that a client must
 * be ready for (contract sections 3.4, 6, 7, 8.1, 15). Change a field at any time; it counts from the next call.
 */
export type Switches = {
  /** TokenLifetimeInMinutes of the server. */
  tokenLifetimeMinutes: number
  /** How long the tokens of a native login are, at the least: a GUID has 36 characters. */
  nativeTokenChars: number
  /** Whether a consent holds for later sign-ins of the same browser: then EBS asks nothing. */
  consent: 'every time' | 'remembered'
  /** RefreshTokenIfWithinRemainingPercentage: 0 never gives a new token, 100 with every call. */
  rotationPercentage: number
  /** Endpoint tokens of a type that are kept side by side. */
  endpointsPerType: 'one' | 'several'
  /** What RegisteredEndpointFor answers with when there is an endpoint. */
  endpointStyle: 'object' | 'string' | 'array'
  /** What it answers with when there is none. */
  noEndpointStyle: 'null' | '204' | '404' | 'empty'
  /** ESType of a company parameter: the enum's name, or its number as older servers send. */
  esTypeStyle: 'name' | 'number'
  /** Enum fields of ESGOUser: names joined by commas, a list, or a number of flags. */
  enumStyle: 'names' | 'list' | 'flags'
}

export const defaultSwitches = (): Switches => ({
  tokenLifetimeMinutes: 60,
  nativeTokenChars: 36,
  consent: 'every time',
  rotationPercentage: 0,
  endpointsPerType: 'one',
  endpointStyle: 'object',
  noEndpointStyle: 'null',
  esTypeStyle: 'name',
  enumStyle: 'names',
})
