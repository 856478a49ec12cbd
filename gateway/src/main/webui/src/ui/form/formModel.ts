/** What is wrong with a field, as it stands at it. */
export type FieldFault = { id: string; label: string; says: string }

export function sameFaults(some: FieldFault[], others: FieldFault[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, label, says }, index) => {
      const other = others[index]
      return id === other?.id && label === other.label && says === other.says
    })
  )
}
