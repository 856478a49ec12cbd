import type { ReactNode } from 'react'
import { Alert } from './Alert'
import { useUiTexts } from './texts'

/** Nothing was saved because somebody else was first: what he saved stands here, what was typed stays below. */
export function Overtaken({ children }: { children: ReactNode }) {
  const t = useUiTexts()
  return <Alert type="warning" role="alert" title={t.overtaken} description={<p>{children}</p>} />
}
