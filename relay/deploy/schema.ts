/** `npm run schema`: writes the JSON Schema of the configuration, for editors. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { RelayConfig } from '../config/schema.ts'

const schema = {
  title: 'Configuration of the relay',
  ...toJsonSchema(RelayConfig, { errorMode: 'ignore', typeMode: 'input' }),
}
writeFileSync(join(import.meta.dirname, 'relay.config.schema.json'), `${JSON.stringify(schema, null, 2)}\n`)
