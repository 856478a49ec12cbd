type Asked<T> = {
  data: T | undefined
  refetch: (options: { throwOnError: true; cancelRefetch: false }) => Promise<{ data: T | undefined }>
}

/** What was asked for, waited for where it has not come yet: paper has no second look. What failed is asked for once more, and thrown. */
export async function known<T>({ data, refetch }: Asked<T>): Promise<T> {
  return data ?? ((await refetch({ throwOnError: true, cancelRefetch: false })).data as T)
}
