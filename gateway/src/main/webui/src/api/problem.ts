type FieldError = { pointer?: string; detail?: string }

/** What went wrong, as the service said it (RFC 9457); an empty message when it gave no words. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: FieldError[]
  /** Further members of the problem document, such as alternatives. */
  readonly extra: Record<string, unknown>
  /** It did not go with how things stand, and what is on the page has been read again since. */
  isReread = false

  constructor(status: number, code: string, detail = '', errors: FieldError[] = [], extra: Record<string, unknown> = {}) {
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.errors = errors
    this.extra = extra
  }
}

/** What the service said of one field, by its JSON pointer. */
export function errorAt(error: unknown, pointer: string): string | undefined {
  return error instanceof Problem ? error.errors.find((field) => field.pointer === pointer)?.detail : undefined
}

export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return new Problem(response.status, 'HTTP_' + response.status)
  const body: unknown = await response.json().catch(() => ({}))
  const { code, detail, title, errors, ...extra } = (body ?? {}) as Record<string, unknown>
  return new Problem(
    response.status,
    typeof code === 'string' ? code : 'HTTP_' + response.status,
    text(detail) ?? text(title),
    Array.isArray(errors) ? (errors as FieldError[]) : [],
    extra,
  )
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
