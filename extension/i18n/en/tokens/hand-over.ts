/** In English: handing a value over, and the file of what is expected of it. */
import type { Format } from '../../../contracts/settings/options.ts'
import { plural } from '../../plural.ts'

const formats: Record<Format, string> = {
  value: 'Value only',
  header: 'HTTP header',
  env: '.env lines',
  json: 'JSON',
  curl: 'curl test command (Linux, macOS)',
  powershell: 'PowerShell test command',
  cmd: 'curl test command (Windows cmd)',
  facts: 'Connection details without the value',
}

export const handOver = {
  title: 'Hand over',
  teach:
    'Or copy the value unencrypted. In that case, send the value and the connection details through separate channels.',
  linkTeach: 'Create an encrypted link or file for the integrator. Send its passphrase through another channel.',
  link: 'Create link',
  file: 'Create file',
  linkMade: 'The link is ready. It contains the value, encrypted.',
  fileMade: 'The file is saved. It contains the value, encrypted.',
  copyLink: 'Copy link',
  copyPassphrase: 'Copy passphrase',
  formats,
  save: 'Save as a file…',
  saveTeach:
    'The file is not encrypted. It stays on your disk and in its backups until you delete it. Delete it after you have handed it over.',
  fileFormat: 'File format',
  saveSure: 'Save unencrypted',
}

export const expectations = {
  title: 'Export a comparison file',
  teach:
    'One file that says which token each company parameter in EBS should hold. The commands relay verify and relay monitor compare with it, without a browser. The file names tokens by hashes, with description, owner and “Used by”, and contains no value.',
  save: 'Save the file',
  saved: (tokens: number, leftOut: number) =>
    `${plural(tokens, {
      one: 'The file contains one token',
      other: `The file contains ${tokens} tokens`,
    })}${plural(leftOut, {
      0: '.',
      one: '. One type is left out, because the expected value of its parameter is not known here.',
      other: `. ${leftOut} types are left out, because the expected values of their parameters are not known here.`,
    })}`,
  none: 'No file was saved. There is no token here to compare EBS with.',
}
