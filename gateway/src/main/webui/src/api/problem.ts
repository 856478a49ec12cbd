export type FieldError = { pointer?: string; detail?: string }

/** What went wrong, as the service said it (RFC 9457), ready to be shown. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: FieldError[]
  /** Further members of the problem document, such as alternatives. */
  readonly extra: Record<string, unknown>

  constructor(status: number, code: string, detail: string, errors: FieldError[] = [], extra: Record<string, unknown> = {}) {
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

const BY_STATUS: Record<number, string> = {
  0: '网络不通，请检查网络后重试',
  403: '您没有权限进行此操作',
  404: '没有找到，或不在您的管理范围内',
  409: '与当前状态冲突，请刷新后再试',
  412: '内容已被他人修改，请刷新后再试',
  413: '文件过大',
  415: '不支持的文件类型',
  429: '操作过于频繁，请稍后再试',
  502: '服务暂时不可用，请稍后再试',
  503: '服务暂时不可用，请稍后再试',
  504: '服务响应超时，请稍后再试',
}

export function detailOf(status: number): string {
  return BY_STATUS[status] ?? `操作未成功（${status}）`
}

export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return new Problem(response.status, 'HTTP_' + response.status, detailOf(response.status))
  const body: unknown = await response.json().catch(() => ({}))
  const { code, detail, title, errors, ...extra } = (body ?? {}) as Record<string, unknown>
  return new Problem(
    response.status,
    typeof code === 'string' ? code : 'HTTP_' + response.status,
    text(detail) ?? text(title) ?? detailOf(response.status),
    Array.isArray(errors) ? (errors as FieldError[]) : [],
    extra,
  )
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
