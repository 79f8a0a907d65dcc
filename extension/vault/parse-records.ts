import * as v from 'valibot'

/** The records that are what the schema says; what is not is left out. */
export const readable = <S extends v.GenericSchema>(schema: S, records: readonly unknown[]): v.InferOutput<S>[] =>
  records.flatMap((record) => {
    const parsed = v.safeParse(schema, record)
    return parsed.success ? [parsed.output] : []
  })
