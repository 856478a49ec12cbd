export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

export type Route = [
  method: string,
  path: RegExp,
  respond: (found: string[], url: URL, body: Record<string, string>, raw: string) => Answer,
]

export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({ status: 200, body, headers })

export const problem = (status: number, code: string, detail: string): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail },
})
