export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

export type Route = [
  method: string,
  path: RegExp,
  respond: (found: string[], url: URL, body: Record<string, string>, raw: string) => Answer,
]

/** Each answer names the shape that the documents give it: without one nothing fits. */
export const ok = <T = never>(body: NoInfer<T>, headers?: Record<string, string>): Answer => ({ status: 200, body, headers })

export const problem = (status: number, code: string, detail: string): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail },
})
