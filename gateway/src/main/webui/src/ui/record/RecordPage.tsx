import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Page } from '../Page'
import { useRecordTexts } from './recordTexts'
import './record.css'

export type RecordTab = { key: string; title: string; content: ReactNode }

type Props = {
  title: string
  /** What the browser's tab and its history say, where the title names a person. */
  tabTitle?: string
  state?: ReactNode
  note?: ReactNode
  /** The two things most people come to do. */
  actions?: ReactNode
  tabs: RecordTab[]
  /** Dialogs. */
  children?: ReactNode
}

/** The page of one record: who or what it is and how it stands, the main actions, and its parts behind tabs of the address. */
export function RecordPage({ title, tabTitle, state, note, actions, tabs, children }: Props) {
  const t = useRecordTexts()
  const [params] = useSearchParams()
  const open = tabs.find(({ key }) => key === params.get('tab')) ?? tabs[0]
  const to = (key: string) => {
    const next = new URLSearchParams(params)
    next.set('tab', key)
    return '?' + next
  }
  return (
    <Page title={title} tabTitle={tabTitle} state={state} note={note} tools={actions}>
      {tabs.length > 1 && (
        <nav className="record-tabs no-print" aria-label={t.tabs}>
          {tabs.map(({ key, title: text }) => (
            <Link key={key} to={to(key)} replace aria-current={key === open?.key ? 'page' : undefined}>
              {text}
            </Link>
          ))}
        </nav>
      )}
      {open?.content}
      {children}
    </Page>
  )
}
