/** The least that the relay's configuration must say of an environment; EBS is at `base`. */
export const minimalEnvironment = (base = 'https://ebs.example') => ({
  id: 'minimal',
  name: 'Minimal',
  kind: 'test',
  ebs: { baseUrl: base },
  authorization: {
    mode: 'oauth',
    authorizeUrl: `${base}/a`,
    tokenUrl: `${base}/t`,
    clientId: 'c',
    clientSecret: { env: 'SECRET' },
  },
  parameters: { subscriptionId: 'SUBSCRIPTIONID', subscriptionGid: 'SUBSCRIPTIONGID' },
  types: [
    {
      id: 'TYPE',
      scope: 'scope',
      names: { en: 'Type' },
      parameter: 'ENDPOINT',
      probe: { method: 'GET', path: '/p', status: 200 },
    },
  ],
  registration: { mode: 'guided' },
})
