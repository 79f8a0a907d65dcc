/** In English: connecting to a relay. */
import { plural } from '../../plural.ts'

export const connect = {
  title: 'Connect to your relay',
  teach:
    'The relay is your company’s server that connects this extension to EBS. Ask your IT administrator for its address.',
  label: 'Relay address',
  example: 'https://relay.example.com',
  button: 'Connect',
  trying: 'Connecting…',
  permission: 'Your browser will ask for permission to access this address.',
  trusted:
    'Connect only to your company’s relay. While you are signed in, it acts in EBS on your behalf. It receives a token’s value when the token is created or its connection is tested.',
  kept: (count: number) =>
    plural(count, {
      one: 'One token is stored here. It is not sent to another relay before you agree.',
      other: `${count} tokens are stored here. They are not sent to another relay before you agree.`,
    }),
}
