import * as v from 'valibot'

/** The records that fit the schema. Leaves out the others. */
export const readable = <S extends v.GenericSchema>(schema: S, records: readonly unknown[]): v.InferOutput<S>[] =>
  records.flatMap((record) => {
    const parsed = v.safeParse(schema, record)
    return parsed.success ? [parsed.output] : []
  })
